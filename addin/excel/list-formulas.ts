import { type CellPosition, type CellRange, cellName } from "../../server/domain/sheet/cell-range.ts";

import { cellAddress } from "./address.ts";
import { inPortions, rangeOf, readSheetNames, usedPieces } from "./read-grid.ts";
import { isOurFormula } from "./recalculate.ts";

/** A cell with a formula of ours, as Excel shows it. */
export interface OurCell extends CellPosition {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** What it shows: a number, a text, or an error as its text, #N/A. */
  readonly value: unknown;
}

/**
 * Every cell of the sheets that are seen with a formula of ours, sheet by sheet. Throws what Excel throws.
 *
 * @param onProgress told how many sheets of how many were read
 */
export async function listFormulas(onProgress: (done: number, total: number) => void = () => {}): Promise<OurCell[]> {
  const names = await readSheetNames();
  const found: OurCell[] = [];
  for (const [at, sheet] of names.entries()) {
    onProgress(at, names.length);
    for (const cell of await formulasOf(sheet)) found.push(cell);
  }
  return found;
}

function formulasOf(sheet: string): Promise<OurCell[]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const found: OurCell[] = [];
    for (const portion of (await usedPieces(context, worksheet)).flatMap(inPortions)) {
      for (const cell of await formulasIn(context, worksheet, sheet, portion)) found.push(cell);
    }
    return found;
  });
}

/** Values are asked only where there is a formula of ours: most sheets have none. */
async function formulasIn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  sheet: string,
  portion: CellRange,
): Promise<OurCell[]> {
  const range = rangeOf(worksheet, portion).load("formulas");
  await context.sync();
  const formulas: unknown[][] = range.formulas;
  if (!formulas.some((row) => row.some(isOurFormula))) return [];
  range.load("values");
  await context.sync();
  return formulas.flatMap((row, down) =>
    row.flatMap((content, across): OurCell[] => {
      if (!isOurFormula(content)) return [];
      const place = { row: portion.top + down, column: portion.left + across };
      const value: unknown = range.values[down]?.[across];
      return [{ ...place, sheet, address: cellAddress(sheet, cellName(place)), formula: String(content), value }];
    }),
  );
}
