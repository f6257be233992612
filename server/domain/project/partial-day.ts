import { isIsoDay } from "../iso-day.ts";
import { monthOrdinal } from "../month.ts";

/**
 * A day as 2016-06-15, or where only the month is known as 2016-06; "" for not known. Plans often name months only, and
 * a day is never made up for them.
 */
export type PartialDay = string;

/** The day or month that a text says: 2016-6-5, 2016/06/05, 2016.6.5, 2016年6月5日, 2016年6月; undefined for any other. */
export function readPartialDay(text: string): PartialDay | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const [, year, month, day] =
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?$/u.exec(plain) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T?00:00(?::00)?(?:\.0+)?Z?)?$/u.exec(plain) ??
    /^(\d{4})[-/](\d{1,2})$/u.exec(plain) ??
    [];
  if (year === undefined || month === undefined) return undefined;
  const whole = `${year}-${month.padStart(2, "0")}-${(day ?? "01").padStart(2, "0")}`;
  if (!isIsoDay(whole)) return undefined;
  return day === undefined ? whole.slice(0, 7) : whole;
}

/** The ordinal of the month in which a day lies; undefined for "". */
export function monthOfDay(day: PartialDay): number | undefined {
  return day === "" ? undefined : monthOrdinal(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** Whether one day is later than another, as far as both are known: in the same month, if one of them is only a month, not. */
export function isLater(day: PartialDay, than: PartialDay): boolean {
  const length = Math.min(day.length, than.length);
  return day.slice(0, length) > than.slice(0, length);
}
