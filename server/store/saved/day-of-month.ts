/** The first day of a month (an ordinal), as an ISO text. */
export function firstDayOf(month: number): string {
  return isoDay(month, 1);
}

/** The last day of a month (an ordinal), as an ISO text. */
export function lastDayOf(month: number): string {
  return isoDay(month + 1, 0);
}

function isoDay(month: number, day: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
}
