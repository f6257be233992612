import { yearOf } from "../../month.ts";
import { type CellPosition, type CellRange, holds } from "../cell-range.ts";
import { formulaKind, referencesOf } from "../formula-kind.ts";
import type { Grid } from "../grid.ts";
import { isOurs } from "../plain-figures.ts";
import type { Block, RecognisedCell } from "../recognition.ts";
import { type MovedNote, movedNotes, widenedTitles } from "./roll-corner.ts";
import { continuedFormula } from "./roll-formula.ts";
import { type NewLabel, type NewLabels, type NewMerge, newLabels } from "./roll-labels.ts";
import { type NewestLines, newestLines, type RollAxis } from "./roll-lines.ts";
import { leastOf, type RollPlace, rollPlace, successor } from "./roll-place.ts";

/** A formula of the analyst's own that goes on into the next period, where it stands once the new lines are in. */
export interface CopiedFormula extends CellPosition {
  readonly formula: string;
  /** Of the formula that is continued. */
  readonly numberFormat: string;
}

/** The next period's columns or rows of a table: where they go, their labels, and what of the newest period is repeated. */
export interface RollForward extends RollPlace {
  readonly sheet: string;
  /** Last month of the new period, as a month ordinal. */
  readonly end: number;
  readonly labels: readonly NewLabel[];
  readonly merges: readonly NewMerge[];
  readonly copies: readonly CopiedFormula[];
  readonly notes: readonly MovedNote[];
  /** The cells that are continued, and where each one's successor stands once the new lines are in. */
  readonly successors: readonly { readonly cell: RecognisedCell; readonly place: CellPosition }[];
}

/** Why a table is not rolled forward. */
export interface RollRefusal {
  readonly code: "ONE_PERIOD" | "LABEL_NOT_CONTINUED" | "PERIOD_PRESENT" | "PLACE_TAKEN" | "UNPROVEN";
  /** In Chinese: what was found, what to do. */
  readonly text: string;
}

/**
 * What adding the next period to a table takes. The newest period may have several columns (当月, 累计 and 增长) and may
 * stand first. After December a table without Januaries goes on with January to February.
 *
 * @param all the tables of the workbook: none of them is torn apart
 */
export function rollForward(grid: Grid, block: Block, all: readonly Block[] = []): RollForward | RollRefusal {
  if (block.orientation === "one-period" || block.cells.length === 0) {
    return { code: "ONE_PERIOD", text: "这张表只有一个期间，请直接改写期间标签。" };
  }
  const axis = block.orientation === "periods-across" ? "column" : "row";
  const others = all.filter((one) => one !== block && one.sheet === block.sheet).map(({ range }) => range);
  const roll = rollBy(grid, block, axis, others);
  const isQuarter = "code" in roll && roll.code === "LABEL_NOT_CONTINUED";
  // 前三季度 alone does not show that quarters follow.
  const byQuarter = isQuarter ? rollBy(grid, block, axis, others, 3) : roll;
  return "code" in byQuarter ? roll : byQuarter;
}

function rollBy(
  grid: Grid,
  block: Block,
  axis: RollAxis,
  others: readonly CellRange[],
  onlyStep?: number,
): RollForward | RollRefusal {
  const newest = newestLines(block, axis, onlyStep);
  const cells = block.cells.filter((cell) => newest.lines.includes(cell[axis]));
  const place = rollPlace(grid, block, axis, newest, others);
  if (!place) return { code: "PLACE_TAKEN", text: "旁边还有别的表，插入会把它错开，请先把两张表分开。" };
  const made = newLabels({ grid, axis, newest, place, cells, heads: headsOf(block, axis) });
  const refusal = refusalOf(grid, axis, newest, made);
  if (refusal) return refusal;
  return {
    ...place,
    sheet: block.sheet,
    end: newest.nextEnd,
    labels: made.labels,
    merges: [...made.merges, ...widenedTitles(grid, block.range, place)],
    notes: movedNotes(grid, block.range, place),
    copies: copiesOf(grid, place, made.labels, headsOf(block, axis).last),
    successors: cells.map((cell) => ({ cell, place: successor(place, cell) })),
  };
}

function refusalOf(grid: Grid, axis: RollAxis, newest: NewestLines, made: NewLabels): RollRefusal | undefined {
  const { labels, missed } = made;
  if (missed !== undefined || labels.length === 0) {
    const text = `期间标签“${missed ?? ""}”无法按同样的写法续到下一期，请先写好新的标签。`;
    return { code: "LABEL_NOT_CONTINUED", text };
  }
  const present = labels.find((label) => isPresent(grid, axis, newest, label));
  return present && { code: "PERIOD_PRESENT", text: `下一期“${present.value}”已经在这张表里，请直接填数。` };
}

/** Rows above the cells, or columns left of them: there the labels stand. */
function headsOf({ range, cells }: Block, axis: RollAxis): { first: number; last: number } {
  const across = axis === "column" ? "row" : "column";
  const first = axis === "column" ? range.top : range.left;
  return { first, last: leastOf(cells, across) - 1 };
}

/** Whether the next period follows already, its cells perhaps with formulas of the analyst's own; or stands elsewhere, with its year. */
function isPresent(grid: Grid, axis: RollAxis, newest: NewestLines, { row, column, value }: NewLabel): boolean {
  const line = axis === "column" ? column : row;
  const isTime = typeof value === "number" ? value > 12 : /\d/u.test(String(value));
  if (!isTime) return false;
  const namesYear =
    String(value).includes(String(yearOf(newest.nextEnd))) && !/^\s*\d{4}\s*年?\s*$/u.test(String(value));
  const held = axis === "column" ? (grid.rows.get(row)?.values() ?? []) : grid.cells();
  for (const cell of held) {
    if (cell.value !== value || (axis === "row" && cell.column !== column)) continue;
    const isNext = newest.runs.some(({ at, count }) => cell[axis] >= at - count && cell[axis] < at + count);
    if (!newest.lines.includes(cell[axis]) && (namesYear || (isNext && line !== undefined))) return true;
  }
  return false;
}

/** What the analyst works out for the newest period is worked out for the next one as well. */
function copiesOf(grid: Grid, place: RollPlace, labels: readonly NewLabel[], lastHead: number): CopiedFormula[] {
  const { axis, across } = place;
  const found: CopiedFormula[] = [];
  for (const cell of grid.cells()) {
    const along = axis === "column" ? cell.row : cell.column;
    const isInside = along > lastHead && along >= across.first && along <= across.last && cell.formula !== "";
    const run = place.runs.find(({ from, count }) => cell[axis] >= from && cell[axis] < from + count);
    if (!isInside || !run || formulaKind(cell.formula) === "OTHER_ADDIN_FORMULA" || isSpilled(grid, cell)) continue;
    const at = successor(place, cell);
    const formula = continuedFormula(cell.formula, cell, place);
    const isUseful = !isOurs(cell.formula) || readsLabel(formula, labels);
    if (isUseful && !formula.includes("#REF!")) found.push({ ...at, formula, numberFormat: cell.numberFormat });
  }
  return found;
}

/** Whether a formula of ours follows a label of its own line; one that names its period would give the same figure again. */
function readsLabel(formula: string, labels: readonly NewLabel[]): boolean {
  const ranges = referencesOf(formula);
  return labels.some((label) => ranges.some((range) => holds(range, label)));
}

function isSpilled(grid: Grid, { row, column }: CellPosition): boolean {
  return grid.arrays.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (top !== bottom || left !== right),
  );
}
