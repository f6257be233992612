import { yearOf } from "../../month.ts";
import { type CellPosition, type CellRange, holds } from "../cell-range.ts";
import type { Grid, GridCell } from "../grid.ts";
import { continueLabel } from "../label/period-label.ts";
import type { RecognisedCell } from "../recognition.ts";
import { continuedFormula } from "./roll-formula.ts";
import { movedLine, type NewestLines, newLineOf, type RollAxis } from "./roll-lines.ts";
import type { RollPlace } from "./roll-place.ts";

/** A label to be written for the next period, where it stands once the new lines are in. */
export type NewLabel = Pick<GridCell, "row" | "column" | "value" | "formula" | "numberFormat">;

/** A merged label that gets wider, or a new one over several cells; as they stand once the new lines are in. */
export interface NewMerge {
  /** The merged cells that are part of it; null where none were. */
  readonly before: CellRange | null;
  readonly after: CellRange;
}

/** What labels are made of. */
export interface LabelPlan {
  readonly grid: Grid;
  readonly axis: RollAxis;
  readonly newest: NewestLines;
  readonly place: RollPlace;
  /** The newest period's cells. */
  readonly cells: readonly RecognisedCell[];
  /** Rows above a table's cells, or columns left of them, that hold labels. */
  readonly heads: { readonly first: number; readonly last: number };
}

/** The labels of the next period. */
export interface NewLabels {
  readonly labels: readonly NewLabel[];
  readonly merges: readonly NewMerge[];
  /** A label that cannot be continued, as it stands. */
  readonly missed: string | number | undefined;
}

interface Made {
  readonly label?: NewLabel;
  readonly merge?: NewMerge;
  readonly missed?: string | number;
  /** Whether the label says of which year the new period is. */
  readonly namesYear?: boolean;
  readonly isTime?: boolean;
}

/** Labels go on with those of the newest period: its own times, 累计 or 增长 below them, the year over it when it is a new one. */
export function newLabels(plan: LabelPlan): NewLabels {
  const times = plan.cells.flatMap(({ labels }) => labels.period.map((place) => spanOf(plan.grid, place)));
  const timeNames = new Set(times.map(nameOf));
  const heads = headsOf(plan).filter((head) => timeNames.has(nameOf(head)) || !isFigure(plan.grid, head));
  const made = heads.map((head) => newLabel(plan, head, timeNames.has(nameOf(head))));
  const isNewYear = yearOf(plan.newest.nextEnd) !== yearOf(plan.newest.end);
  const needsYear = isNewYear && !made.some(({ namesYear }) => namesYear);
  return {
    labels: made
      .flatMap(({ label, isTime }) => (label && needsYear && isTime ? dated(label, plan) : (label ?? [])))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: made.flatMap(({ merge }) => merge ?? []),
    missed: made.find(({ missed }) => missed !== undefined)?.missed,
  };
}

/** A figure of a row that was not understood, and no number of a column, 3, nor a time: it is not of the next period. */
function isFigure(grid: Grid, { top, left }: CellRange): boolean {
  const value = grid.cell(top, left)?.value;
  return typeof value === "number" && !(Number.isInteger(value) && (value < 100 || (value > 1900 && value < 2100)));
}

/** Where a label stands: its cell, or the cells that are merged for it. */
function spanOf({ merges }: Grid, place: CellPosition): CellRange {
  const { row, column } = place;
  return merges.find((merge) => holds(merge, place)) ?? { top: row, left: column, bottom: row, right: column };
}

/** The labels over the table's cells that concern the newest period, each once. */
function headsOf({ grid, axis, newest, cells, heads }: LabelPlan): CellRange[] {
  const across = axis === "column" ? "row" : "column";
  const spans = new Map<string, CellRange>();
  const add = (place: CellPosition) => {
    const span = spanOf(grid, place);
    if (grid.cell(span.top, span.left)) spans.set(nameOf(span), span);
  };
  for (const line of newest.lines) {
    for (let head = heads.first; head <= heads.last; head++) {
      add(axis === "column" ? { row: head, column: line } : { row: line, column: head });
    }
  }
  for (const place of cells.flatMap(({ labels }) => labels.period)) {
    if (place[across] >= heads.first && place[across] <= heads.last) add(place);
  }
  return [...spans.values()];
}

