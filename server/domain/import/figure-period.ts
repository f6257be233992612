import { basesOf } from "../basis.ts";
import type { Basis, IndicatorKind } from "../indicator.ts";
import { isRelative, type Period, parsePeriod } from "../period.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";

/** What a period column says: when, and how a figure covers it. */
export interface FigurePeriod {
  /** Its last month, as an ordinal. */
  readonly month: number;
  /** Of an indicator that is no stock. */
  readonly basis: Basis;
}

const TO_DATE = /YTD|累计|截[至止]|(?:^|[^\d])(?:0?1|一)月?\s*[-—–~～至到]\s*(?:12|十二)月/iu;
const QUARTER = /Q|季/iu;
const UP_TO_QUARTER = /前|[-—–~～至到]/u;

/**
 * The period of a figure. The text decides where a span can be published under several bases: 2016Q1 and 一季度 are the
 * quarter, 2016-03 YTD and 1-3月 run from January. Refused: what parsePeriod refuses, and PERIOD_UNSUITABLE for words
 * that depend on what is published and for spans under which nothing is.
 */
export function readFigurePeriod(text: string | number): FigurePeriod | Refusal {
  const period = parsePeriod(text);
  if (isRefusal(period)) return period;
  const expected = "一个月、一个季度、一年，或从1月起的累计";
  if (isRelative(period)) return refuse("PERIOD_UNSUITABLE", { received: String(text), expected });
  const basis = basisOf(period, String(text).normalize("NFKC"));
  return basis ? { month: period.end, basis } : refuse("PERIOD_UNSUITABLE", { received: String(text), expected });
}

/** The basis of an indicator's figure: of a stock it is the state at the end of the period, whatever that is. */
export function basisFor(kind: IndicatorKind, { basis }: FigurePeriod): Basis {
  return kind === "stock" ? "point" : basis;
}

function basisOf(period: Period, text: string): Basis | undefined {
  const bases = basesOf(period).filter((basis) => basis !== "point");
  const wanted = TO_DATE.test(text) ? "year-to-date" : isQuarter(text) ? "quarter" : undefined;
  return bases.find((basis) => basis === wanted) ?? bases[0];
}

function isQuarter(text: string): boolean {
  return QUARTER.test(text) && !UP_TO_QUARTER.test(text.replace(/\d{4}-Q/iu, ""));
}
