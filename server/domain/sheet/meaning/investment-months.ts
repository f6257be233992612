import { readBasis } from "../../measure.ts";
import { isRefusal } from "../../refusal.ts";
import type { Grid } from "../grid.ts";
import type { Issue } from "../inquiry.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators } from "./cells-of-indicators.ts";
import { indicatorsNamed } from "./indicators-named.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED, withBasis } from "./questioned.ts";

/** Fewer months are a report's month beside another, and no series. */
const FEWEST_MONTHS = 3;
const INVESTMENT = /^(?:固定资产|工业)投资(?:增速)?$/u;

/**
 * Months by themselves, 5月 | 6月 | 7月, over a table with investment in fixed assets, which bureaus publish cumulated since
 * January alone: asked of all its cells whose basis no label says, `unsaid`, where nothing else shows which is meant, neither
 * figures that are typed nor a column of running totals.
 */
export function questionInvestment(
  unsaid: readonly RecognisedCell[],
  { cells, grid }: { readonly cells: readonly RecognisedCell[]; readonly grid: Grid },
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const invested = indicatorsNamed(INVESTMENT, catalogue);
  const ends = new Set<number>();
  cellsOfIndicators(unsaid, invested).forEach(({ meaning: { basis, period } }) => {
    if (basis === "month") ends.add(period.end);
  });
  if (ends.size < FEWEST_MONTHS) return UNQUESTIONED;
  const isOfMonth = ({ meaning }: RecognisedCell) => meaning.basis === "month";
  const isShown = (cell: RecognisedCell) =>
    isOfMonth(cell) && typeof grid.cell(cell.row, cell.column)?.value === "number";
  if (unsaid.some(isShown) || cells.some(({ meaning }) => meaning.basis === "year-to-date")) return UNQUESTIONED;
  const months = unsaid.filter(isOfMonth);
  const key = `investment ${tableKey}`;
  const basis = readBasis(inquiry.answerTo("BASIS_AMBIGUOUS", key) ?? "");
  return isRefusal(basis) ? askAbout(months, issueAbout(key)) : answered(months, (cell) => withBasis(cell, basis));
}

function issueAbout(key: string): Issue {
  const text = "固定资产投资只公布年初以来的累计数，表头却只写了月份，请选择这张表是累计数还是当月数。";
  return { key, code: "BASIS_AMBIGUOUS", text, candidates: ["累计", "当月"] };
}
