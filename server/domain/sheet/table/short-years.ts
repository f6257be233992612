import { readTime } from "../label/label-time.ts";
import { type ReadCell, timeLabel } from "./read-cell.ts";

/** Fewer labels may be days of a month as well. */
const FEWEST = 3;
const MONTH_AND_YEAR = /^(?:([a-z]{3,9})\.?|(\d{1,2})月)\s*[-/' ’]\s*(\d\d)$/iu;
// 16-04: no month is a 16th.
const YEAR_AND_MONTH = /^(1[3-9]|[2-4]\d)[-/.](0[1-9]|1[0-2])$/u;
const CENTURY_ENDS = 50;

/**
 * Turns Nov-15, Dec-15, Jan-16 into months of years: one such label may be a day, but several in a row or column whose
 * months follow each other evenly are months.
 */
export function readShortYears(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  const columns = new Map<number, ReadCell[]>();
  for (const cells of rows.values()) {
    const open = cells.filter(isOpen);
    readRun(open);
    for (const one of open) {
      const column = columns.get(one.column);
      if (column) column.push(one);
      else columns.set(one.column, [one]);
    }
  }
  for (const column of columns.values()) readRun(column);
}

function isOpen({ label }: ReadCell): boolean {
  return label?.times[0]?.kind === "open" && [MONTH_AND_YEAR, YEAR_AND_MONTH].some((one) => one.test(label.text));
}

function readRun(cells: readonly ReadCell[]): void {
  if (cells.length < FEWEST) return;
  const times = cells.flatMap(({ label }) => readTime(spelled(label?.text ?? "")) ?? []);
  const months = times.flatMap((time) => (time.kind === "span" ? [time.span.end] : []));
  if (months.length < cells.length || !isEvenInRounds(months)) return;
  cells.forEach((one, at) => {
    const time = times[at];
    if (time) one.label = timeLabel(one.label?.text ?? "", time);
  });
}

function spelled(given: string): string {
  const text = given.replace(YEAR_AND_MONTH, "20$1年$2月");
  return text.replace(MONTH_AND_YEAR, (_, name: string | undefined, number: string | undefined, year: string) => {
    const full = Number(year) < CENTURY_ENDS ? `20${year}` : `19${year}`;
    return name === undefined ? `${full}年${number}月` : `${name} ${full}`;
  });
}

/** The same months again for each of several names, or months in their order. */
function isEvenInRounds(months: readonly number[]): boolean {
  const width = months.indexOf(months[0] ?? 0, 1);
  const isRepeated = width > 1 && months.length % width === 0 && months.every((one, at) => one === months[at % width]);
  return isEven(isRepeated ? months.slice(0, width) : months);
}

/** Month by month, quarter by quarter or year by year, in either direction. */
function isEven(months: readonly number[]): boolean {
  const steps = months.slice(1).map((month, at) => month - (months[at] ?? 0));
  const [first = 0] = steps;
  return [1, 3, 12].includes(Math.abs(first)) && steps.every((step) => step === first);
}
