import type { Catalogue } from "../catalogue.ts";
import { type CellRange, holds } from "./cell-range.ts";
import type { Axis } from "./displacement.ts";
import type { Grid } from "./grid.ts";
import { type Identity, type ReconcileFinding, reconciled } from "./reconcile-finding.ts";
import { type Line, linesOf } from "./sheet-lines.ts";
import { addsUp, canBeNegative, type ShownFigure, shownAmount } from "./shown-figure.ts";

/** The labels of a line that is the sum of others. */
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|total)(?:[(（:：].*)?$/iu;

/** A table to be held against itself: its grid, where it stands and the numbers that are understood in it. */
export interface ReconciledTable {
  readonly grid: Grid;
  readonly range: CellRange;
  readonly figures: readonly ShownFigure[];
}

/**
 * Holds 合计 against the lines that it adds up, and parts against the whole they are parts of: no industry more than its
 * area, no area more than the one it lies in. Whether the parts of an area are all there, no catalogue says.
 */
export function reconcileParts({ grid, range, figures }: ReconciledTable, catalogue: Catalogue): ReconcileFinding[] {
  const totals = (["row", "column"] as const).flatMap((axis) => totalsAlong(axis, { grid, range, figures }));
  return [...totals, ...boundsOf(figures, catalogue)].flatMap((identity) => reconciled(grid.sheet, identity));
}

/** Of a total row each column is a sum: the figures of a column stand in one line of the other axis. */
function totalsAlong(axis: Axis, { grid, range, figures }: ReconciledTable): Identity[] {
  const totals = totalLines(axis, grid, range);
  if (totals.length === 0) return [];
  const summed = figures.filter((figure) => addsUp(figure) || figure.indicator.kind === "share");
  return linesOf(summed, axis === "row" ? "column" : "row").flatMap((line) =>
    totals.flatMap((at) => totalOf(at, partsOf(at, line, axis, totals), axis, grid)),
  );
}

/** The lines whose label, in the first two columns or the first rows of the table, says that they are sums. */
function totalLines(axis: Axis, grid: Grid, range: CellRange): readonly number[] {
  const found = new Set<number>();
  for (const cell of grid.cells()) {
    const isLabel = axis === "row" ? cell.column <= range.left + 1 : cell.row <= range.top + 3;
    const isTotal = typeof cell.value === "string" && TOTAL.test(cell.value.trim());
    if (isLabel && isTotal && holds(range, cell)) found.add(cell[axis]);
  }
  return [...found];
}

/** The figures between a total and the total before; after it where it stands first. */
function partsOf(at: number, line: Line<ShownFigure>, axis: Axis, totals: readonly number[]): Line<ShownFigure> {
  const before = Math.max(Number.NEGATIVE_INFINITY, ...totals.filter((other) => other < at));
  const next = Math.min(Number.POSITIVE_INFINITY, ...totals.filter((other) => other > at));
  const above = line.filter((part) => part[axis] > before && part[axis] < at);
  return above.length > 0 ? above : line.filter((part) => part[axis] > at && part[axis] < next);
}

function totalOf(at: number, parts: Line<ShownFigure>, axis: Axis, grid: Grid): Identity[] {
  const [first] = parts;
  if (!first || parts.length < 2 || isOpen(at, parts, axis, grid)) return [];
  if (!parts.every(({ meaning }) => isComparable(meaning, first.meaning))) return [];
  const place = axis === "row" ? { row: at, column: first.column } : { row: first.row, column: at };
  const held = grid.cell(place.row, place.column);
  const total = held && shownAmount(held, first.power);
  if (!total) return [];
  const code = first.indicator.kind === "share" ? "SHARES_100" : "PARTS_TOTAL";
  return [{ code, left: { ...place, ...total }, right: parts, rule: "合计应等于各分项之和" }];
}

/** Whether a line between has a label and no figure: what it shows as a dash may be anything. */
function isOpen(at: number, parts: Line<ShownFigure>, axis: Axis, grid: Grid): boolean {
  const lines = new Set([at, ...parts.map((part) => part[axis])]);
  const isHeld = (line: number) =>
    axis === "row" ? grid.rows.has(line) : [...grid.rows.values()].some((row) => row.has(line));
  for (let line = Math.min(...lines); line <= Math.max(...lines); line++) {
    if (!lines.has(line) && isHeld(line)) return true;
  }
  return false;
}

function isComparable(a: ShownFigure["meaning"], b: ShownFigure["meaning"]): boolean {
  return a.indicator === b.indicator && a.period.start === b.period.start && a.period.end === b.period.end;
}

function boundsOf(figures: readonly ShownFigure[], catalogue: Catalogue): Identity[] {
  const amounts = figures.filter((figure) => addsUp(figure) && !canBeNegative(figure.indicator));
  const key = ({ meaning }: ShownFigure, area: string, member: string) =>
    [meaning.indicator, meaning.basis, meaning.period.start, meaning.period.end, area, member].join(" ");
  const known = new Map(
    amounts.map((one) => [key(one, one.meaning.subject.area, one.meaning.subject.member), one] as const),
  );
  return amounts.flatMap((part): Identity[] => {
    const { area, member } = part.meaning.subject;
    const parent = catalogue.areas.byCode(area)?.parent ?? "";
    const whole = member === "" ? known.get(key(part, parent, "")) : known.get(key(part, area, ""));
    if (!whole || whole === part) return [];
    return [{ code: "PART_EXCEEDS", left: whole, right: [part], rule: "其中的分项不应大于总数", isBound: true }];
  });
}
