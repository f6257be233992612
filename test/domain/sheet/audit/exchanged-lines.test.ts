import { expect, it } from "vitest";

import { exchangedLines } from "../../../../server/domain/sheet/audit/exchanged-lines.ts";
import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";

const PROVINCE = { area: "610000", member: "" };
const figures = madeUpFigures({
  series: [
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [11, 12, 13, 14] },
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [21, 12, 23, 24], subject: PROVINCE },
  ],
});

function exchanged(first: readonly (number | null)[], second: readonly (number | null)[], columns: readonly number[]) {
  const line = { label: "总产值", indicator: "OUTPUT", subject: COUNTRY };
  const lines = [
    { ...line, values: first },
    { ...line, subject: PROVINCE, values: second },
  ];
  const { cells } = auditedQuarters([], { figures, lines });
  const pairs = columns.map((column) => {
    const [a, b] = cells.filter((cell) => cell.column === column);
    if (!a || !b) throw new Error("no pair");
    return [a, b] as const;
  });
  const { groups, elsewhere } = exchangedLines(pairs, cells);
  return [groups.map((group) => group.map(({ row, column }) => `${row},${column}`).join(" ")), elsewhere.size];
}

it("takes in what is equal between", () => {
  expect(exchanged([21, 12, 23, 14], [11, 12, 13, 24], [1, 3])).toEqual([["1,1 2,1 1,2 2,2 1,3 2,3"], 2]);
});

it("goes over what is blank", () => {
  expect(exchanged([21, null, 23, 14], [11, 12, 13, 24], [1, 3])).toEqual([["1,1 2,1 1,3 2,3"], 0]);
});

it("ends where something between was not exchanged", () => {
  expect(exchanged([21, 12, 13, 24], [11, 12, 23, 14], [1, 4])).toEqual([["1,1 2,1", "1,4 2,4"], 0]);
});
