import type { Catalogue } from "../catalogue.ts";
import { yearOf } from "../month.ts";
import { isRefusal } from "../refusal.ts";
import type { Settling } from "./cell-indicator.ts";
import type { Issue } from "./inquiry.ts";
import type { NotedDoubt } from "./note-reading.ts";
import { SURE } from "./part.ts";
import type { RecognisedCell } from "./recognition.ts";
import type { TableContext } from "./table-context.ts";

const ACTUAL = "实际数";

/**
 * Figures that a note sets apart are asked about: all of a table, 注：本表为市辖区数据, those of a year which it calls a
 * forecast, 注：2018年为全年预计数, and those of a quantity or an area which it says are counted otherwise, 注：利润为1-4月数.
 * `settled` has what becomes of them.
 */
export function questionNoted(
  cells: readonly RecognisedCell[],
  { noted }: TableContext,
  { catalogue, inquiry, tableKey }: Settling,
): {
  readonly settled: ReadonlyMap<RecognisedCell, RecognisedCell | undefined>;
  readonly issueOf: ReadonlyMap<RecognisedCell, Issue>;
} {
  const settled = new Map<RecognisedCell, RecognisedCell | undefined>();
  const issueOf = new Map<RecognisedCell, Issue>();
  const key = `noted ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  if (noted.length === 0 || answer?.includes(ACTUAL)) return { settled, issueOf };
  const notes = [...new Set(noted.map(({ note }) => `“${note}”`))].join("");
  const text = `${notes}像是说这些单元格不是表头所写的${ACTUAL}，而是另一期间、口径或范围的数，请确认是不是${ACTUAL}。`;
  const issue = { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] } as const;
  for (const cell of cells) {
    const names = namesOf(cell, catalogue);
    if (!noted.some((one) => isMeant(one, yearOf(cell.meaning.period.end), names))) continue;
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

/** What a note may call a figure by. */
function namesOf({ meaning }: RecognisedCell, catalogue: Catalogue): readonly string[] {
  const indicator = catalogue.indicator(meaning.indicator);
  const area = catalogue.areas.byCode(meaning.subject.area);
  return [...(isRefusal(indicator) ? [] : [indicator]), ...(area ? [area] : [])].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]);
}

function isMeant({ year, about }: NotedDoubt, ofCell: number, names: readonly string[]): boolean {
  if (year !== undefined) return year === ofCell;
  return about === undefined || names.some((name) => name.includes(about) || about.includes(name));
}
