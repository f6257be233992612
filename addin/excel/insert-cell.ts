import { splitAddress } from "./address.ts";
import { readSelectedCell } from "./selected-cell.ts";
import { Told } from "./told.ts";

/** Where a formula was put. */
export interface InsertedFormula {
  readonly address: string;
  /** Empties the cell where it still holds the formula; gives whether it did. */
  readonly takeBack: () => Promise<boolean>;
}

/** Puts a formula into the active cell. @throws Told where that holds something; what Excel throws */
export async function insertIntoCell(formula: string): Promise<InsertedFormula> {
  const { address, formula: held } = await readSelectedCell();
  if (held !== "") throw new Told(`${address} 已有内容，没有写入。请选一个空白的单元格。`);
  await Excel.run(async (context) => {
    const cell = cellAt(context, address);
    // In a cell formatted as text the formula would stay text.
    cell.numberFormat = [["General"]];
    cell.formulas = [[formula]];
    await context.sync();
  });
  return { address, takeBack: () => takeBack(address, formula) };
}

async function takeBack(address: string, formula: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const cell = cellAt(context, address).load("formulas");
    await context.sync();
    const held = String(cell.formulas[0]?.[0] ?? "").replace(/^=@?/u, "=");
    if (held !== formula) return false;
    cell.formulas = [[""]];
    await context.sync();
    return true;
  });
}

function cellAt(context: Excel.RequestContext, address: string): Excel.Range {
  const { sheet, cell } = splitAddress(address);
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}
