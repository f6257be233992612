import { expect, it } from "vitest";

import { ownerOf } from "../../../../server/domain/sheet/audit/number-owner.ts";
import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";

const PROVINCE = { area: "610000", member: "" };
const RATES = madeUpFigures({
  series: [
    { basis: "quarter", from: FIRST_QUARTER - 12, step: 3, values: [5.2, 7.7, 8.4, 3.6, 6.1, 6.4, 9.9, 6.6] },
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [21.7, 23.2, 24.9, 26.3], subject: PROVINCE },
  ],
});
const line = { label: "增速", indicator: "OUTPUT", subject: COUNTRY, values: [] };

function ownerAt(column: number, value: number) {
  const values = [6.1, 6.4, 9.9, 6.6].map((right, at) => (at === column - 1 ? value : right));
  const lines = [
    { ...line, values },
    { ...line, subject: PROVINCE, values: [21.7, 23.2, 24.9, 26.3] },
  ];
  const { cells, table } = auditedQuarters([], { figures: RATES, lines });
  const cell = cells.find((one) => one.row === 1 && one.column === column);
  const owner = cell && ownerOf(cell, table);
  return owner && [owner.owners.map(({ place }) => place.month - FIRST_QUARTER), owner.isLikely, owner.isDoubtful];
}

it("is the period before, doubtfully where one digit makes the difference", () => {
  expect(ownerAt(4, 9.9)).toEqual([[6], true, false]);
  expect(ownerAt(2, 6.1)).toEqual([[0], true, true]);
});

it("is less likely the farther off it is, with a number of two digits", () => {
  expect(ownerAt(4, 7.7)).toEqual([[-9], false, false]);
});

it("may be another row", () => {
  expect(ownerAt(2, 23.2)).toEqual([[3], true, false]);
});

it("is nobody for a number that is nobody's", () => {
  expect(ownerAt(2, 6.5)).toBeUndefined();
});

it("is several where none of them is much likelier than the others", () => {
  const figures = madeUpFigures({
    series: [{ basis: "quarter", from: FIRST_QUARTER, step: 3, values: [61.2, 64.4, 61.2, 66.3] }],
  });
  const { cells, table } = auditedQuarters([61.2, 61.2, 61.2, 66.3], { figures });
  const owner = cells[1] && ownerOf(cells[1], table);
  expect(owner?.owners.map(({ place }) => place.month - FIRST_QUARTER)).toEqual([0, 6]);
  expect(owner?.isLikely).toBe(true);
});
