import { expect, it } from "vitest";

import { pastedLines } from "../../../../server/domain/sheet/audit/pasted-lines.ts";
import { linesOf } from "../../../../server/domain/sheet/audit/sheet-lines.ts";
import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";

const PROVINCE = { area: "610000", member: "" };
const figures = madeUpFigures({
  series: [
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [11, 12, 13, 14] },
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [21, 22, null, 24], subject: PROVINCE },
  ],
});

function pasted(values: readonly number[]) {
  const line = { label: "总产值", indicator: "OUTPUT", subject: COUNTRY };
  const lines = [
    { ...line, values },
    { ...line, subject: PROVINCE, values: [21, 22, null, 24] },
  ];
  const { cells, table } = auditedQuarters([], { figures, lines });
  const { groups, ownerOf } = pastedLines({ row: linesOf(cells, "row"), column: [] }, table);
  return groups.map((group) => group.map((cell) => [cell.column, ownerOf(cell)?.at?.row]));
}

it("finds a line that holds another's figures, over what that one does not have", () => {
  expect(pasted([21, 22, 13, 24]).filter((group) => group.length > 0)).toEqual([
    [
      [1, 2],
      [2, 2],
      [4, 2],
    ],
  ]);
});

it("finds none by a single number", () => {
  expect(pasted([21, 12, 13, 14])).toEqual([]);
});
