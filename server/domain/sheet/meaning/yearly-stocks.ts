import type { Indicator } from "../../indicator.ts";
import { monthOf } from "../../month.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators } from "./cells-of-indicators.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

const DECEMBER = 12;

/**
 * A stock that is published for ends of years alone, 年末常住人口, in the row of May: whoever fills it in there has another
 * figure, or none. Asked.
 */
export function questionYearlyStocks(
  cells: readonly RecognisedCell[],
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const isYearly = ({ frequencies }: Indicator) =>
    frequencies.length > 0 && frequencies.every((frequency) => frequency === "annual");
  const yearly = new Set(catalogue.indicators.things.filter(isYearly).map(({ code }) => code));
  const isWithin = ({ meaning: { basis, period } }: RecognisedCell) =>
    basis === "point" && monthOf(period.end) !== DECEMBER;
  const meant = cellsOfIndicators(cells, yearly, isWithin);
  const [first] = meant;
  if (!first) return UNQUESTIONED;
  const name = catalogue.indicators.byCode(first.meaning.indicator)?.name ?? "";
  const text = `“${name}”等只有年末数，这些单元格的期间不是年末，请确认是不是${ACTUAL}。`;
  const key = `yearly stocks ${tableKey}`;
  return questionActual(meant, { key, text }, inquiry);
}
