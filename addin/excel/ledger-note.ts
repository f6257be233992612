import { cellText } from "../../server/domain/import/import-row.ts";
import { LEDGER_COLUMNS } from "../../server/domain/ledger/ledger-row.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import { importCellOf } from "../../server/domain/submit/import-cell.ts";
import { lineAt, type Submission } from "../../server/domain/submit/submission.ts";
import { foldName } from "../../server/domain/suggest.ts";

import type { WrittenRow } from "../client/submit.ts";

import { readGrid } from "./read-grid.ts";
import { rewrite } from "./rewrite.ts";
import type { SentLines } from "./submit-state.ts";
import { Told } from "./told.ts";
import { undoableRewriting } from "./undoable-rewriting.ts";
import type { CellChange } from "./write-cells.ts";
import type { WriteHistory } from "./write-history.ts";

const BUSY = "正在写别的单元格。请等它写完，再按一次。";

/** Columns of a sheet that note how a case stands, with what stands in them. */
const NOTED = ["code", "state", "revision"] as const satisfies readonly (keyof WrittenRow)[];

/**
 * The cells that would note code, state and revision of the cases that were written, in the columns of a sheet that have
 * these names. Cells with formulas are left, and so are those of rows that hold something else than what was sent.
 */
export function noteChanges({ submission, lines }: SentLines, grid: Grid): readonly CellChange[] {
  const columns = NOTED.map((field) => [field, columnOf(submission, field)] as const);
  return lines.flatMap(({ row, written }) => {
    const line = submission.lines[lineAt(submission, row)];
    if (!line || !written || !isUnmoved(submission, line, grid)) return [];
    return columns.flatMap(([field, at]): CellChange[] => {
      if (at < 0) return [];
      const [top, column] = [line.place.top, line.place.left + at];
      const cell = grid.cell(top, column);
      const [before, after] = [cell?.value ?? "", written[field]];
      if ((cell?.formula ?? "") !== "" || String(before) === String(after)) return [];
      return [{ sheet: submission.area.sheet, row: top, column, before, after }];
    });
  });
}

/** Reads the sheet and gives those changes as they would be made now. Throws what Excel throws. */
export async function readNotes(sent: SentLines): Promise<readonly CellChange[]> {
  return noteChanges(sent, await readGrid(sent.submission.area.sheet));
}

/** What was noted: what to tell, and the time by which the history knows it; null where nothing was written. */
export interface Noted {
  readonly text: string;
  readonly at: Date | null;
}

/** Writes them, to be taken back with the other writes of the pane. @throws Told while somebody else writes */
export async function writeNotes(changes: readonly CellChange[], history: WriteHistory): Promise<Noted> {
  const result = await history.exclusively(() => rewrite({ cells: changes, areas: [], frozen: [] }));
  if (!result) throw new Told(BUSY);
  const at = result.back ? new Date() : null;
  if (result.back && at) history.push(undoableRewriting("写回台账", result.back), at);
  const left =
    result.skipped.length > 0 ? `，${result.skipped.length} 格没有写：${result.skipped[0]?.reason ?? ""}` : "";
  return { text: [`已写回 ${result.written.length} 格${left}。`, ...result.problems].join(""), at };
}

/** Takes what was noted at that time back, unless something was written after it; gives what to tell. */
export async function takeBackNotes(at: Date, history: WriteHistory): Promise<string> {
  if (history.past[0]?.at !== at) return "之后又写过别的，或已经还原。请在“表格”页依次还原。";
  const undone = await history.undoNewest();
  if (!undone) throw new Told(BUSY);
  const { written, skipped } = undone.result;
  return `已还原 ${written.length} 格${skipped.length > 0 ? `，${skipped.length} 格已被改动，保持原样` : ""}。`;
}

function columnOf({ header }: Submission, field: (typeof NOTED)[number]): number {
  const names = [field, ...LEDGER_COLUMNS[field].split(" ")].map(foldName);
  return header.findIndex((heading) => names.includes(foldName(cellText(heading))));
}

/** Whether enterprise, problem and whatever else was sent still stand in the row. */
function isUnmoved(
  { header }: Submission,
  { place, cells }: Exclude<Submission["lines"][number], undefined>,
  grid: Grid,
): boolean {
  return header.every((_, at) => {
    const sent = cells[at] ?? null;
    const cell = grid.cell(place.top, place.left + at);
    // A part of merged cells is blank, and was sent as what they show.
    return cell === undefined || cellText(importCellOf(cell)) === cellText(sent);
  });
}