function newLabel(plan: LabelPlan, head: CellRange, isTime: boolean): Made {
  const { grid, newest, axis } = plan;
  const [first, last] = alongOf(head, axis);
  const held = grid.cell(head.top, head.left);
  const run = newest.runs.find(({ from, count }) => first >= from && last < from + count);
  if (!held || held.value === null || typeof held.value === "boolean") return {};
  if (!run) return overLabel(plan, head, { ...held, value: held.value }, isTime);
  if (isTime && isYearOnce(plan, head, held.value)) return {};
  const value = isTime
    ? continueLabel(held.value, newest.end, newest.nextEnd)
    : copied(plan, head, held.value, run.count);
  if (value === undefined) return { missed: held.value };
  const by = newLineOf(newest.runs, run) - run.from;
  const place =
    axis === "column" ? { row: head.top, column: head.left + by } : { row: head.top + by, column: head.left };
  const formula = held.formula && continuedFormula(held.formula, held, plan.place);
  const after = moveRange(head, axis, [first + by, last + by]);
  return {
    label: { ...place, value, formula, numberFormat: held.numberFormat },
    ...(isSingle(head) ? {} : { merge: { before: null, after } }),
    isTime,
    namesYear: isTime && namesYear(value),
  };
}

/** A label over several periods: one that is merged gets wider, a year is followed by the next one. */
function overLabel(
  { newest, axis }: LabelPlan,
  head: CellRange,
  { value, numberFormat, row, column }: Pick<GridCell, "numberFormat" | "row" | "column"> & { value: string | number },
  isTime: boolean,
): Made {
  const [first, last] = alongOf(head, axis);
  const run = newest.runs.find(({ at }) => at === last + 1 || at === first) ?? newest.runs.at(-1);
  if (!run) return {};
  const line = newLineOf(newest.runs, run);
  const next = isTime ? continueLabel(value, newest.end, newest.nextEnd) : value;
  if (next !== value) {
    if (next === undefined) return { missed: value };
    const after = moveRange(head, axis, [line, line + run.count - 1]);
    return {
      label: {
        row: axis === "row" ? line : row,
        column: axis === "column" ? line : column,
        value: next,
        formula: "",
        numberFormat,
      },
      ...(isSingle(after) ? {} : { merge: { before: null, after } }),
      isTime,
      namesYear: namesYear(next),
    };
  }
  const [movedFirst, movedLast] = [movedLine(newest.runs, first), movedLine(newest.runs, last)];
  const isBeside = line === movedLast + 1 || line + run.count === movedFirst;
  if (isSingle(head) || !isBeside) return {};
  const before = moveRange(head, axis, [movedFirst, movedLast]);
  const after = moveRange(head, axis, [Math.min(line, movedFirst), Math.max(line + run.count - 1, movedLast)]);
  const isLed = line < movedFirst;
  const label = { row: after.top, column: after.left, value, formula: "", numberFormat };
  return { merge: { before, after }, ...(isLed ? { label } : {}) };
}

/** A year that stands once over its months is not said again within the year. */
function isYearOnce({ grid, axis, newest }: LabelPlan, head: CellRange, value: string | number): boolean {
  if (newest.isFirst || yearOf(newest.end) !== yearOf(newest.nextEnd)) return false;
  if (!/^\s*\d{4}\s*年?\s*$/u.test(String(value))) return false;
  const before =
    axis === "column" ? { row: head.top, column: head.left - 1 } : { row: head.top - 1, column: head.left };
  const span = spanOf(grid, before);
  return !grid.cell(span.top, span.left);
}

/** Other labels are repeated; numbers that number the columns go on. */
function copied({ grid, axis }: LabelPlan, head: CellRange, value: string | number, count: number): string | number {
  const before = axis === "column" ? grid.cell(head.top, head.left - 1) : grid.cell(head.top - 1, head.left);
  return typeof value === "number" && before?.value === value - 1 ? value + count : value;
}

/** The label with its year where nothing else would say it. */
function dated(label: NewLabel, { newest }: LabelPlan): NewLabel {
  const { value } = label;
  const year = yearOf(newest.nextEnd);
  if (typeof value !== "string") return label;
  return { ...label, value: /\p{Script=Han}|^\d/u.test(value) ? `${year}年${value}` : `${value} ${year}` };
}

function namesYear(value: string | number): boolean {
  return typeof value === "number" ? value > 12 : /\d{4}|\d{2}年/u.test(value);
}

function alongOf({ top, left, bottom, right }: CellRange, axis: RollAxis): [first: number, last: number] {
  return axis === "column" ? [left, right] : [top, bottom];
}

function moveRange(range: CellRange, axis: RollAxis, [first, last]: readonly [number, number]): CellRange {
  return axis === "column" ? { ...range, left: first, right: last } : { ...range, top: first, bottom: last };
}

function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

function nameOf({ top, left }: CellRange): string {
  return `${top},${left}`;
}
