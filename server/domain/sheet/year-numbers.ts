import { readDateFormat } from "./date-format.ts";
import type { ReadCell } from "./read-cell.ts";
import { yearLabel } from "./read-cell.ts";

const FIRST = 1949;
const LAST = 2050;

/**
 * Turns numbers that are years into labels: a row whose only numbers are years in order, or a run down a column. 2016
 * among other figures stays a figure.
 */
export function readYearNumbers(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  for (const cells of rows.values()) readYearRow(cells);
  for (const run of columnRuns(rows)) {
    if (run.length >= 3 && isInOrder(run)) for (const one of run) label(one);
  }
}

/** A row may have one year only if it has nothing but labels beside it. */
function readYearRow(cells: readonly ReadCell[]): void {
  const numbers = cells.filter((one) => !one.label);
  if (numbers.length < 2 || !numbers.every(isYear) || !isInOrder(numbers)) return;
  for (const one of numbers) label(one);
}

function* columnRuns(rows: ReadonlyMap<number, readonly ReadCell[]>): Iterable<ReadCell[]> {
  const open = new Map<number, ReadCell[]>();
  for (const cells of rows.values()) {
    let isLeftmost = true;
    for (const one of cells) {
      if (one.label) continue;
      const run = open.get(one.column) ?? [];
      const isYearCell = isLeftmost && isYear(one);
      if (!isYearCell && run.length > 0) yield run;
      if (isYearCell) run.push(one);
      open.set(one.column, isYearCell ? run : []);
      isLeftmost = false;
    }
  }
  yield* open.values();
}

function isYear({ cell }: ReadCell): boolean {
  const { value, numberFormat } = cell;
  if (typeof value !== "number" || !Number.isInteger(value) || value < FIRST || value > LAST) return false;
  return !readDateFormat(numberFormat) && !/[.,%]/u.test(numberFormat);
}

function isInOrder(run: readonly ReadCell[]): boolean {
  const steps = run.slice(1).map((one, at) => Number(one.cell.value) - Number(run[at]?.cell.value));
  const isSteady = steps.every((step) => step === steps[0] && Math.abs(step) <= 10 && step !== 0);
  return isSteady || (steps.every((step) => step === 0 || step === 1) && steps.some((step) => step === 1));
}

function label(one: ReadCell): void {
  one.label = yearLabel(Number(one.cell.value));
}
