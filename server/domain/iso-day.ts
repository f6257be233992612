import { dayExists } from "./month.ts";

/** Whether a text is a day of the calendar as 2016-07-20. */
export function isIsoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  return dayExists(Number(year), Number(month), Number(day));
}
