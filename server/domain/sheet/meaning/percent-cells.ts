import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { Grid } from "../grid.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/**
 * Cells of amounts that are formatted as percentages are likely those of a growth or a share, whatever their labels say: asked.
 */
export function questionPercentCells(
  cells: readonly RecognisedCell[],
  grid: Pick<Grid, "showsPercent">,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const amounts = new Map<string, boolean>();
  const isAmount = (name: string): boolean => {
    const known = amounts.get(name);
    if (known !== undefined) return known;
    const indicator = catalogue.indicator(name);
    const unit = isRefusal(indicator) ? indicator : parseUnit(indicator.unit);
    const isMeasured = !isRefusal(unit) && !unit.dimension.startsWith("percent") && unit.dimension !== "index";
    amounts.set(name, isMeasured);
    return isMeasured;
  };
  const meant = cells.filter(
    ({ row, column, meaning }) => grid.showsPercent(row, column) && isAmount(meaning.indicator),
  );
  if (meant.length === 0) return UNQUESTIONED;
  const text = `这些单元格是百分比格式，标签说的却是绝对数，像是增速或比重，请确认是不是${ACTUAL}。`;
  return questionActual(meant, { key: `percent ${tableKey}`, text }, inquiry);
}
