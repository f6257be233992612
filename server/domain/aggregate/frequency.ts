import { basesOf } from "../basis.ts";
import type { Basis, IndicatorKind } from "../indicator.ts";
import { sinceJanuary } from "../month.ts";
import type { Period } from "../period.ts";

/** How long the periods of an aggregate are. */
export type Frequency = "month" | "quarter" | "half-year" | "year";

/** How many months a period of a frequency has. */
export const FREQUENCY_MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** The frequencies in words. */
export const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = {
  month: "月",
  quarter: "季",
  "half-year": "半年",
  year: "年",
};

/** Periods of equal length one after another. */
export interface PeriodGrid {
  /** The last month of the first period, an ordinal. */
  readonly firstEnd: number;
  /** Months of each. */
  readonly width: number;
  readonly count: number;
}

/** Where the amount of a period is read: figures of a basis at its end and every `stride` months before, `reads` of them. */
export interface Source {
  readonly basis: Basis;
  readonly stride: number;
  readonly reads: number;
  /** Whether it only gives periods that begin in January. */
  readonly fromJanuary: boolean;
}

const NATIVE_MONTHS: Readonly<Partial<Record<Basis, number>>> = { month: 1, quarter: 3, year: 12 };

/** The whole periods of a frequency within a range; `count` is 0 where there is none. */
export function gridWithin({ start, end }: Period, frequency: Frequency): PeriodGrid {
  const width = FREQUENCY_MONTHS[frequency];
  const first = Math.ceil(start / width);
  const last = Math.floor((end + 1) / width) - 1;
  return { firstEnd: (first + 1) * width - 1, width, count: Math.max(0, last - first + 1) };
}

/** A range as one period. */
export function gridOfOne({ start, end }: Period): PeriodGrid {
  return { firstEnd: end, width: end - start + 1, count: 1 };
}

/** The period at a place of a grid; of running totals it begins in January. */
export function periodAt({ firstEnd, width }: PeriodGrid, at: number, isToDate: boolean): Period {
  const end = firstEnd + at * width;
  return isToDate ? sinceJanuary(end) : { start: end - width + 1, end };
}

/**
 * Where amounts of the periods of a grid come from, best first: what is published for the whole period, then sums of the
 * longest parts. Only flows are ever summed; a stock is read at the end, a rate where it is published for the very
 * period. Running totals are no part of any sum; they serve a period that begins in January. None where nothing does.
 * @param asked the only basis wanted; undefined for whichever gives the period
 */
export function sourcesOf(kind: IndicatorKind, grid: PeriodGrid, asked: Basis | undefined): readonly Source[] {
  if (asked === "year-to-date") return [readAtEnd("year-to-date")];
  if (asked === "point") return kind === "flow" ? [] : [readAtEnd("point")];
  const whole = wholeSources(kind, grid);
  const sums = kind === "flow" ? sumSources(grid) : [];
  return [...whole, ...sums].filter(({ basis }) => asked === undefined || basis === asked);
}

function wholeSources(kind: IndicatorKind, grid: PeriodGrid): Source[] {
  const { width } = grid;
  const native = (["year", "quarter", "month"] as const).filter(
    (basis) => NATIVE_MONTHS[basis] === width && isAligned(grid, width),
  );
  const sources = native.map((basis) => readAtEnd(basis));
  if (width <= 12 && width > 1) sources.push(readAtEnd("year-to-date", true));
  return kind === "flow" || kind === "rate" ? sources : [readAtEnd("point"), ...sources];
}

function sumSources(grid: PeriodGrid): Source[] {
  return (["year", "quarter", "month"] as const).flatMap((basis) => {
    const stride = NATIVE_MONTHS[basis] ?? 1;
    const isPart = stride < grid.width && grid.width % stride === 0 && isAligned(grid, stride);
    return isPart ? { basis, stride, reads: grid.width / stride, fromJanuary: false } : [];
  });
}

function readAtEnd(basis: Basis, fromJanuary = false): Source {
  return { basis, stride: 1, reads: 1, fromJanuary };
}

/** Whether the periods of a grid end where periods of that many months do. */
function isAligned({ firstEnd, width }: PeriodGrid, months: number): boolean {
  return (firstEnd + 1) % months === 0 && width % months === 0;
}

/** The last months of the figures that a source reads for the period at a place of a grid; none where it gives none. */
export function monthsRead(grid: PeriodGrid, at: number, { stride, reads, fromJanuary }: Source): readonly number[] {
  const end = grid.firstEnd + at * grid.width;
  if (fromJanuary && !beginsInJanuary(end, grid.width)) return [];
  return Array.from({ length: reads }, (_, back) => end - stride * back);
}

/** Whether a period of that many months, up to one, is January to a month of the same year. */
export function beginsInJanuary(end: number, width: number): boolean {
  return width <= 12 && (end - width + 1) % 12 === 0;
}

/** Whether a range is one period of which a stock or a rate can be told, rather than several. */
export function isOnePeriod(range: Period): boolean {
  return basesOf(range).length > 1;
}
