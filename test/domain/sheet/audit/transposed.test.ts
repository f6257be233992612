import { expect, it } from "vitest";

import { auditSheets } from "../../../../server/domain/sheet/audit/audit.ts";
import { transposedIn } from "../../../../server/domain/sheet/audit/transposed.ts";
import { auditedQuarters, FIRST_QUARTER, QUARTER_LABELS } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";
import { understood } from "../../../support/sheet-table.ts";

const SUBJECTS = [
  COUNTRY,
  { area: "610000", member: "" },
  { area: "610100", member: "" },
  { area: "610200", member: "" },
];
const PUBLISHED = [
  [11, 12, 13, 14],
  [21, 22, 23, 24],
  [31, 32, 33, 34],
  [41, 42, 43, 44],
];
const figures = madeUpFigures({
  series: PUBLISHED.map((values, at) => ({
    ...{ basis: "quarter" as const, from: FIRST_QUARTER, step: 3, values },
    ...(at > 0 && { subject: SUBJECTS[at] ?? COUNTRY }),
  })),
});
const linesOf = (rows: readonly (readonly number[])[]) =>
  rows.map((values, at) => ({ label: "总产值", indicator: "OUTPUT", subject: SUBJECTS[at] ?? COUNTRY, values }));

function transposed(rows: readonly (readonly number[])[]) {
  const { cells } = auditedQuarters([], { figures, lines: linesOf(rows) });
  const { groups, ownersOf } = transposedIn(
    cells.filter(({ isRight }) => !isRight),
    cells,
  );
  return groups.map((group) => group.map((cell) => ownersOf(cell)[0]?.value === cell.typed.amount && cell.column));
}

const TURNED = PUBLISHED.map((_, row) => PUBLISHED.map((values) => values[row] ?? 0));

it("finds a block whose rows were pasted as columns", () => {
  const [group = [], ...others] = transposed(TURNED);
  expect([group.length, group.every((column) => column !== false), others]).toEqual([12, true, []]);
});

it("finds none in an exchange of two, nor where all is right", () => {
  expect(transposed([[11, 21, 13, 14], [12, 22, 23, 24], ...PUBLISHED.slice(2)])).toEqual([]);
  expect(transposed(PUBLISHED)).toEqual([]);
});

it("is one finding", () => {
  const { grids, recognition } = understood({ periods: QUARTER_LABELS, basis: "quarter", lines: linesOf(TURNED) });
  const { findings } = auditSheets(grids, recognition, figures);
  expect(findings.map(({ cells, text }) => [cells.length, text.includes("行和列颠倒了")])).toEqual([[12, true]]);
});
