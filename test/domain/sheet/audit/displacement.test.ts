import { expect, it } from "vitest";

import { displacementsIn, figureOfPlace } from "../../../../server/domain/sheet/audit/displacement.ts";
import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";

const { cells, find } = auditedQuarters([1, 2, 3, 4]);
const displacements = new Map(displacementsIn(find).map((one) => [one.key, one]));

function valuesUnder(key: string) {
  return cells.map((cell) => displacements.get(key)?.find(cell)?.value);
}

it("gives the figure of a neighbour, and of the period before where the table begins", () => {
  expect(valuesUnder("row -1")).toEqual([101, 111, 122, 133.5]);
  expect(valuesUnder("row 1")).toEqual([122, 133.5, 144.5, undefined]);
  expect(valuesUnder("column 1")).toEqual([undefined, undefined, undefined, undefined]);
});

it("gives the figure of other months, and of what was published before", () => {
  expect(valuesUnder("months -3")).toEqual([101, 111, 122, 133.5]);
  expect(valuesUnder("months 12")).toEqual([undefined, undefined, undefined, undefined]);
  expect(valuesUnder("published -1")).toEqual([101, 111, 122, 133.5]);
  expect(valuesUnder("published 1")).toEqual([122, 133.5, 144.5, undefined]);
  expect(valuesUnder("basis quarter")).toEqual([undefined, undefined, undefined, undefined]);
});

it("says in words whose figure it is", () => {
  expect(["row -1", "column 2", "months -12", "basis month"].map((key) => displacements.get(key)?.words)).toEqual([
    "左边第1格的数",
    "下面第2格的数",
    "上年同期的数",
    "同期当月数",
  ]);
});

it("finds a figure of the same series by basis and month", () => {
  const [cell] = cells;
  const found = cell && figureOfPlace(cell, "quarter", FIRST_QUARTER);
  expect(found).toMatchObject({ value: 111, place: { indicator: "OUTPUT", basis: "quarter", month: FIRST_QUARTER } });
});
