import { expect, it } from "vitest";

import { freezing, thawing } from "../../../addin/excel/frozen-changes.ts";
import { frozenCell } from "./fake-book.ts";

const ARRAY = { top: 4, left: 0, bottom: 5, right: 1 };
const HISTORY = "=PLAN.HISTORY(1,2,3)";

/** A single cell, one that could spill and does not, and an area of four of which one is blank. */
const FROZEN = [
  frozenCell(),
  frozenCell({ row: 2, value: "#N/A", isError: true, array: { top: 2, left: 1, bottom: 2, right: 1 } }),
  frozenCell({ row: 4, column: 0, formula: HISTORY, value: "2014年", array: ARRAY }),
  frozenCell({ row: 4, column: 1, formula: "", value: 5, array: ARRAY }),
  frozenCell({ row: 5, column: 1, formula: "", value: 6, array: ARRAY }),
];

it("freezing leads from formulas to constants, and takes an area whole", () => {
  const { cells, areas } = freezing(FROZEN);
  expect(cells).toEqual([
    { sheet: "月报", row: 1, column: 1, before: "=PLAN.METRIC($A2,B$1)", after: 5 },
    { sheet: "月报", row: 2, column: 1, before: "=PLAN.METRIC($A2,B$1)", after: "#N/A" },
  ]);
  expect(areas).toEqual([
    {
      ...{ sheet: "月报", range: ARRAY },
      before: [
        [HISTORY, null],
        [null, null],
      ],
      after: [
        ["2014年", 5],
        ["", 6],
      ],
    },
  ]);
});

it("thawing leads back", () => {
  const { cells, areas } = thawing(FROZEN);
  expect(cells[0]).toMatchObject({ before: 5, after: "=PLAN.METRIC($A2,B$1)" });
  expect(areas[0]?.after).toEqual([
    [HISTORY, null],
    [null, null],
  ]);
});
