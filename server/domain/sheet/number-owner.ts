import type { AuditedCell } from "./audited-cell.ts";
import type { Elsewhere } from "./displacement.ts";
import type { FigurePlace } from "./figures.ts";
import { chanceOf, isSlip } from "./number-chance.ts";
import type { OwnCell } from "./own-cell.ts";
import type { TableFigures } from "./table-figures.ts";
import { firstFrom } from "./value-index.ts";

/** Another figure that a wrong number shows. */
export interface NumberOwner {
  readonly elsewhere: Elsewhere;
  /** Whether that is no chance: a rate of two digits equals some figure easily. */
  readonly isLikely: boolean;
  /** Whether a slip of one digit would explain the number nearly as well. */
  readonly isDoubtful: boolean;
}

/**
 * How often a number that was put into a wrong cell comes from there. What the table shows is mistaken more easily than
 * what is only published; the period before is what stays when a report is rolled forward.
 */
const SHARES = {
  before: { shown: 0.3, published: 0.15 },
  after: { shown: 0.15, published: 0.08 },
  otherBasis: { shown: 0.2, published: 0.1 },
  yearBefore: { shown: 0.12, published: 0.1 },
  /** All other periods together. */
  anyPeriod: 0.1,
  rowBeside: 0.08,
  /** All other rows together. */
  anyRow: 0.08,
} as const;

/** So much likelier than chance it has to be. */
const LIKELY = 2;

/** A number that is less than so much likelier than that is said to be perhaps a slip. */
const DOUBTFUL = 5;

/** Where nothing is published, something may be known to the analyst from elsewhere: more has to speak against it. */
const LIKELY_WITHOUT_OWN = 100;

/** January and February are published together only: their running total stands for either very often. */
const OTHER_BASIS_WITHOUT_OWN = 20;

/** Whose figure a wrong number most likely is: its series' at another time, or another row's; undefined for nobody's. */
export function ownerOf(cell: AuditedCell, table: TableFigures): NumberOwner | undefined {
  let best: { readonly elsewhere: Elsewhere; readonly share: number } | undefined;
  const candidates = [...ofOwnSeries(cell, table), ...ofOtherRows(cell, table)];
  for (const one of candidates) {
    const isNearer = best && one.share === best.share && distance(cell, one.elsewhere) < distance(cell, best.elsewhere);
    if (!best || one.share > best.share || isNearer) best = one;
  }
  if (!best) return undefined;
  const needed = cell.own === undefined ? LIKELY_WITHOUT_OWN : LIKELY;
  const likelihood = best.share / chanceOf(cell);
  return {
    elsewhere: best.elsewhere,
    isLikely: likelihood >= needed,
    isDoubtful: isSlip(cell) && likelihood < needed * DOUBTFUL,
  };
}

function distance({ place }: OwnCell, other: Elsewhere): number {
  return Math.abs(other.place.month - place.month);
}

interface Candidate {
  readonly elsewhere: Elsewhere;
  readonly share: number;
}

function ofOwnSeries(cell: AuditedCell, table: TableFigures): Candidate[] {
  const { series, typed, slack } = cell;
  const found: Candidate[] = [];
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

/** Of rows that have the same figure at that time, the nearest. */
function ofOtherRows(cell: AuditedCell, table: TableFigures): Candidate[] {
  let nearest: OwnCell | undefined;
  const away = (other: OwnCell) => Math.abs(other.row - cell.row) + Math.abs(other.column - cell.column);
  for (const other of table.ofPeriod(cell.place, cell.typed)) {
    if (other.series !== cell.series && (!nearest || away(other) < away(nearest))) nearest = other;
  }
  if (nearest?.own === undefined) return [];
  const share = away(nearest) === 1 ? SHARES.rowBeside : SHARES.anyRow / table.seriesCount(cell.place);
  return [{ elsewhere: { place: nearest.place, value: nearest.own, at: nearest }, share }];
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
