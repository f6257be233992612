import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvFault } from "../../server/csv/csv-fault.ts";
import { readRows } from "../../server/csv/read-rows.ts";
import type { TextEncoding } from "../../server/csv/text-encoding.ts";
import type { ImportRow } from "../../server/domain/import/import-row.ts";

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(
  text: string | readonly number[],
  { size = 7, encoding = "utf-8" }: { size?: number; encoding?: TextEncoding } = {},
): Promise<ImportRow[]> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : Uint8Array.from(text);
  const rows: ImportRow[] = [];
  for await (const batch of readRows(piecesOf(bytes, size), encoding)) rows.push(...batch);
  return rows;
}

async function cellsOf(...args: Parameters<typeof rowsOf>) {
  return (await rowsOf(...args)).map(({ cells }) => cells);
}

describe("reading delimited text", () => {
  it("reads rows across pieces, whatever ends the lines", async () => {
    expect(await cellsOf("指标,数值\r\n工业投资,12\r\n")).toEqual([
      ["指标", "数值"],
      ["工业投资", "12"],
    ]);
    expect(await cellsOf("a;b\n1;2", { size: 100 })).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("counts lines of nothing, as a spreadsheet does", async () => {
    expect((await rowsOf("a,b\n\n1,2", { size: 100 })).map(({ row, cells }) => [row, cells.length])).toEqual([
      [1, 2],
      [2, 1],
      [3, 2],
    ]);
  });

  it("keeps quoted delimiters, line ends and quotes", async () => {
    expect(await cellsOf('a,b\n"1,234","行\n""一"""', { size: 100 })).toEqual([
      ["a", "b"],
      ["1,234", '行\n"一"'],
    ]);
  });

  it("reads GB18030 and drops a mark", async () => {
    const gb = [0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xca, 0xfd, 0xd6, 0xb5];
    expect(await cellsOf(gb, { encoding: "gb18030", size: 3 })).toEqual([["指标", "数值"]]);
    expect(await cellsOf([0xef, 0xbb, 0xbf, 0x61, 0x2c, 0x62], { size: 2 })).toEqual([["a", "b"]]);
  });

  it("gives rows of their own length", async () => {
    expect(await cellsOf("a,b\n1\n1,2,3", { size: 100 })).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
  });

  it("does not fall for names of objects", async () => {
    expect(await cellsOf("__proto__,constructor\n1,2", { size: 100 })).toEqual([
      ["__proto__", "constructor"],
      ["1", "2"],
    ]);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });

  it.each([
    ["an open quote", 'a,b\n"1,2\n3', "QUOTE"],
    ["a line without an end", `a,b\n${"x".repeat(1_100_000)}`, "LINE_TOO_LONG"],
    ["100,000 columns", `${"a,".repeat(100_000)}b`, "TOO_MANY_COLUMNS"],
  ])("refuses %s", async (_, text, code) => {
    await expect(rowsOf(text, { size: 65_536 })).rejects.toMatchObject({ name: "CsvFault", code });
  });

  it("refuses bytes that are not in the encoding", async () => {
    await expect(rowsOf([0x61, 0xff, 0x62])).rejects.toMatchObject({ code: "ENCODING" });
  });

  it("reads or refuses whatever comes", async () => {
    const sign = fc.constantFrom('"', ",", "\n", "\r", ";", "\t", "1", "值", "\\", " ");
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (written, size) => {
        const outcome = await rowsOf(written, { size }).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof CsvFault).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same rows whatever the pieces are", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "值", "1"), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","));
        // The delimiter is found in the first piece, which must hold one.
        const text = `x,y,z\n${quoted.join("\n")}`;
        expect((await cellsOf(text, { size: size + 6 })).slice(1)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});
