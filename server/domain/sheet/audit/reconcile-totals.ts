import type { Catalogue } from "../../catalogue.ts";
import { type CellRange, holds } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import type { Axis } from "./displacement.ts";
import { type Identity, type ReconcileFinding, reconciled } from "./reconcile-finding.ts";
import { type Line, linesOf } from "./sheet-lines.ts";
import { addsUp, type ShownFigure, shownAmount } from "./shown-figure.ts";

/** The labels of a line that is the sum of others. */
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|total)(?:[(（:：].*)?$/iu;

/** Codes of industries: a section is made of divisions. */
const SECTION = /^[A-Z]$/u;
const DIVISION = /^\d\d$/u;

/** A table whose totals are to be held against their parts. */
export interface TotalledTable {
  readonly grid: Grid;
  readonly range: CellRange;
  readonly figures: readonly ShownFigure[];
}

/**
 * Holds 合计 against the lines that it adds up, 其中 items left out. What a total adds up no label says for certain: one
 * that is right in any of the ways is right.
 */
export function reconcileTotals(table: TotalledTable, catalogue: Catalogue): ReconcileFinding[] {
  return (["row", "column"] as const).flatMap((axis) =>
    totalsAlong(axis, table, catalogue).flatMap((ways) => {
      const missed = ways.map((identity) => reconciled(table.grid.sheet, identity));
      return missed.some(({ length }) => length === 0) ? [] : (missed[0] ?? []);
    }),
  );
}

/** Of a total row each column is a sum: the figures of a column stand in one line of the other axis. */
function totalsAlong(axis: Axis, { grid, range, figures }: TotalledTable, catalogue: Catalogue): Identity[][] {
  const totals = totalLines(axis, grid, range);
  if (totals.length === 0) return [];
  const held = heldLines(axis, grid);
  const summed = figures.filter((figure) => addsUp(figure) || figure.indicator.kind === "share");
  return linesOf(summed, axis === "row" ? "column" : "row").flatMap((line) => {
    const known = new Set([...totals, ...line.map((part) => part[axis])]);
    const isOpen = (at: number) => held.has(at) && !known.has(at);
    return totals.map((at) =>
      waysOf(at, line, axis, totals).flatMap((parts) => {
        const isComplete = !linesBetween(at, parts, axis).some(isOpen);
        return isComplete ? totalOf(at, withoutInner(parts, catalogue), axis, grid) : [];
      }),
    );
  });
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

function heldLines(axis: Axis, grid: Grid): ReadonlySet<number> {
  return new Set(axis === "row" ? grid.rows.keys() : [...grid.rows.values()].flatMap((row) => [...row.keys()]));
}

/**
 * What a total may be the sum of: the figures since the total before, or all above it where that is a subtotal; of a total
 * that stands first, the figures up to the next one, or all below it.
 */
function waysOf(at: number, line: Line<ShownFigure>, axis: Axis, totals: readonly number[]): Line<ShownFigure>[] {
  const before = Math.max(Number.NEGATIVE_INFINITY, ...totals.filter((other) => other < at));
  const next = Math.min(Number.POSITIVE_INFINITY, ...totals.filter((other) => other > at));
  const above = line.filter((part) => part[axis] < at);
  const all = above.length > 0 ? above : line.filter((part) => part[axis] > at);
  const near = all.filter((part) => part[axis] > before && part[axis] < next);
  return near.length > 0 && near.length < all.length ? [near, all] : [all];
}

/** The lines from a total to the farthest of its parts: one that has a label and a dash may be anything. */
function linesBetween(at: number, parts: Line<ShownFigure>, axis: Axis): number[] {
  const ends = [at, ...parts.map((part) => part[axis])];
  const first = Math.min(...ends);
  return Array.from({ length: Math.max(...ends) - first + 1 }, (_, more) => first + more);
}

/** Without 其中 items: what lies in another part is in the sum already. */
function withoutInner(parts: Line<ShownFigure>, { areas }: Catalogue): Line<ShownFigure> {
  const whole = new Set(parts.flatMap(({ meaning: { subject } }) => (subject.member === "" ? [subject.area] : [])));
  const hasSections = parts.some(({ meaning }) => SECTION.test(meaning.subject.member));
  return parts.filter(({ meaning: { subject } }) => {
    if (subject.member !== "" && whole.has(subject.area)) return false;
    if (hasSections && DIVISION.test(subject.member)) return false;
    let outer = areas.byCode(subject.area)?.parent ?? "";
    while (outer !== "" && !whole.has(outer)) outer = areas.byCode(outer)?.parent ?? "";
    return outer === "";
  });
}

function totalOf(at: number, parts: Line<ShownFigure>, axis: Axis, grid: Grid): Identity[] {
  const [first] = parts;
  if (!first || parts.length < 2) return [];
  if (!parts.every(({ meaning }) => isComparable(meaning, first.meaning))) return [];
  const place = axis === "row" ? { row: at, column: first.column } : { row: first.row, column: at };
  const held = grid.cell(place.row, place.column);
  const total = held && shownAmount(held, first.power);
  if (!total) return [];
  const code = first.indicator.kind === "share" ? "SHARES_100" : "PARTS_TOTAL";
  return [{ code, left: { ...place, ...total }, right: parts, rule: "合计应等于各分项之和" }];
}

function isComparable(a: ShownFigure["meaning"], b: ShownFigure["meaning"]): boolean {
  return a.indicator === b.indicator && a.period.start === b.period.start && a.period.end === b.period.end;
}
