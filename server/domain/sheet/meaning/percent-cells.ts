import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { Grid } from "../grid.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators, indicatorsOf } from "./cells-of-indicators.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/**
 * Cells of amounts that are formatted as percentages are likely those of a growth or a share, whatever their labels say: asked.
 */
export function questionPercentCells(
  cells: readonly RecognisedCell[],
  grid: Pick<Grid, "showsPercent">,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const isAmount = (code: string): boolean => {
    const indicator = catalogue.indicator(code);
    const unit = isRefusal(indicator) ? indicator : parseUnit(indicator.unit);
    return !isRefusal(unit) && !unit.dimension.startsWith("percent") && unit.dimension !== "index";
  };
  const amounts = new Set(indicatorsOf(cells).filter(isAmount));
  const meant = cellsOfIndicators(cells, amounts, ({ row, column }) => grid.showsPercent(row, column));
  if (meant.length === 0) return UNQUESTIONED;
  const text = `这些单元格是百分比格式，标签说的却是绝对数，像是增速或比重，请确认是不是${ACTUAL}。`;
  return questionActual(meant, { key: `percent ${tableKey}`, text }, inquiry);
}
