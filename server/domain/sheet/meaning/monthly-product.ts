import { readBasis } from "../../measure.ts";
import { monthOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import type { Grid } from "../grid.ts";
import type { Issue } from "../inquiry.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators } from "./cells-of-indicators.ts";
import { indicatorsNamed } from "./indicators-named.ts";
import { ACTUAL, answered, askAbout, type Questioned, questionActual, UNQUESTIONED, withBasis } from "./questioned.ts";

const OF_PRODUCT = /^(?:地区生产总值|第[一二三]产业增加值|金融业增加值)/u;
const DECEMBER = 12;
const QUARTER = 3;

/**
 * The product and its parts are published by quarter: 12/2016 and 2016年6月 over GDP are quarters, years or what was cumulated
 * until then, and no single months. Asked of `unsaid`, the cells of which no label says it.
 */
export function questionMonthlyProduct(
  unsaid: readonly RecognisedCell[],
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const products = indicatorsNamed(OF_PRODUCT, catalogue);
  const meant = cellsOfIndicators(unsaid, products, ({ meaning }) => meaning.basis === "month");
  if (meant.length === 0) return UNQUESTIONED;
  const key = `monthly product ${tableKey}`;
  const basis = readBasis(inquiry.answerTo("BASIS_AMBIGUOUS", key) ?? "");
  return isRefusal(basis) ? askAbout(meant, issueAbout(key, meant)) : answered(meant, (cell) => withBasis(cell, basis));
}

function issueAbout(key: string, cells: readonly RecognisedCell[]): Issue {
  const areYears = cells.every(({ meaning }) => monthOf(meaning.period.end) === DECEMBER);
  const text = "生产总值及其各产业按季度公布，没有单月的数，表里却写的是月份，请选择这些数是全年、累计还是当季的。";
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: areYears ? ["全年", "当季"] : ["累计", "当季"] };
}

/** Also 6.7¹, with a footnote. */
function isTyped(cell: ReturnType<Grid["cell"]>): boolean {
  return cell?.formula === "" && /\d/u.test(String(cell.value));
}

/**
 * The product of January to November is published by nobody either, whatever a head says: its column is that of other
 * quantities, and whoever filled it in has an earlier figure there. Asked of what is typed.
 */
export function questionProductBetweenQuarters(
  cells: readonly RecognisedCell[],
  grid: Pick<Grid, "cell">,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const products = indicatorsNamed(OF_PRODUCT, catalogue);
  const isBetween = ({ row, column, meaning: { basis, period } }: RecognisedCell) =>
    basis === "year-to-date" && monthOf(period.end) % QUARTER !== 0 && isTyped(grid.cell(row, column));
  const meant = cellsOfIndicators(cells, products, isBetween);
  if (meant.length === 0) return UNQUESTIONED;
  const text = `生产总值及其各产业按季度公布，没有年初至非季末月份的数，请确认这些单元格是不是${ACTUAL}。`;
  return questionActual(meant, { key: `product between quarters ${tableKey}`, text }, inquiry);
}
