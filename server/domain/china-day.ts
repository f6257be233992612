import { dateOfSerial, dayExists } from "./month.ts";

const HOUR = 3_600_000;

/** Hours that China is ahead of UTC; it has one time for the whole country and no summer time. */
const AHEAD = 8;

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/u;

/** Days of 1954 and of 2119, as Excel counts them: a number beyond is something else. */
const SERIALS = { first: 20_000, last: 80_000 };

/** The day in China at a moment, in milliseconds since 1970, as 2016-07-20. */
export function chinaDay(milliseconds: number): string {
  return new Date(milliseconds + AHEAD * HOUR).toISOString().slice(0, 10);
}

/** Days since 1970 of a day that is written as 2016-07-20. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / (24 * HOUR);
}

/** The day that a text means, as 2016-07-20: 2016/7/20, 2016年7月20日, or the number that Excel keeps for it; else undefined. */
export function readDay(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const serial = /^\d{5}$/u.test(plain) ? Number(plain) : 0;
  if (serial >= SERIALS.first && serial <= SERIALS.last) {
    const { year, month, day } = dateOfSerial(serial);
    return isoDay(year, month, day);
  }
  const [year = 0, month = 0, day = 0] = (WRITTEN.exec(plain) ?? []).slice(1).map(Number);
  return dayExists(year, month, day) ? isoDay(year, month, day) : undefined;
}

function isoDay(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
