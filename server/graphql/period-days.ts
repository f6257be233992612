import type { Period } from "../domain/period.ts";

/** The first and the last day of a period, ISO: two columns that every program sorts and joins by. */
export interface PeriodDays {
  readonly periodStart: string;
  readonly periodEnd: string;
}

export function periodDays({ start, end }: Period): PeriodDays {
  return { periodStart: isoDay(start, 1), periodEnd: isoDay(end + 1, 0) };
}

function isoDay(month: number, day: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
}
