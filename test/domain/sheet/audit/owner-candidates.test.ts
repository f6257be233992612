import { expect, it } from "vitest";

import { ownerCandidates } from "../../../../server/domain/sheet/audit/owner-candidates.ts";
import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";

const PROVINCE = { area: "610000", member: "" };
const CITY = { area: "610100", member: "" };
const FIGURES = madeUpFigures({
  series: [
    { basis: "quarter", from: FIRST_QUARTER - 12, step: 3, values: [50.5, 7.7, 8.4, 3.6, 6.1, 6.4, 6.1, 6.6] },
    { basis: "year-to-date", from: FIRST_QUARTER, step: 3, values: [6.1] },
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [21.7, 23.2, 24.9, 26.3], subject: PROVINCE },
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [31.7, 33.2, 23.2, 36.3], subject: CITY },
  ],
});

/** Who may be the owner of a number that is typed under a quarter of the country. */
function candidatesFor(column: number, value: number) {
  const line = { label: "增速", indicator: "OUTPUT", subject: COUNTRY, values: [6.1, 6.4, 6.1, 6.6] };
  const lines = [
    { ...line, values: line.values.map((right, at) => (at === column - 1 ? value : right)) },
    { ...line, subject: PROVINCE, values: [] },
    { ...line, subject: CITY, values: [] },
  ];
  const { cells, table } = auditedQuarters([], { figures: FIGURES, lines });
  const cell = cells.find((one) => one.row === 1 && one.column === column);
  return (cell ? ownerCandidates(cell, table) : []).map(({ elsewhere: { place } }) => [
    place.subject.area,
    place.basis,
    place.month - FIRST_QUARTER,
  ]);
}

it("are the figures before and after, the likelier first, and one figure on two bases once", () => {
  expect(candidatesFor(2, 6.1)).toEqual([
    [COUNTRY.area, "quarter", 0],
    [COUNTRY.area, "quarter", 6],
  ]);
});

it("are figures of a time that the table does not show", () => {
  expect(candidatesFor(4, 50.5)).toEqual([[COUNTRY.area, "quarter", -12]]);
});

it("are other rows of the same time, and the cells around of another", () => {
  expect(candidatesFor(2, 23.2)).toEqual([[PROVINCE.area, "quarter", 3]]);
  expect(candidatesFor(3, 23.2)).toEqual([[CITY.area, "quarter", 6]]);
  expect(candidatesFor(4, 24.9)).toEqual([]);
});
