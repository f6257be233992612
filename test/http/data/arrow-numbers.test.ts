import * as arrow from "apache-arrow";
import { expect, it } from "vitest";

import type { Cells } from "../../../server/domain/saved/rows.ts";
import { numberColumn } from "../../../server/http/data/arrow-numbers.ts";
import { arrowCells } from "../../support/arrow-cells.ts";

const coded: Cells = { kind: "coded", codes: Int32Array.of(1, -1, 0) };

it("writes numbers, and what is none as empty", () => {
  const column = numberColumn(arrow, "number", { words: undefined, rows: 8 });
  const values: Cells = { kind: "each", values: Float64Array.of(1.5, Number.NaN, -2) };
  const filled = [
    [3, values],
    [2, { kind: "same", value: 7 }],
    [2, { kind: "same", value: null }],
  ] as const;
  expect(arrowCells(column, filled)).toEqual([1.5, null, -2, 7, 7, null, null]);
  expect(arrowCells(column, [[2, { kind: "each", values: [3, null] }]])).toEqual([3, null]);
});

it("writes whole numbers, and yes and no", () => {
  const whole = numberColumn(arrow, "integer", { words: undefined, rows: 4 });
  expect(arrowCells(whole, [[3, { kind: "each", values: [3, null, -1] }]])).toEqual([3, null, -1]);
  const yes = numberColumn(arrow, "boolean", { words: undefined, rows: 16 });
  const values = Array.from({ length: 11 }, (_, at) => (at === 4 ? null : at % 3 === 0));
  expect(arrowCells(yes, [[11, { kind: "each", values }]])).toEqual(values);
});

it("writes days, which words stand for", () => {
  const column = numberColumn(arrow, "date", { words: ["2016-01-31", "2016-02-29"], rows: 4 });
  const days = arrowCells(column, [
    [3, coded],
    [1, { kind: "same", value: "1970-01-02" }],
  ]);
  expect(days.map((day) => (day === null ? null : Number(day) / 86_400_000))).toEqual([16_860, null, 16_831, 1]);
});
