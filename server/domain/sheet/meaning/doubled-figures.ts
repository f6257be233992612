import type { TableContext } from "../context/table-context.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/** Figures of a table that another one of the sheet is like but for its numbers: one of the two has others. Asked. */
export function questionDoubled(
  cells: readonly RecognisedCell[],
  { isDoubled }: Pick<TableContext, "isDoubled">,
  { inquiry, tableKey }: Settling,
): Questioned {
  if (!isDoubled || cells.length === 0) return UNQUESTIONED;
  const text = `同一工作表里有标题、表头和行名都相同而数不同的表，看不出这一张的口径，请确认这些单元格是不是${ACTUAL}。`;
  return questionActual(cells, { key: `doubled ${tableKey}`, text }, inquiry);
}
