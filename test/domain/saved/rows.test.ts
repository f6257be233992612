import { expect, it } from "vitest";

import { cellAt, listSource } from "../../../server/domain/saved/rows.ts";

const ITEMS = Array.from({ length: 600 }, (_, at) => at);
const source = listSource(ITEMS, 2, { row: (item) => [item, `行${item}`], cursor: (item) => `c${item}` });

it("makes the rows of a list only as far as they are read", () => {
  const made: number[] = [];
  const watched = listSource(ITEMS, 1, { row: (item) => [made.push(item)], cursor: String });
  const [first] = watched.batches(10, 20);
  expect(first?.size).toBe(10);
  expect(made).toEqual(ITEMS.slice(10, 20));
});

it("gives any span of rows, in batches", () => {
  const batches = [...source.batches(5, 600)];
  expect(batches.map(({ size }) => size)).toEqual([256, 256, 83]);
  expect([...source.batches(599, 9999)].map(({ size }) => size)).toEqual([1]);
  expect([...source.batches(600, 700)]).toEqual([]);
  expect(source.total()).toBe(600);
});

it("goes on behind a cursor", () => {
  expect(source.cursorAt(9)).toBe("c9");
  expect(source.placeAfter("c9")).toBe(10);
  expect(source.placeAfter("nowhere")).toBeUndefined();
  expect(source.cursorAt(600)).toBe("");
});

it("reads a cell whatever its column is like", () => {
  expect(cellAt({ kind: "same", value: "西安市" }, 3, undefined)).toBe("西安市");
  expect(cellAt({ kind: "each", values: new Float64Array([1, Number.NaN]) }, 1, undefined)).toBeNull();
  expect(cellAt({ kind: "each", values: ["a"] }, 5, undefined)).toBeNull();
  const coded = { kind: "coded", codes: Int32Array.of(1, -1) } as const;
  expect([cellAt(coded, 0, ["a", "b"]), cellAt(coded, 1, ["a", "b"])]).toEqual(["b", null]);
});
