import { expect, it } from "vitest";

import { revisionNote } from "../../../../server/domain/sheet/audit/revision-note.ts";
import { auditedQuarters } from "../../../support/audited.ts";

const { cells } = auditedQuarters([111, 122, 133.5, 9]);

it("tells of all numbers of a table together, the first as the example", () => {
  const taken = cells.map((cell, at) => (at < 2 ? { ...cell, revision: { now: cell, isTaken: true } } : cell));
  expect(revisionNote("月报", taken)).toEqual([
    {
      sheet: "月报",
      range: { top: 1, left: 1, bottom: 1, right: 2 },
      cells: [
        { row: 1, column: 1 },
        { row: 1, column: 2 },
      ],
      text: expect.stringMatching(/^B2:C2 共 2 个数。如 B2：填的是 111，是现在公布的数；/u),
    },
  ]);
});

it("has nothing to tell of numbers that are as the workbook's vintage has them", () => {
  expect(
    revisionNote(
      "月报",
      cells.map((cell) => ({ ...cell, revision: { now: cell, isTaken: false } })),
    ),
  ).toEqual([]);
});
