import type { GridValue } from "../domain/sheet/grid.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { fromXmlText } from "./xml-text.ts";

/** A cell as its sheet's XML has it. */
export interface StoredCell {
  /** What `v` holds: a number, a position among the shared texts, a text … */
  readonly type: string;
  readonly value: string;
  /** Text of an inline string; undefined where there is none. */
  readonly inline: string | undefined;
}

/**
 * What the cell shows; null for nothing. What claims to be a number and is none is shown as the text that it is.
 *
 * @throws WorkbookFault for a shared text that the workbook does not have
 */
export function readCellValue({ type, value, inline }: StoredCell, strings: readonly string[]): GridValue | null {
  switch (type) {
    case "inlineStr":
      return inline ?? (value === "" ? null : fromXmlText(value));
    case "s":
      return value === "" ? null : sharedText(value, strings);
    case "b":
      return value === "" ? null : value === "1" || value === "true";
    case "str":
    case "e":
      return value === "" && type === "e" ? null : fromXmlText(value);
    case "d":
      return serialOf(value) ?? value;
    default:
      return readNumber(value);
  }
}

function sharedText(position: string, strings: readonly string[]): string {
  const text = strings[Number(position)];
  if (text === undefined) throw new WorkbookFault("DAMAGED", `没有第 ${position.slice(0, 20)} 条共用文字`);
  return text;
}

/** A number as the format writes it; JavaScript knows others, such as 0x10. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?\s*$/u;

function readNumber(value: string): number | string | null {
  if (!NUMBER.test(value)) return value.trim() === "" ? null : value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A day, or a day and a time, as ISO 8601 writes them. */
const ISO_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/u;

/** Days since Excel's day 0 of an ISO date, which newer writers may store. */
function serialOf(text: string): number | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  const time = Date.parse(/\dT/u.test(text) && !/Z$|[+-]\d\d:\d\d$/u.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : (time - DAY_ZERO) / MILLISECONDS_PER_DAY;
}
