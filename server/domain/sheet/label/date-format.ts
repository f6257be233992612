import { dateOfSerial, monthOrdinal, oneMonth } from "../../month.ts";
import type { GridCell } from "../grid.ts";
import type { LabelTime } from "./label.ts";

/** Whether a number format shows a date, and which parts of it. */
export interface DateFormat {
  readonly showsYear: boolean;
  readonly showsDay: boolean;
}

/** What a number format shows of a date; undefined for a format of plain numbers or times of day. */
export function readDateFormat(format: string): DateFormat | undefined {
  if (format === "General") return undefined;
  const [first = ""] = format.split(";", 1);
  const codes = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, "").toLowerCase();
  if (/general|[0#?]|@/u.test(codes)) return undefined;
  const [showsYear, showsDay] = [/[ye]/u.test(codes), /d/u.test(codes)];
  const isTime = /[hs]/u.test(codes) && !showsYear && !showsDay;
  return !isTime && /[yemd]/u.test(codes) ? { showsYear, showsDay } : undefined;
}

/** A cell's text; of a date that is shown with its year and day 2018年10月29日, however the cell shows it. */
export function textOf({ value, numberFormat }: Pick<GridCell, "value" | "numberFormat">): string {
  const shown = typeof value === "number" ? readDateFormat(numberFormat) : undefined;
  if (typeof value !== "number" || !shown?.showsYear || !shown.showsDay) return String(value);
  const { year, month, day } = dateOfSerial(value);
  return `${year}年${month}月${day}日`;
}

const FIRST_SERIAL = 19_725;
const LAST_SERIAL = 73_050;

/**
 * The month of a date cell. Excel turns a typed 04/20 or 1-6 into a day of the running year and shows no year; a day
 * that neither begins nor ends its month can have come about so too. Both are questions.
 */
export function readDate(serial: number, format: string): LabelTime | undefined {
  const shown = readDateFormat(format);
  if (!shown || serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  const { year, month, day } = dateOfSerial(serial);
  const isEdge = day === 1 || dateOfSerial(Math.floor(serial) + 1).day === 1;
  const isTyped = shown.showsDay && !shown.showsYear;
  if (isEdge && !isTyped) return { kind: "span", span: oneMonth(monthOrdinal(year, month)), manner: undefined };
  const near = [`${year}年${month}月`];
  if (day > month && day <= 12) near.push(`${year}年${month}-${day}月`);
  if (day > 12) near.push(`20${day}年${month}月`);
  const question = `单元格是日期${year}年${month}月${day}日，可能是输入“${month}-${day}”或“${month}/${day}”后被Excel变成的`;
  return { kind: "open", code: "PERIOD_SUSPECT_DATE", question, near };
}
