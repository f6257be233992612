import { yearOf } from "../month.ts";
import type { Settling } from "./cell-indicator.ts";
import type { Issue } from "./inquiry.ts";
import { SURE } from "./part.ts";
import type { RecognisedCell } from "./recognition.ts";
import type { TableContext } from "./table-context.ts";

const ACTUAL = "实际数";

/**
 * Figures of a year which a note calls a forecast or a plan, 注：2018年为全年预计数, are asked about. `settled` has what becomes
 * of them.
 */
export function questionNotedYear(
  cells: readonly RecognisedCell[],
  { doubt }: TableContext,
  { inquiry, tableKey }: Settling,
): {
  readonly settled: ReadonlyMap<RecognisedCell, RecognisedCell>;
  readonly issueOf: ReadonlyMap<RecognisedCell, Issue>;
} {
  const settled = new Map<RecognisedCell, RecognisedCell>();
  const issueOf = new Map<RecognisedCell, Issue>();
  const key = `noted year ${tableKey}`;
  const isSettled = inquiry.answerTo("INDICATOR_AMBIGUOUS", key)?.includes(ACTUAL) === true;
  if (doubt?.year === undefined || isSettled) return { settled, issueOf };
  const text = `“${doubt.title}”像是说${doubt.year}年的数不是${ACTUAL}，请确认是不是${ACTUAL}。`;
  const issue = { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] } as const;
  for (const cell of cells) {
    if (yearOf(cell.meaning.period.end) !== doubt.year) continue;
    const revised = { ...cell, confidence: Math.min(cell.confidence, SURE.asked) };
    settled.set(cell, revised);
    issueOf.set(revised, issue);
  }
  return { settled, issueOf };
}
