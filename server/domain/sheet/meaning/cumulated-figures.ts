import { readBasis } from "../../measure.ts";
import { monthOf, yearOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import type { Grid } from "../grid.ts";
import type { Issue } from "../inquiry.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { answered, askAbout, type Questioned, together, withBasis } from "./questioned.ts";

/** Fewer months or quarters of a year tell nothing. */
const FEWEST = { month: 4, quarter: 3 } as const;
/** Figures that add up grow nearly as their months do; the first months of a year are weak. */
const SLOWEST_GROWTH = 0.6;

/** Cells whose figures may be running totals: of quantities that add up over time, and all whose basis no label says. */
export interface UnsaidCells {
  readonly open: readonly RecognisedCell[];
  readonly unsaid: readonly RecognisedCell[];
}

/**
 * Cells of single months or quarters whose typed figures grow through a year as only a running total does: the label says
 * June, the figure is January to June's, and so is its growth beside it. Asked where no label says the basis.
 */
export function questionCumulated({ open, unsaid }: UnsaidCells, grid: Grid, settling: Settling): Questioned {
  const questioned: Questioned[] = [];
  const growthsOf = growthReader(unsaid, settling);
  const ofParts = open.filter(({ meaning: { basis } }) => basis === "month" || basis === "quarter");
  const all = [...groupBySeries(ofParts).values()].map((series) => ({ series, kind: kindOf(series, grid) }));
  const sums = sumsIn(all);
  for (const { series, kind } of all) {
    if (kind !== "sum" && !(kind === "untold" && sums.has(quantityOf(series)))) continue;
    const key = keyOf(series[0]);
    const basis = readBasis(settling.inquiry.answerTo("BASIS_AMBIGUOUS", key) ?? "");
    const meant = [...series, ...growthsOf(series)];
    questioned.push(
      isRefusal(basis) ? askAbout(meant, issueAbout(key, series)) : answered(meant, (cell) => withBasis(cell, basis)),
    );
  }
  return together(questioned);
}

/** A reader of the cells that show the growth of a series; it looks at the table's cells when it is first asked. */
function growthReader(unsaid: readonly RecognisedCell[], { catalogue }: Settling) {
  let known: ReadonlyMap<string, RecognisedCell[]> | undefined;
  return ([first]: readonly RecognisedCell[]): readonly RecognisedCell[] => {
    const amount = first && catalogue.indicators.byCode(first.meaning.indicator);
    const growth = amount && catalogue.growthOf(amount);
    if (!first || !growth) return [];
    known ??= growthsIn(unsaid, catalogue);
    return known.get(seriesOf(first, growth.code)) ?? [];
  };
}

function growthsIn(
  cells: readonly RecognisedCell[],
  { indicators }: Settling["catalogue"],
): ReadonlyMap<string, RecognisedCell[]> {
  const growths = new Set(indicators.things.flatMap(({ code, growthOf }) => (growthOf === "" ? [] : code)));
  return groupBySeries(cells.filter(({ meaning }) => growths.has(meaning.indicator)));
}

function seriesOf({ meaning: { subject, basis } }: RecognisedCell, indicator: string): string {
  return `${indicator} ${subject.area} ${subject.member} ${basis}`;
}

/** Cells by what they are figures of, mostly that of the cell before or above, so that keys are made seldom. */
function groupBySeries(cells: readonly RecognisedCell[]): ReadonlyMap<string, RecognisedCell[]> {
  const groups = new Map<string, RecognisedCell[]>();
  const above: RecognisedCell[][] = [];
  let before: RecognisedCell[] = [];
  const groupOf = (cell: RecognisedCell): RecognisedCell[] => {
    if (isOfSeries(cell, before[0])) return before;
    const nearest = above[cell.column] ?? [];
    return isOfSeries(cell, nearest[0]) ? nearest : (groups.get(seriesOf(cell, cell.meaning.indicator)) ?? []);
  };
  cells.forEach((cell) => {
    before = groupOf(cell);
    if (before.push(cell) === 1) groups.set(seriesOf(cell, cell.meaning.indicator), before);
    above[cell.column] = before;
  });
  return groups;
}

function isOfSeries({ meaning }: RecognisedCell, other: RecognisedCell | undefined): boolean {
  const { indicator, subject, basis } = other?.meaning ?? {};
  return meaning.indicator === indicator && meaning.subject === subject && meaning.basis === basis;
}

function keyOf(cell: RecognisedCell | undefined): string {
  const { indicator = "", subject } = cell?.meaning ?? {};
  return `${indicator} ${subject?.area} ${subject?.member}`;
}

/** What the figures of a series are like; untold where too few are typed. */
type SeriesKind = "sum" | "single" | "untold";

interface TypedSeries {
  readonly series: readonly RecognisedCell[];
  readonly kind: SeriesKind;
}

/** The quantities of which every series that tells is of running totals: then the blank ones are as well. */
function sumsIn(all: readonly TypedSeries[]): ReadonlySet<string> {
  const of = (kind: SeriesKind) => all.flatMap((one) => (one.kind === kind ? quantityOf(one.series) : []));
  const singles = new Set(of("single"));
  return new Set(of("sum").filter((quantity) => !singles.has(quantity)));
}

function quantityOf([cell]: readonly RecognisedCell[]): string {
  return `${cell?.meaning.indicator} ${cell?.meaning.basis}`;
}

function kindOf(series: readonly RecognisedCell[], grid: Grid): SeriesKind {
  const fewest = series[0]?.meaning.basis === "quarter" ? FEWEST.quarter : FEWEST.month;
  if (series.length < fewest) return "untold";
  const telling = [...typedByYear(series, grid).values()].filter(({ count }) => count >= fewest);
  if (telling.length === 0) return "untold";
  return telling.some(isRunningTotal) ? "sum" : "single";
}

/** The typed figures of a year, by their months from 1, without an object for each. */
interface TypedYear {
  readonly byMonth: (number | undefined)[];
  count: number;
}

function typedByYear(series: readonly RecognisedCell[], grid: Grid): ReadonlyMap<number, TypedYear> {
  const years = new Map<number, TypedYear>();
  series.forEach(({ row, column, meaning }) => {
    const value = grid.cell(row, column)?.value;
    if (typeof value !== "number") return;
    const year = yearOf(meaning.period.end);
    const month = monthOf(meaning.period.end);
    const known = years.get(year);
    const typed = known ?? { byMonth: new Array<number | undefined>(13), count: 0 };
    if (!known) years.set(year, typed);
    // Two figures of one month are no running total.
    typed.byMonth[month] = typed.byMonth[month] === undefined ? value : Number.NaN;
    typed.count++;
  });
  return years;
}

function isRunningTotal({ byMonth }: TypedYear): boolean {
  const first = byMonth.findIndex((value) => value !== undefined);
  const start = byMonth[first] ?? 0;
  let last = first;
  let end = 0;
  for (let month = first; month < byMonth.length; month++) {
    const value = byMonth[month];
    if (value === undefined) continue;
    if (!(value > end)) return false;
    last = month;
    end = value;
  }
  return last >= first * 2 && end / start >= (last / first) * SLOWEST_GROWTH;
}

function issueAbout(key: string, [cell]: readonly RecognisedCell[]): Issue {
  const [each, single] = cell?.meaning.basis === "quarter" ? ["逐季", "当季"] : ["逐月", "当月"];
  const text = `这些数${each}增加，像是累计数，而期间没有写明，请选择口径。`;
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: ["累计", single] };
}
