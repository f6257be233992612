import { monthOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import type { Issue } from "../inquiry.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators, indicatorsOf } from "./cells-of-indicators.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED } from "./questioned.ts";

const ALL = "工业增加值";
const ABOVE_SCALE = "规模以上工业增加值";
const QUARTER = 3;

/**
 * The value added of all industry is published by quarter, that of industry above designated size by month: a table of 工业增加值
 * with 本月 or 1-5月 may be short for the latter, and all its cells of that name are asked about.
 */
export function questionMonthlyIndustry(
  cells: readonly RecognisedCell[],
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const [all, aboveScale] = [ALL, ABOVE_SCALE].map((name) => catalogue.indicator(name));
  const isKnown = all !== undefined && !isRefusal(all);
  const meant = isKnown ? cellsOfIndicators(cells, new Set([all.code])) : [];
  // A row of its own for 规模以上工业增加值 leaves no doubt.
  const isTold = aboveScale && !isRefusal(aboveScale) && indicatorsOf(cells).includes(aboveScale.code);
  if (isTold || !meant.some(isMonthly)) return UNQUESTIONED;
  const key = `monthly industry ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  const chosen = answer === undefined ? undefined : catalogue.indicator(answer);
  if (chosen && !isRefusal(chosen)) {
    return answered(meant, (cell) => ofIndicator(cell, chosen.code));
  }
  return askAbout(meant, issueAbout(key));
}

/** Whether a figure is of months that end within a quarter, or of a single one. */
function isMonthly({ meaning: { basis, period } }: RecognisedCell): boolean {
  return basis === "month" || (basis === "year-to-date" && monthOf(period.end) % QUARTER !== 0);
}

function ofIndicator(cell: RecognisedCell, indicator: string): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, indicator } };
}

function issueAbout(key: string): Issue {
  const text = `“${ALL}”按季度公布，按月公布的是“${ABOVE_SCALE}”，请选择这张表是哪一个。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ABOVE_SCALE, ALL] };
}
