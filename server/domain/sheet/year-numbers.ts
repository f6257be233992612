import { readDateFormat } from "./date-format.ts";
import { readTime } from "./label-time.ts";
import type { ReadCell } from "./read-cell.ts";
import { timeLabel, yearLabel } from "./read-cell.ts";

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
  if (typeof value !== "number" || value < FIRST || value > LAST + 1 || readDateFormat(numberFormat)) return false;
  return Number.isInteger(value) ? !/[.,%]/u.test(numberFormat) : monthOfDecimal(value) !== undefined;
}

function isInOrder(run: readonly ReadCell[]): boolean {
  const steps = run.slice(1).map((one, at) => Number(one.cell.value) - Number(run[at]?.cell.value));
  const isSteady = steps.every((step) => step === steps[0] && Math.abs(step) <= 10 && step !== 0);
  const isDecimal = run.some((one) => !Number.isInteger(one.cell.value));
  if (isDecimal) return new Set(run.map((one) => one.cell.value)).size >= 3 && Math.max(...steps.map(Math.abs)) < 1.2;
  return isSteady || (steps.every((step) => step === 0 || step === 1) && steps.some((step) => step === 1));
}

function label(one: ReadCell): void {
  const value = Number(one.cell.value);
  const time = Number.isInteger(value) ? undefined : readTime(String(value));
  one.label = time ? timeLabel(String(value), time) : yearLabel(value);
}

/** 2016.03 and 2016.11 are months to whoever typed them; 2016.1 is January or October, and will be asked. */
function monthOfDecimal(value: number): number | undefined {
  const month = Math.round((value - Math.floor(value)) * 100);
  const isExact = Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
  return isExact && month >= 1 && month <= 12 ? month : undefined;
}
