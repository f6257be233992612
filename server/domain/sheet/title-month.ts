import { printPeriod } from "../period.ts";
import type { Settling } from "./cell-indicator.ts";
import type { Issue } from "./inquiry.ts";
import { SURE } from "./part.ts";
import type { RecognisedCell } from "./recognition.ts";
import type { TableContext } from "./table-context.ts";

/** A report compares a month with few others; more are a series, which its title's month need not be of. */
const MOST_MONTHS = 2;
const YEAR = 12;
const BY_COLUMNS = "以表内期间为准";

/**
 * A report whose title names a month that none of its figures is of, 2015年9月份 over 8月完成数, is of one or the other: asked
 * of all cells of the title's year. `settled` has what becomes of them.
 */
export function questionTitleMonth(
  cells: readonly RecognisedCell[],
  { heads }: TableContext,
  { inquiry, tableKey }: Settling,
): {
  readonly settled: ReadonlyMap<RecognisedCell, RecognisedCell | undefined>;
  readonly issueOf: ReadonlyMap<RecognisedCell, Issue>;
} {
  const settled = new Map<RecognisedCell, RecognisedCell | undefined>();
  const issueOf = new Map<RecognisedCell, Issue>();
  const title = heads.find(({ time }) => time.span && !time.isClash)?.time.span;
  const doubtful = title ? ofOtherMonths(cells, title.end) : [];
  const key = `title month ${tableKey}`;
  const answer = inquiry.answerTo("LABEL_CONTRADICTION", key);
  if (!title || doubtful.length === 0 || answer?.includes(BY_COLUMNS)) return { settled, issueOf };
  if (answer !== undefined) return { settled: new Map(doubtful.map((cell) => [cell, undefined])), issueOf };
  const text = `标题写的是${printPeriod(title)}，表内的期间却不是，请确认${BY_COLUMNS}，或不填这些单元格。`;
  const issue = { key, code: "LABEL_CONTRADICTION", text, candidates: [BY_COLUMNS, "不填"] } as const;
  for (const cell of doubtful) {
    const revised = { ...cell, confidence: Math.min(cell.confidence, SURE.asked) };
    settled.set(cell, revised);
    issueOf.set(revised, issue);
  }
  return { settled, issueOf };
}

/** The cells of a month's year, where they are of few months and none is that one. */
function ofOtherMonths(cells: readonly RecognisedCell[], month: number): readonly RecognisedCell[] {
  const months = new Set<number>();
  for (const { meaning } of cells) {
    const { end } = meaning.period;
    if (end === month) return [];
    if (isOfYear(meaning, month) && months.add(end).size > MOST_MONTHS) return [];
  }
  return months.size === 0 ? [] : cells.filter(({ meaning }) => isOfYear(meaning, month));
}

function isOfYear({ basis, period }: RecognisedCell["meaning"], month: number): boolean {
  return basis !== "year" && basis !== "point" && Math.floor(period.end / YEAR) === Math.floor(month / YEAR);
}
