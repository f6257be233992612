import { firstFrom } from "./value-index.ts";

/** Figures of one basis by their last month, quick to look up however often. */
export interface MonthsValues {
  at(month: number): number | undefined;
  /** The month that many figures after (before) a month; from a month without a figure, after its gap. */
  away(month: number, step: number): number | undefined;
  /** The months that have a figure, oldest first. */
  readonly months: readonly number[];
}

/** Beyond that many months a row of all of them would be mostly gaps: a wrong month in the data, and nothing else. */
const LONGEST_ROW = 6_000;

/** The figures in the order of their months, each month once. */
export function monthsValues(figures: readonly (readonly [month: number, value: number])[]): MonthsValues {
  const months = figures.map(([month]) => month);
  const first = months[0] ?? 0;
  const length = (months.at(-1) ?? -1) - first + 1;
  return {
    at: length > LONGEST_ROW ? lookup(figures) : row(figures, first, length),
    away(month, step) {
      const at = firstFrom(months, month);
      const isGap = months[at] !== month;
      return months[at + step - (isGap && step > 0 ? 1 : 0)];
    },
    months,
  };
}

function lookup(figures: readonly (readonly [number, number])[]): MonthsValues["at"] {
  const known = new Map(figures);
  return (month) => known.get(month);
}

function row(figures: readonly (readonly [number, number])[], first: number, length: number): MonthsValues["at"] {
  const values = new Float64Array(Math.max(0, length)).fill(Number.NaN);
  for (const [month, value] of figures) values[month - first] = value;
  return (month) => {
    const value = values[month - first];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  };
}
