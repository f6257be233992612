import { periodOf } from "../basis.ts";
import { readBasis } from "../measure.ts";
import { monthOf, yearOf } from "../month.ts";
import { isRefusal } from "../refusal.ts";
import type { Subject } from "../subject.ts";
import type { Settling } from "./cell-indicator.ts";
import type { Grid } from "./grid.ts";
import type { Issue } from "./inquiry.ts";
import { SURE } from "./part.ts";
import type { Questioned } from "./questioned.ts";
import type { RecognisedCell } from "./recognition.ts";

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
  const issueOf = new Map<RecognisedCell, Issue>();
  const settled = new Map<RecognisedCell, RecognisedCell>();
  for (const series of groupBySeries(open)) {
    if (!growsLikeASum(series, grid)) continue;
    const key = keyOf(series[0]);
    const basis = readBasis(settling.inquiry.answerTo("BASIS_AMBIGUOUS", key) ?? "");
    for (const cell of [...series, ...growthsOf(series, unsaid, settling)]) {
      const revised = isRefusal(basis) ? { ...cell, confidence: SURE.asked } : withBasis(cell, basis);
      settled.set(cell, revised);
      if (isRefusal(basis)) issueOf.set(revised, issueAbout(key, cell));
    }
  }
  return { settled, issueOf };
}

/** Cells of the growth of a series. */
function growthsOf(
  series: readonly RecognisedCell[],
  unsaid: readonly RecognisedCell[],
  { catalogue }: Settling,
): readonly RecognisedCell[] {
  const meaning = series[0]?.meaning;
  const amount = meaning && catalogue.indicators.byCode(meaning.indicator);
  const growth = amount && catalogue.growthOf(amount)?.code;
  return unsaid.filter(
    (cell) =>
      cell.meaning.indicator === growth &&
      cell.meaning.basis === meaning?.basis &&
      cell.meaning.subject.area === meaning.subject.area &&
      cell.meaning.subject.member === meaning.subject.member,
  );
}

/** Cells of months or quarters by what they are figures of. */
function groupBySeries(cells: readonly RecognisedCell[]): Iterable<RecognisedCell[]> {
  // Most cells share their subject's object, so that its text is made seldom.
  const names = new Map<Subject, string>();
  const groups = new Map<string, Map<string, RecognisedCell[]>>();
  for (const cell of cells) {
    const { indicator, subject, basis } = cell.meaning;
    if (basis !== "month" && basis !== "quarter") continue;
    const name = names.get(subject) ?? `${subject.area} ${subject.member}`;
    const ofSubject = groups.get(name) ?? new Map<string, RecognisedCell[]>();
    names.set(subject, name);
    if (ofSubject.size === 0) groups.set(name, ofSubject);
    const series = basis === "month" ? indicator : `${indicator} ${basis}`;
    const group = ofSubject.get(series);
    if (group) group.push(cell);
    else ofSubject.set(series, [cell]);
  }
  return Array.from(groups.values(), (group) => [...group.values()]).flat();
}

function keyOf(cell: RecognisedCell | undefined): string {
  const { indicator = "", subject } = cell?.meaning ?? {};
  return `${indicator} ${subject?.area} ${subject?.member}`;
}

function growsLikeASum(series: readonly RecognisedCell[], grid: Grid): boolean {
  const fewest = series[0]?.meaning.basis === "quarter" ? FEWEST.quarter : FEWEST.month;
  if (series.length < fewest) return false;
  const byYear = new Map<number, { month: number; value: number }[]>();
  for (const { row, column, meaning } of series) {
    const value = grid.cell(row, column)?.value;
    if (typeof value !== "number") continue;
    const year = yearOf(meaning.period.end);
    const figures = byYear.get(year) ?? [];
    if (figures.push({ month: monthOf(meaning.period.end), value }) === 1) byYear.set(year, figures);
  }
  return [...byYear.values()].some((figures) => figures.length >= fewest && isRunningTotal(figures));
}

function isRunningTotal(figures: { month: number; value: number }[]): boolean {
  const ordered = [...figures].sort((a, b) => a.month - b.month);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || first.value <= 0 || last.month < first.month * 2) return false;
  const isGrowing = ordered.every(({ value }, at) => value > (ordered[at - 1]?.value ?? 0));
  return isGrowing && last.value / first.value >= (last.month / first.month) * SLOWEST_GROWTH;
}

function withBasis(cell: RecognisedCell, basis: RecognisedCell["meaning"]["basis"]): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, basis, period: periodOf(basis, cell.meaning.period.end) } };
}

function issueAbout(key: string, { meaning }: RecognisedCell): Issue {
  const [each, single] = meaning.basis === "quarter" ? ["逐季", "当季"] : ["逐月", "当月"];
  const text = `这些数${each}增加，像是累计数，而期间没有写明，请选择口径。`;
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: ["累计", single] };
}
