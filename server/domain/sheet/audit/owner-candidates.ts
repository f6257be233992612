import { periodOf } from "../../basis.ts";
import type { FigurePlace } from "../figures.ts";
import type { OwnCell } from "../own-cell.ts";
import { agrees } from "../typed-number.ts";
import { firstFrom } from "../value-index.ts";
import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import type { TableFigures } from "./table-figures.ts";

/** A figure that a wrong number shows, and how often a number that was put into a wrong cell comes from such a place. */
export interface OwnerCandidate {
  readonly elsewhere: Elsewhere;
  readonly share: number;
}

/**
 * How often a number that was put into a wrong cell comes from there. What the table shows is mistaken more easily than
 * what is only published; the period before is what stays when a report is rolled forward.
 */
const SHARES = {
  before: { shown: 0.3, published: 0.15 },
  after: { shown: 0.15, published: 0.08 },
  otherBasis: { shown: 0.2, published: 0.15 },
  yearBefore: { shown: 0.12, published: 0.1 },
  /** All other periods together. */
  anyPeriod: 0.1,
  rowBeside: 0.08,
  /** All other rows together. */
  anyRow: 0.2,
} as const;

/** January and February are published together only: their running total stands for either very often. */
const OTHER_BASIS_WITHOUT_OWN = 20;

/** How near to a cell others are looked at whatever they mean. */
const NEAREST = [1, 2, 3];

/** Every figure that a wrong number may be: its series' at another time, another row's or column's; the likeliest first. */
export function ownerCandidates(cell: AuditedCell, table: TableFigures): OwnerCandidate[] {
  const found = [...ofOwnSeries(cell, table), ...ofOtherRows(cell, table), ...ofCellsBeside(cell, table)];
  const bySpan = new Map<string, OwnerCandidate>();
  for (const one of found) {
    const key = spanKey(one.elsewhere.place);
    const known = bySpan.get(key);
    if (!known) bySpan.set(key, one);
    else
      bySpan.set(key, { ...(isNamedBetter(cell, one, known) ? one : known), share: Math.max(one.share, known.share) });
  }
  const nearer = (one: OwnerCandidate, other: OwnerCandidate) => distance(cell, one) - distance(cell, other);
  return [...bySpan.values()].sort((a, b) => b.share - a.share || nearer(a, b));
}

/** The first quarter and January to March are one figure. */
function spanKey({ indicator, subject, basis, month }: FigurePlace): string {
  const { start, end } = periodOf(basis, month);
  return [indicator, subject.area, subject.member, basis === "point" ? "at" : start, end].join(" ");
}

/** By the basis that the cell is labelled with. */
function isNamedBetter({ place, basis }: OwnCell, one: OwnerCandidate, known: OwnerCandidate): boolean {
  const rank = ({ elsewhere }: OwnerCandidate) => [basis, place.basis].indexOf(elsewhere.place.basis);
  return rank(one) > rank(known);
}

function distance({ place }: OwnCell, { elsewhere }: OwnerCandidate): number {
  return Math.abs(elsewhere.place.month - place.month);
}

function ofOwnSeries(cell: AuditedCell, table: TableFigures): OwnerCandidate[] {
  const { series, typed, slack } = cell;
  const found: OwnerCandidate[] = [];
  const shown = table.ofSeries(series, typed);
  for (const { place, own } of shown) {
    if (own === undefined || isSameTime(cell, place)) continue;
    found.push({ elsewhere: { place, value: own }, share: shareOf(cell, place, table, true) });
  }
  for (const figure of series.within(typed.amount - slack, typed.amount + slack)) {
    const { basis, month } = figure.place;
    const isShown = shown.some((other) => other.place.month === month && other.basis === basis);
    if (isShown || isSameTime(cell, figure.place)) continue;
    found.push({ elsewhere: figure, share: shareOf(cell, figure.place, table, false) });
  }
  return found;
}

/** Other rows that have the same figure at that time. */
function ofOtherRows(cell: AuditedCell, table: TableFigures): OwnerCandidate[] {
  return table.ofPeriod(cell.place, cell.typed).flatMap((other): OwnerCandidate[] => {
    if (other.series === cell.series || other.own === undefined) return [];
    const isBeside = Math.abs(other.row - cell.row) + Math.abs(other.column - cell.column) === 1;
    const share = isBeside ? SHARES.rowBeside : SHARES.anyRow / table.seriesCount(cell.place);
    return [{ elsewhere: { place: other.place, value: other.own, at: other }, share }];
  });
}

/** Cells of other series in the same row and column, near by, of whatever time. */
function ofCellsBeside(cell: AuditedCell, table: TableFigures): OwnerCandidate[] {
  return NEAREST.flatMap((step) => {
    const { row, column } = cell;
    const around = [table.at(row, column - step), table.at(row, column + step)];
    return [...around, table.at(row - step, column), table.at(row + step, column)].flatMap(
      (other): OwnerCandidate[] => {
        if (!other || other.series === cell.series || other.own === undefined) return [];
        if (!agrees(cell.typed, other.own)) return [];
        return [
          { elsewhere: { place: other.place, value: other.own, at: other }, share: SHARES.rowBeside / step ** 2 },
        ];
      },
    );
  });
}

function isSameTime({ basis, place }: OwnCell, other: FigurePlace): boolean {
  return other.month === place.month && (other.basis === basis || other.basis === place.basis);
}

function shareOf(cell: AuditedCell, place: FigurePlace, table: TableFigures, isShown: boolean): number {
  const kind = isShown ? "shown" : "published";
  const months = place.month - cell.place.month;
  const isSameBasis = place.basis === cell.basis || place.basis === cell.place.basis;
  if (!isSameBasis && months === 0) {
    return SHARES.otherBasis[kind] * (cell.own === undefined ? OTHER_BASIS_WITHOUT_OWN : 1);
  }
  const known = isShown ? table.months(cell.series, cell.place.basis) : cell.series.months(cell.basis);
  if (isSameBasis && isNext(known, cell.place.month, place.month)) return SHARES[months < 0 ? "before" : "after"][kind];
  if (isSameBasis && months === -12) return SHARES.yearBefore[kind];
  return SHARES.anyPeriod / (isShown ? table.periodCount(cell.series) : cell.series.spread.count);
}

/** Whether no month of a list, oldest first, lies between two. */
function isNext(months: readonly number[], one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return firstFrom(months, from + 1) === firstFrom(months, to);
}
