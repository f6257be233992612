import { type CellRange, holds, rangeAround } from "../../server/domain/sheet/cell-range.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { SheetArea } from "../../server/domain/submit/submission.ts";

import { splitAddress } from "./address.ts";
import { errorCode } from "./excel-error.ts";
import { readGrid } from "./read-grid.ts";
import { Told } from "./told.ts";

/** The most cells that are sent at once. */
export const MOST_SELECTED = 20_000;

/** A sheet, and what of it the analyst has selected. */
export interface SelectedSheet {
  readonly grid: Grid;
  readonly area: SheetArea;
}

/**
 * Reads the selection and the sheet around it, whose headers may stand outside of the selection. A selection of whole rows
 * or columns counts as far as the sheet is used. @throws Told for several areas, for nothing, and for too many cells
 */
export async function readSelection(): Promise<SelectedSheet> {
  const { sheet, range } = await readArea();
  const grid = await readGrid(sheet);
  const used = clipped(range, grid);
  if (!used) throw new Told("所选区域是空白的。请选中要报送的数据，再按一次。");
  const cells = (used.bottom - used.top + 1) * (used.right - used.left + 1);
  if (cells > MOST_SELECTED) {
    throw new Told(`选中了 ${cells} 格，一次最多报送 ${MOST_SELECTED} 格。请少选一些，分几次报送。`);
  }
  return { grid, area: { sheet, range: used } };
}

async function readArea(): Promise<SheetArea> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      const [bottom, right] = [rowIndex + rowCount - 1, columnIndex + columnCount - 1];
      return {
        sheet: splitAddress(range.address).sheet,
        range: { top: rowIndex, left: columnIndex, bottom, right },
      };
    });
  } catch (error) {
    // What Excel says of several areas, or of a chart that is selected.
    if (errorCode(error) !== "InvalidSelection") throw error;
    throw new Told("选中的不是一块连续的单元格。请只选一块区域，再按一次。");
  }
}

/** The part of a range that holds something of the sheet; undefined where it holds nothing. */
function clipped(range: CellRange, grid: Grid): CellRange | undefined {
  return rangeAround([...grid.cells()].filter((cell) => holds(range, cell)));
}
