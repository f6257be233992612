/** The first year that labels may name. */
export const FIRST_YEAR = 1900;
/** The last year that labels may name. */
export const LAST_YEAR = 2999;

/**
 * A run of whole months, both ends inclusive, as month ordinals: year * 12 + (month - 1). Months of a year that is not
 * known yet are counted in year 0, so June alone is 5.
 */
export interface MonthSpan {
  readonly start: number;
  readonly end: number;
}

/** The ordinal of a month; January is 1. */
export function monthOrdinal(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The year in which a month ordinal lies. */
export function yearOf(ordinal: number): number {
  return Math.floor(ordinal / 12);
}

/** The number of a month within its year: 1 to 12. */
export function monthOf(ordinal: number): number {
  return ordinal - yearOf(ordinal) * 12 + 1;
}

/** The ordinal of the January before or at a month. */
export function januaryOf(ordinal: number): number {
  return yearOf(ordinal) * 12;
}

/** One month alone. */
export function oneMonth(ordinal: number): MonthSpan {
  return { start: ordinal, end: ordinal };
}

/** From January to a month of the same year. */
export function sinceJanuary(ordinal: number): MonthSpan {
  return { start: januaryOf(ordinal), end: ordinal };
}

/** Whether a span begins and ends in the same year. */
export function isWithinYear({ start, end }: MonthSpan): boolean {
  return yearOf(start) === yearOf(end);
}

/** The quarter in which a month lies. */
export function quarterOf(ordinal: number): MonthSpan {
  const start = Math.floor(ordinal / 3) * 3;
  return { start, end: start + 2 };
}

/** The whole year in which a month lies. */
export function wholeYearOf(ordinal: number): MonthSpan {
  return { start: januaryOf(ordinal), end: januaryOf(ordinal) + 11 };
}

/** The same span, that many months later; earlier when negative. */
export function shiftSpan(span: MonthSpan, months: number): MonthSpan {
  return { start: span.start + months, end: span.end + months };
}

/** Whether the calendar has that day: 30 February and month 13 have none. */
export function dayExists(year: number, month: number, day: number): boolean {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/**
 * The day of an Excel date serial of the 1900 system: 42522 is 2016-06-01. A fraction is the time of day. The serials
 * before 61 (March 1900) are off by Excel's extra leap day; callers do not accept numbers that small.
 */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(serial)));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
