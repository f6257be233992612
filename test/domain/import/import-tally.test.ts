import { expect, it } from "vitest";

import { ImportTally, MOST_LISTED, type TableProblem } from "../../../server/domain/import/import-tally.ts";

function problem(code: TableProblem["code"], row = 1): TableProblem {
  return { code, row, column: "", received: "", message: "", table: "表" };
}

const change = () => ({
  ...{ row: 2, table: "表", figure: "西安市 · 工业投资 · 2016年", unit: "亿元", before: 1, after: 2 },
  ...{ statusBefore: "published", statusAfter: "published" },
});

it("counts rows by what they do, and lists changes but not what is new", () => {
  const tally = new ImportTally();
  tally.figure("added", change);
  tally.figure("changed", change);
  tally.figure("same", change);
  tally.withdraw(2);
  expect(tally.report()).toMatchObject({
    counts: { read: 3, added: 1, changed: 1, same: 1, withdrawn: 2, refused: 0 },
    changes: [{ row: 2, before: 1, after: 2 }],
  });
});

it("counts a refused row once, and each of its problems by code", () => {
  const tally = new ImportTally();
  tally.refuse([problem("CELL_ERROR"), problem("STATUS_UNKNOWN")]);
  tally.refuse([problem("CELL_ERROR", 2)]);
  expect(tally.report()).toMatchObject({
    counts: { read: 2, refused: 2 },
    refusalCodes: [
      { code: "CELL_ERROR", count: 2 },
      { code: "STATUS_UNKNOWN", count: 1 },
    ],
  });
});

it("cuts the lists and not the counts", () => {
  const tally = new ImportTally();
  for (let row = 1; row <= MOST_LISTED + 5; row++) tally.refuse([problem("CELL_ERROR", row)]);
  const { counts, refusals } = tally.report();
  expect([counts.refused, refusals.length]).toEqual([MOST_LISTED + 5, MOST_LISTED]);
});

it("corrects what a repeated row was counted as", () => {
  const tally = new ImportTally();
  for (let row = 1; row <= 3; row++) tally.figure("added", change);
  tally.repeat("added", { table: "表", row: 3 });
  tally.contradict("added", problem("FIGURE_REPEATED"));
  expect(tally.report().counts).toMatchObject({ read: 3, added: 1, same: 1, refused: 1 });
});

it("lists no change of a row that contradicts another", () => {
  const tally = new ImportTally();
  tally.figure("changed", change);
  tally.contradict("changed", problem("FIGURE_REPEATED", 2));
  expect(tally.report()).toMatchObject({ counts: { changed: 0, refused: 1 }, changes: [] });
});

it("counts a skipped row as read, and a column that is not read not", () => {
  const tally = new ImportTally();
  tally.skip(problem("TOTAL_ROW", 7));
  tally.skip(problem("COLUMN_IGNORED", 0));
  tally.warn(problem("VALUE_JUMP"));
  expect(tally.report().counts).toMatchObject({ read: 1, skipped: 2, warnings: 1 });
});

it("says what becomes of each row where that is wanted", () => {
  const tally = new ImportTally(true);
  tally.figure("same", change);
  tally.refuse([problem("CELL_ERROR", 3), problem("STATUS_UNKNOWN", 3)]);
  tally.skip(problem("TOTAL_ROW", 4));
  tally.skip(problem("COLUMN_IGNORED", 0));
  tally.figure("added", () => ({ ...change(), row: 5 }));
  tally.contradict("added", problem("FIGURE_REPEATED", 5));
  expect(tally.report().lines.map(({ row, fate }) => [row, fate])).toEqual([
    [2, "same"],
    [3, "refused"],
    [4, "skipped"],
    [5, "refused"],
  ]);
  expect(new ImportTally().report().lines).toEqual([]);
});
