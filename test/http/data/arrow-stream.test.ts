import { type Dictionary, tableFromIPC } from "apache-arrow";
import { expect, it } from "vitest";

import type { Batch, RowSource } from "../../../server/domain/saved/rows.ts";
import { arrowStream } from "../../../server/http/data/arrow-stream.ts";

const COLUMNS = [
  { type: "text", head: "区" },
  { type: "text", head: "说明" },
  { type: "date", head: "日" },
  { type: "number", head: "值" },
  { type: "integer", head: "数" },
  { type: "boolean", head: "是" },
] as const;

const WORDS = [["西安市", "全国"], undefined, ["2016-01-31", "2016-02-29"], undefined, undefined, undefined];

function batchOf(size: number): Batch {
  const codes = Int32Array.from({ length: size }, (_, at) => (at % 3) - 1);
  return {
    size,
    columns: [
      { kind: "same", value: "全国" },
      { kind: "each", values: Array.from({ length: size }, (_, at) => (at % 2 ? null : `第${at}行`)) },
      { kind: "coded", codes },
      { kind: "each", values: Float64Array.from({ length: size }, (_, at) => (at === 1 ? Number.NaN : at / 2)) },
      { kind: "each", values: Array.from({ length: size }, (_, at) => at) },
      { kind: "each", values: Array.from({ length: size }, (_, at) => at % 2 === 0) },
    ],
  };
}

function sourceOf(batches: readonly Batch[]): RowSource {
  return {
    words: WORDS,
    vocabulary: () => WORDS,
    total: () => batches.reduce((sum, { size }) => sum + size, 0),
    batches: () => batches,
    cursorAt: () => "",
    placeAfter: () => undefined,
  };
}

async function read(batches: readonly Batch[]) {
  const pieces: Buffer[] = [];
  for await (const piece of arrowStream(sourceOf(batches), { start: 0, end: 9 }, COLUMNS)) pieces.push(piece);
  return { table: tableFromIPC(Buffer.concat(pieces)), pieces };
}

it("writes every kind of cell, and what is empty", async () => {
  const { table } = await read([batchOf(3)]);
  const rows = table.toArray().map((row) => ({ ...row.toJSON() }));
  const day = Date.parse("2016-01-31");
  expect(rows.map((row) => [row.区, row.说明, row.日 === null ? null : Number(row.日), row.值, row.数, row.是])).toEqual([
    ["全国", "第0行", null, 0, 0, true],
    ["全国", null, day, null, 1, false],
    ["全国", "第2行", Date.parse("2016-02-29"), 1, 2, true],
  ]);
  const type = table.schema.fields[0]?.type as Dictionary;
  expect(String(type)).toBe("Dictionary<Int8, Utf8>");
});

it("sends a long table in several record batches", async () => {
  const { table, pieces } = await read([batchOf(6000), batchOf(6000), batchOf(6000)]);
  expect([table.numRows, table.batches.length]).toEqual([18_000, 3]);
  expect(pieces.length).toBeGreaterThan(2);
  expect(table.get(17_999)?.toJSON()).toMatchObject({ 数: 5999, 说明: null });
});

it("sends the columns also of a table without rows", async () => {
  const { table } = await read([]);
  expect([table.numRows, table.schema.fields.map(({ name }) => name)]).toEqual([0, COLUMNS.map(({ head }) => head)]);
});

it("makes a record batch when the one before has been taken, and stops with its reader", async () => {
  let [made, isClosed] = [0, false];
  function* batches() {
    try {
      for (;;) {
        made++;
        yield batchOf(1024);
      }
    } finally {
      isClosed = true;
    }
  }
  const pieces = arrowStream({ ...sourceOf([]), batches }, { start: 0, end: 9 }, COLUMNS);
  await pieces.next();
  const first = made;
  expect(first).toBeLessThan(20);
  await pieces.next();
  expect([made, isClosed]).toEqual([first + 8, false]);
  await pieces.return(undefined);
  expect([made, isClosed]).toEqual([first + 8, true]);
});

it("leaves alone what it has handed out when it writes on in the same memory", async () => {
  const texts = (word: string): Batch => ({ size: 8192, columns: [{ kind: "same", value: word }] });
  const source = { ...sourceOf([texts("西安市"), texts("全国")]), vocabulary: () => [["西安市", "全国"]] };
  const pieces = arrowStream(source, { start: 0, end: 9 }, [{ type: "text", head: "区" }]);
  const first = await pieces.next();
  const before = Buffer.from(first.value ?? []);
  await pieces.next();
  expect(before.equals(first.value ?? Buffer.of())).toBe(true);
  expect(tableFromIPC(before).get(8191)?.toJSON()).toEqual({ 区: "西安市" });
});
