import { yearOf } from "../month.ts";
import { isRefusal } from "../refusal.ts";
import type { Settling } from "./cell-indicator.ts";
import type { Issue } from "./inquiry.ts";
import { SURE } from "./part.ts";
import type { RecognisedCell } from "./recognition.ts";
import type { TableContext, TitleDoubt } from "./table-context.ts";

const ACTUAL = "实际数";

/**
 * Figures that a note sets apart are asked about: those of a year which it calls a forecast, 注：2018年为全年预计数, and those
 * of a quantity which it says are of other months, 注：利润为1-4月数. `settled` has what becomes of them.
 */
export function questionNoted(
  cells: readonly RecognisedCell[],
  { doubt }: TableContext,
  { catalogue, inquiry, tableKey }: Settling,
): {
  readonly settled: ReadonlyMap<RecognisedCell, RecognisedCell | undefined>;
  readonly issueOf: ReadonlyMap<RecognisedCell, Issue>;
} {
  const settled = new Map<RecognisedCell, RecognisedCell | undefined>();
  const issueOf = new Map<RecognisedCell, Issue>();
  const key = `noted ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  const isSettled = answer?.includes(ACTUAL) === true;
  if (!doubt || (doubt.year ?? doubt.about) === undefined || isSettled) return { settled, issueOf };
  const text = `“${doubt.title}”像是说这些单元格不是表头所写期间的${ACTUAL}，请确认是不是${ACTUAL}。`;
  const issue = { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] } as const;
  for (const cell of cells) {
    const indicator = catalogue.indicator(cell.meaning.indicator);
    const name = isRefusal(indicator) ? "" : indicator.name;
    if (!isMeant(doubt, yearOf(cell.meaning.period.end), name)) continue;
    if (answer !== undefined) {
      settled.set(cell, undefined);
      continue;
    }
    const revised = { ...cell, confidence: Math.min(cell.confidence, SURE.asked) };
    settled.set(cell, revised);
    issueOf.set(revised, issue);
  }
  return { settled, issueOf };
}

function isMeant({ year, about }: TitleDoubt, ofCell: number, name: string): boolean {
  return about === undefined ? ofCell === year : name.includes(about) || about.includes(name);
}
