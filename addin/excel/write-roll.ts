import { cellName } from "../../server/domain/sheet/cell-range.ts";
import type { RollPlan } from "../../server/domain/sheet/fill/plan-roll.ts";
import { newLineOf } from "../../server/domain/sheet/fill/roll-lines.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";

import { excelErrorSentence } from "./excel-error.ts";
import { type InsertedLines, insertLines, newRange } from "./insert-lines.ts";
import { readGrid } from "./read-grid.ts";
import { sheetChange } from "./sheet-change.ts";
import { type CellChange, type WritePorts, type WriteResult, writeCells } from "./write-cells.ts";
import type { UndoableWrite } from "./write-history.ts";

/** What rolling a table forward did, and how it is taken back; null where nothing was done. */
export interface WrittenRoll {
  readonly result: WriteResult;
  readonly write: UndoableWrite | null;
}

const NOTHING: WriteResult = { written: [], skipped: [], problems: [], isStopped: false };

/** What is written into the new cells: their labels, then their formulas. */
export function rollChanges({ proven, cells }: RollPlan, withPending: boolean): CellChange[] {
  const { sheet, labels } = proven.roll;
  const wanted = cells.filter(({ kind }) => withPending || kind !== "pending");
  return [
    ...labels.map(({ row, column, value, formula }) => ({ row, column, after: formula || (value ?? "") })),
    ...wanted.map(({ row, column, formula }) => ({ row, column, after: formula })),
  ].map((change) => ({ sheet, ...change, before: "" }));
}

/**
 * Adds the next period to a table: makes room, then writes labels and formulas. Refused where the sheet is no longer what
 * was shown. Never rejects; where Excel fails while room is made, everything is as it was.
 *
 * @param before the sheet as it was shown
 * @param withPending whether a figure that is not published yet gets its formula
 */
export async function writeRoll(
  plan: RollPlan,
  before: Grid,
  withPending: boolean,
  ports: WritePorts = {},
): Promise<WrittenRoll> {
  try {
    if (sheetChange(before, await readGrid(before.sheet)) !== "")
      return refused("预览之后表格有改动，没有续写。请重新识别，再续写。");
    const inserted = await insertLines(plan.proven);
    if (inserted.fault) return await givenUp(plan, inserted);
    const result = await writeCells(rollChanges(plan, withPending), ports);
    return { result, write: undoableRoll(plan, inserted, result.written) };
  } catch (error) {
    return refused(`没有续写：${excelErrorSentence(error)}`);
  }
}

/** Room that was made in part is taken out again; where Excel refuses that as well, it can be tried later. */
async function givenUp(plan: RollPlan, inserted: InsertedLines): Promise<WrittenRoll> {
  const problem = `没有续写：${excelErrorSentence(inserted.fault)}`;
  const isBack = await inserted.takeOut().then(
    () => true,
    () => false,
  );
  if (isBack) return refused(problem);
  const left = `${problem}插入的空行列还在，请按“还原”去掉。`;
  return { result: { ...NOTHING, problems: [left] }, write: undoableRoll(plan, inserted, []) };
}

function refused(problem: string): WrittenRoll {
  return { result: { ...NOTHING, problems: [problem] }, write: null };
}

function undoableRoll(plan: RollPlan, inserted: InsertedLines, written: readonly CellChange[]): UndoableWrite {
  const write: UndoableWrite = {
    name: nameOf(plan, written.length),
    movesCells: true,
    async undo() {
      try {
        const skipped = await changedSince(plan, written);
        if (skipped.length > 0) return { result: { ...NOTHING, skipped }, rest: write };
        await inserted.takeOut();
        return { result: { ...NOTHING, written }, rest: null };
      } catch (error) {
        return { result: { ...NOTHING, problems: [`没有还原：${excelErrorSentence(error)}`] }, rest: write };
      }
    },
  };
  return write;
}

/** 续写 2017年1-2月 22 格 */
function nameOf({ proven }: RollPlan, cells: number): string {
  const [label] = proven.roll.labels;
  return `续写 ${String(label?.value ?? "").replace(/\s+/gu, "")} ${cells} 格`;
}

/** Cells of the new lines that hold something else than was written: with the lines it would be lost. */
async function changedSince(plan: RollPlan, written: readonly CellChange[]): Promise<WriteResult["skipped"]> {
  const { sheet } = plan.proven.roll;
  const open = new Map(written.map((change) => [cellName(change), change]));
  const now = await contentsOf(plan);
  const isNote = (row: number, column: number) =>
    plan.proven.roll.notes.some(({ to }) => to.row === row && to.column === column);
  const others = now.flatMap(({ row, column, content }) => {
    if (isNote(row, column)) return [];
    const change = open.get(cellName({ row, column }));
    open.delete(cellName({ row, column }));
    return change?.after === content ? [] : [{ sheet, row, column, before: content, after: content }];
  });
  const gone = [...open.values()].filter(({ after }) => after !== "");
  return [
    ...others.map((change) => ({ change, reason: `续写之后改成了“${change.after}”，没有还原。请先清空，再还原。` })),
    ...gone.map((change) => ({ change, reason: "续写的内容已不在这一格，没有还原。请在 Excel 中撤消后再试。" })),
  ];
}

/** What stands in the new lines now. */
async function contentsOf({ proven }: RollPlan) {
  const { roll } = proven;
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(roll.sheet);
    const ranges = roll.runs.map((run) => {
      const { top, left, bottom, right } = newRange(proven, newLineOf(roll.runs, run), run.count);
      const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      const whole = roll.axis === "column" ? range.getEntireColumn() : range.getEntireRow();
      return (roll.isWhole ? whole : range).getUsedRangeOrNullObject(true);
    });
    for (const range of ranges) range.load("formulas,rowIndex,columnIndex");
    await context.sync();
    return ranges.flatMap((range) => (range.isNullObject ? [] : heldIn(range)));
  });
}

function heldIn({ formulas, rowIndex, columnIndex }: Excel.Range) {
  return formulas.flatMap((line, down) =>
    line.flatMap((content: string | number | boolean, across) =>
      content === "" ? [] : [{ row: rowIndex + down, column: columnIndex + across, content }],
    ),
  );
}
