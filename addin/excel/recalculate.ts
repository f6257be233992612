import { splitAddress } from "./address.ts";
import { readCapabilities } from "./capabilities.ts";

/** Above this many cells, naming them one by one takes longer than calculating everything from the cache. */
const MOST_CELLS = 500;

const OUR_FORMULA = /^=.*PLAN\./isu;

/** Whether a cell's content is a formula that calls one of our functions. */
export function isOurFormula(content: unknown): boolean {
  return OUR_FORMULA.test(String(content));
}

/** Calculates every formula of the workbook again. */
export async function recalculateAll(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

/**
 * Calculates the cells at those addresses again; what depends on them follows. An address is from when the formula was last
 * calculated: where rows have moved or a sheet is gone since, the whole workbook is calculated instead.
 */
export async function recalculateCells(addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  if (addresses.length > MOST_CELLS || !readCapabilities().partialRecalculation) return recalculateAll();
  const isDone = await Excel.run((context) => recalculateExactly(context, addresses)).catch(() => false);
  if (!isDone) await recalculateAll();
}

async function recalculateExactly(context: Excel.RequestContext, addresses: readonly string[]): Promise<boolean> {
  const ranges = addresses.map((address) => {
    const { sheet, cell } = splitAddress(address);
    return context.workbook.worksheets.getItem(sheet).getRange(cell);
  });
  for (const range of ranges) range.load("formulas");
  await context.sync();
  if (!ranges.every((range) => isOurFormula(range.formulas[0]?.[0]))) return false;
  for (const range of ranges) range.calculate();
  await context.sync();
  return true;
}
