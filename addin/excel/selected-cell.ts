/** The active cell, as the analyst sees it. */
export interface SelectedCell {
  /** As Excel names it to a function: `Sheet1!A1`. */
  readonly address: string;
  /** Its formula with the sign, or what was typed; "" of a blank cell. */
  readonly formula: string;
  /** What it shows, without its format. */
  readonly value: string;
}

/** Reads the active cell. Throws what Excel throws. */
export async function readSelectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,values");
    await context.sync();
    const formula: unknown = cell.formulas[0]?.[0];
    const value: unknown = cell.values[0]?.[0];
    return { address: cell.address, formula: String(formula ?? ""), value: String(value ?? "") };
  });
}
