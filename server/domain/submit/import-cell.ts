import type { ImportCell } from "../import/import-row.ts";
import { movePoint } from "../quantity.ts";
import type { GridCell } from "../sheet/grid.ts";
import { isPercentFormat } from "../sheet/percent-format.ts";

/** Doubles hold that many digits of what was typed; what arithmetic leaves behind them is not sent. */
const DIGITS = 15;

/** A cell of a worksheet as a cell to import: what it shows of a percentage, the rest as it is held. */
export function importCellOf(cell: GridCell | undefined): ImportCell {
  const value = cell?.value ?? null;
  if (!cell || value === null) return null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const plain = plainNumber(value);
  return isPercentFormat(cell.numberFormat) ? `${movePoint(plain, 2)}%` : plain;
}

/** A number without what arithmetic leaves behind its last digit: 0.3 for 0.1 + 0.2. */
export function plainNumber(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
