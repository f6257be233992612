import { expect, it } from "vitest";
import { movedNotes, widenedTitles } from "../../../../server/domain/sheet/fill/roll-corner.ts";
import type { RollPlace } from "../../../../server/domain/sheet/fill/roll-place.ts";
import { createGrid, type GridParts } from "../../../../server/domain/sheet/grid.ts";

const RANGE = { top: 2, left: 0, bottom: 4, right: 2 };
const PLACE: RollPlace = {
  ...{ axis: "column", runs: [{ from: 2, at: 3, count: 1 }], firstPeriod: 1 },
  ...{ isInserted: true, isWhole: true, across: { first: 2, last: 4 } },
};

function notes(cells: GridParts["cells"], place: Partial<RollPlace> = {}, merges: GridParts["merges"] = []) {
  return movedNotes(createGrid({ sheet: "月报", cells, merges }), RANGE, { ...PLACE, ...place });
}

const NOTE = { row: 1, column: 2, value: "单位：亿元" };

it("takes a note over the last column on to the new last one", () => {
  expect(notes([NOTE])).toEqual([{ from: { row: 1, column: 2 }, to: { row: 1, column: 3 } }]);
});

it("leaves what is merged, a number, a formula, or one of several in its row", () => {
  expect(notes([NOTE], {}, [{ top: 1, bottom: 1, left: 1, right: 2 }])).toEqual([]);
  expect(notes([{ ...NOTE, value: 5 }])).toEqual([]);
  expect(notes([{ ...NOTE, formula: "=A1" }])).toEqual([]);
  expect(notes([NOTE, { row: 1, column: 1, value: "x" }])).toEqual([]);
});

it("moves nothing where the table's edge stays, or where its new place is taken", () => {
  expect(notes([NOTE], { runs: [{ from: 1, at: 2, count: 1 }] })).toEqual([]);
  expect(notes([NOTE], { axis: "row" })).toEqual([]);
  expect(notes([NOTE, { row: 1, column: 3, value: "x" }], { isWhole: false })).toEqual([]);
});

it("widens a title that is merged over the table's width, and no other", () => {
  const title = { top: 0, bottom: 0, left: 0, right: 2 };
  const widened = (merge: typeof title, place: Partial<RollPlace> = {}) =>
    widenedTitles(createGrid({ sheet: "月报", cells: [], merges: [merge] }), RANGE, { ...PLACE, ...place });
  expect(widened(title)).toEqual([{ before: title, after: { ...title, right: 3 } }]);
  expect(widened({ ...title, right: 1 })).toEqual([]);
  expect(widened({ ...title, top: 2, bottom: 2 })).toEqual([]);
  expect(widened(title, { axis: "row" })).toEqual([]);
});
