import type { GridValue } from "../domain/sheet/grid.ts";
import { fromXmlText } from "./xml-text.ts";

/** A cell as its sheet's XML has it. */
export interface StoredCell {
  /** What `v` holds: a number, a position among the shared texts, a text … */
  readonly type: string;
  readonly value: string;
  /** Text of an inline string; undefined where there is none. */
  readonly inline: string | undefined;
}

/** What the cell shows; null for nothing. What claims to be a number and is none is shown as the text that it is. */
export function readCellValue({ type, value, inline }: StoredCell, strings: readonly string[]): GridValue | null {
  switch (type) {
    case "inlineStr":
      return inline ?? null;
    case "s":
      return value === "" ? null : (strings[Number(value)] ?? null);
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

function readNumber(value: string): number | string | null {
  if (value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Days since Excel's day 0 of an ISO date, which newer writers may store. */
function serialOf(text: string): number | undefined {
  const time = Date.parse(/\dT/u.test(text) && !/Z$|[+-]\d\d:\d\d$/u.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : (time - DAY_ZERO) / MILLISECONDS_PER_DAY;
}
