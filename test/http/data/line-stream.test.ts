import { describe, expect, it } from "vitest";

import { listSource } from "../../../server/domain/saved/rows.ts";
import { ndjsonFormat } from "../../../server/http/data/line-format.ts";
import { lineStream } from "../../../server/http/data/line-stream.ts";
import { encoderOf } from "../../../server/http/data/text-coder.ts";

const MANY = Array.from({ length: 20_000 }, (_, at) => at);

/** A long table that counts the rows that are made of it. */
function watched() {
  const made = { rows: 0 };
  const row = (item: number) => {
    made.rows++;
    return [item, "规模以上工业增加值"];
  };
  return { made, source: listSource(MANY, 2, { row, cursor: String }) };
}

function streamOf(source: ReturnType<typeof watched>["source"]) {
  const span = { start: 0, end: source.total() };
  return lineStream(source, span, { format: ndjsonFormat(["a", "b"]), encode: encoderOf("utf-8") });
}

describe("a stream of lines", () => {
  it("gives all rows in pieces of one size", async () => {
    const pieces: Buffer[] = [];
    for await (const piece of streamOf(watched().source)) pieces.push(Buffer.from(piece));
    const lines = Buffer.concat(pieces).toString().trim().split("\n");
    expect(lines).toHaveLength(MANY.length);
    expect(JSON.parse(lines[12_345] ?? "")).toEqual({ a: 12_345, b: "规模以上工业增加值" });
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024);
    expect(pieces.length).toBeGreaterThan(10);
  });

  it("uses a piece again when four more have been asked for, and not before", async () => {
    const pieces = streamOf(watched().source);
    const kept: (Buffer | undefined)[] = [];
    const copies: string[] = [];
    for (let at = 0; at < 12; at++) {
      const { value } = await pieces.next();
      kept.push(value ?? undefined);
      copies.push(String(value));
      expect(kept.slice(-5).map(String)).toEqual(copies.slice(-5));
    }
    expect(new Set(kept.map((piece) => piece?.buffer)).size).toBeLessThan(9);
    await pieces.return(undefined);
  });

  it("makes no more than is taken", async () => {
    const { made, source } = watched();
    const pieces = streamOf(source);
    await pieces.next();
    const afterOne = made.rows;
    expect(afterOne).toBeLessThan(MANY.length / 5);
    await pieces.next();
    expect(made.rows).toBeGreaterThan(afterOne);
    await pieces.return(undefined);
    const atEnd = made.rows;
    expect((await pieces.next()).done).toBe(true);
    expect(made.rows).toBe(atEnd);
  });
});
