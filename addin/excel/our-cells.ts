import { readCapabilities } from "./capabilities.ts";
import { type ColumnRun, columnRuns, portions } from "./column-runs.ts";
import { errorCode } from "./excel-error.ts";
import { isOurFormula, recalculateAll } from "./recalculate.ts";

/** Cells handled between two chances for Excel to draw and for the pane to show how far it is. */
const PORTION = 500;

/** Addresses by whether a formula of ours stands there now. */
export interface SortedCells {
  readonly ours: readonly string[];
  /** Rows have moved, the formula was replaced, or the sheet is gone or renamed. */
  readonly gone: readonly string[];
}

/** Looks which of those cells still hold a formula of ours. Throws what Excel throws, for example while a cell is edited. */
export async function sortCells(addresses: readonly string[]): Promise<SortedCells> {
  const ours: string[] = [];
  for (const portion of portions(columnRuns(addresses), PORTION)) {
    ours.push(...(await oursIn(portion).catch(noneOfGoneSheet)));
  }
  const isOurs = new Set(ours);
  return { ours, gone: addresses.filter((address) => !isOurs.has(address)) };
}

/** Calculates exactly those cells, portion by portion; an Excel that cannot name cells calculates all of them. */
export async function calculateCells(
  addresses: readonly string[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  if (addresses.length === 0) return;
  if (!readCapabilities().partialRecalculation) return recalculateAll();
  let done = 0;
  for (const portion of portions(columnRuns(addresses), PORTION)) {
    await Excel.run(async (context) => {
      for (const range of rangesOf(context, portion)) range.calculate();
      await context.sync();
    });
    done += portion.reduce((sum, run) => sum + run.addresses.length, 0);
    onProgress(done);
  }
}

function oursIn(portion: readonly ColumnRun[]): Promise<string[]> {
  return Excel.run(async (context) => {
    const ranges = rangesOf(context, portion);
    for (const range of ranges) range.load("formulas");
    await context.sync();
    return portion.flatMap((run, at) => run.addresses.filter((_, row) => isOurFormula(ranges[at]?.formulas[row]?.[0])));
  });
}

function rangesOf(context: Excel.RequestContext, portion: readonly ColumnRun[]): Excel.Range[] {
  return portion.map(({ sheet, range }) => context.workbook.worksheets.getItem(sheet).getRange(range));
}

function noneOfGoneSheet(error: unknown): string[] {
  if (errorCode(error) === "ItemNotFound") return [];
  throw error;
}
