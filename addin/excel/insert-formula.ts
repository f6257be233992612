import { splitAddress } from "./address.ts";
import { asCellText, metricFormula, numberFormat, type Wanted } from "./formula.ts";

/** Label, figure, unit. */
const COLUMNS = 3;

/** Three cells and what they hold, as shown to the analyst before anything is written. */
export interface TargetRange {
  readonly address: string;
  readonly formulas: readonly string[];
  readonly numberFormats: readonly string[];
}

export interface Insertion extends Wanted {
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
}

/** The active cell and the two to its right: where the next insertion would go. Throws what Excel throws. */
export async function readTarget(): Promise<TargetRange> {
  return Excel.run((context) => read(context, context.workbook.getActiveCell().getResizedRange(0, COLUMNS - 1)));
}

/** Whether writing there would overwrite something. */
export function isOccupied(target: TargetRange): boolean {
  return target.formulas.some((content) => content !== "");
}

/**
 * Writes label, live formula and unit into those cells; false, and nothing is written, when they no longer hold what the
 * analyst was shown.
 */
export async function insertFormula(target: TargetRange, insertion: Insertion): Promise<boolean> {
  return Excel.run(async (context) => {
    const range = rangeAt(context, target.address);
    const now = await read(context, range);
    if (now.formulas.join("\u0001") !== target.formulas.join("\u0001")) return false;
    const { label, unit, decimals } = insertion;
    // The format comes first: in a cell formatted as text the formula would stay text.
    range.getCell(0, 1).numberFormat = [[numberFormat(decimals)]];
    range.formulas = [[asCellText(label), metricFormula(insertion), asCellText(unit)]];
    range.getCell(0, 0).getOffsetRange(1, 0).select();
    await context.sync();
    return true;
  });
}

/** Puts back what the cells held. */
export async function restore(target: TargetRange): Promise<void> {
  await Excel.run(async (context) => {
    const range = rangeAt(context, target.address);
    range.formulas = [[...target.formulas]];
    range.numberFormat = [[...target.numberFormats]];
    await context.sync();
  });
}

function rangeAt(context: Excel.RequestContext, address: string): Excel.Range {
  const { sheet, cell } = splitAddress(address);
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

async function read(context: Excel.RequestContext, range: Excel.Range): Promise<TargetRange> {
  range.load("address,formulas,numberFormat");
  await context.sync();
  return {
    address: range.address,
    formulas: (range.formulas[0] ?? []).map(String),
    numberFormats: (range.numberFormat[0] ?? []).map(String),
  };
}
