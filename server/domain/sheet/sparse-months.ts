import { periodOf } from "../basis.ts";
import { readBasis } from "../measure.ts";
import { isRefusal } from "../refusal.ts";
import type { Settling } from "./cell-indicator.ts";
import type { Issue } from "./inquiry.ts";
import { SURE } from "./part.ts";
import type { RecognisedCell } from "./recognition.ts";

/** Two months of two years are a month and the same a year before. */
const FEWEST_MONTHS = 3;
const QUARTER = 3;

/**
 * Cells of single months that come only every quarter or every year: 2016-03-31, 2016-06-30, … or the first of each
 * January may stand for quarters, years, or what was cumulated until then. Asked where no label says it, which `isUnsaid`
 * tells.
 */
export function questionSparse(
  cells: readonly RecognisedCell[],
  isUnsaid: (cell: RecognisedCell) => boolean,
  { inquiry, tableKey }: Settling,
): { readonly cells: readonly RecognisedCell[]; readonly issueOf: ReadonlyMap<RecognisedCell, Issue> } {
  const issueOf = new Map<RecognisedCell, Issue>();
  const open = cells.filter((cell) => cell.meaning.basis === "month" && isUnsaid(cell));
  const months = [...new Set(open.map((cell) => cell.meaning.period.end))];
  const [first = 0] = months;
  if (months.length < FEWEST_MONTHS || months.some((month) => (month - first) % QUARTER !== 0))
    return { cells, issueOf };
  const isYearly = months.every((month) => (month - first) % 12 === 0);
  const key = `sparse ${tableKey}`;
  const basis = readBasis(inquiry.answerTo("BASIS_AMBIGUOUS", key) ?? "");
  const text = `期间每隔${isYearly ? "一年" : "一季"}才有一个月，可能是当月数，也可能是${isYearly ? "全年" : "当季"}或累计数，请选择口径。`;
  const candidates = [isYearly ? "全年" : "当季", "累计", "当月"];
  const chosen = new Set(open);
  const settled = cells.map((cell) => {
    if (!chosen.has(cell)) return cell;
    if (isRefusal(basis)) {
      const doubted = { ...cell, confidence: SURE.asked };
      issueOf.set(doubted, { key, code: "BASIS_AMBIGUOUS", text, candidates });
      return doubted;
    }
    return { ...cell, meaning: { ...cell.meaning, basis, period: periodOf(basis, yearEnd(basis, cell)) } };
  });
  return { cells: settled, issueOf };
}

/** A year's figure may stand at its first day. */
function yearEnd(basis: RecognisedCell["meaning"]["basis"], { meaning: { period } }: RecognisedCell): number {
  return basis === "year" ? period.end - (period.end % 12) + 11 : period.end;
}
