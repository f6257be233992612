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

/** Fewer months of a year tell nothing. */
const FEWEST_MONTHS = 4;
/** Figures that add up grow nearly as their months do; the first months of a year are weak. */
const SLOWEST_GROWTH = 0.6;

/**
 * Cells of single months whose typed figures grow from month to month as only a running total does: the label says
 * June, the figure is January to June's. Asked of `open`, the cells whose basis no label says.
 */
export function questionCumulated(open: readonly RecognisedCell[], grid: Grid, settling: Settling): Questioned {
  const issueOf = new Map<RecognisedCell, Issue>();
  const settled = new Map<RecognisedCell, RecognisedCell>();
  for (const series of groupBySeries(open)) {
    if (!growsLikeASum(series, grid)) continue;
    const key = keyOf(series[0]);
    const basis = readBasis(settling.inquiry.answerTo("BASIS_AMBIGUOUS", key) ?? "");
    for (const cell of series) {
      const revised = isRefusal(basis) ? { ...cell, confidence: SURE.asked } : withBasis(cell, basis);
      settled.set(cell, revised);
      if (isRefusal(basis)) issueOf.set(revised, issueAbout(key));
    }
  }
  return { settled, issueOf };
}

/** Cells of months by what they are figures of. */
function groupBySeries(cells: readonly RecognisedCell[]): Iterable<RecognisedCell[]> {
  // Most cells share their subject's object, so that its text is made seldom.
  const names = new Map<Subject, string>();
  const groups = new Map<string, Map<string, RecognisedCell[]>>();
  for (const cell of cells) {
    const { indicator, subject, basis } = cell.meaning;
    if (basis !== "month") continue;
    const name = names.get(subject) ?? `${subject.area} ${subject.member}`;
    const ofSubject = groups.get(name) ?? new Map<string, RecognisedCell[]>();
    names.set(subject, name);
    if (ofSubject.size === 0) groups.set(name, ofSubject);
    const group = ofSubject.get(indicator);
    if (group) group.push(cell);
    else ofSubject.set(indicator, [cell]);
  }
  return Array.from(groups.values(), (group) => [...group.values()]).flat();
}

function keyOf(cell: RecognisedCell | undefined): string {
  const { indicator = "", subject } = cell?.meaning ?? {};
  return `${indicator} ${subject?.area} ${subject?.member}`;
}

function growsLikeASum(series: readonly RecognisedCell[], grid: Grid): boolean {
  if (series.length < FEWEST_MONTHS) return false;
  const byYear = new Map<number, { month: number; value: number }[]>();
  for (const { row, column, meaning } of series) {
    const value = grid.cell(row, column)?.value;
    if (typeof value !== "number") continue;
    const year = yearOf(meaning.period.end);
    const figures = byYear.get(year) ?? [];
    if (figures.push({ month: monthOf(meaning.period.end), value }) === 1) byYear.set(year, figures);
  }
  return [...byYear.values()].some(isRunningTotal);
}

function isRunningTotal(figures: { month: number; value: number }[]): boolean {
  const ordered = [...figures].sort((a, b) => a.month - b.month);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || ordered.length < FEWEST_MONTHS || first.value <= 0 || last.month < first.month * 2)
    return false;
  const isGrowing = ordered.every(({ value }, at) => value > (ordered[at - 1]?.value ?? 0));
  return isGrowing && last.value / first.value >= (last.month / first.month) * SLOWEST_GROWTH;
}

function withBasis(cell: RecognisedCell, basis: RecognisedCell["meaning"]["basis"]): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, basis, period: periodOf(basis, cell.meaning.period.end) } };
}

function issueAbout(key: string): Issue {
  const text = "这些数逐月增加，像是累计数，而期间只写了月份，请选择口径。";
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: ["累计", "当月"] };
}
