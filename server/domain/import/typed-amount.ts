import { type BareProblem, importProblem } from "./import-problem.ts";
import type { ImportCell } from "./import-row.ts";

/** A number as it was written. */
export interface TypedAmount {
  /** null for a blank cell. */
  readonly amount: number | null;
  /** Whether a per cent sign follows it. */
  readonly isPercent: boolean;
}

const BLANK: TypedAmount = { amount: null, isPercent: false };

const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/u;
/** Thousands are set apart by one sort of mark: a comma, a blank, an apostrophe. */
const GROUPED =
  /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)?(?:\.\d+)?(?:e[-+]?\d{1,3})?%?$/iu;
const ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/iu;

/**
 * The number of a cell: with thousands separators, in full-width digits, with a per cent sign, negative in brackets.
 * Nothing is guessed: 1,23 and 12亿 are no numbers, and an error of Excel is told as one.
 */
export function readAmount(cell: ImportCell | undefined): TypedAmount | BareProblem {
  if (cell === null || cell === undefined || cell === "") return BLANK;
  if (typeof cell === "number") return { amount: cell, isPercent: false };
  if (PLAIN.test(cell)) return { amount: Number(cell), isPercent: false };
  const text = cell
    .normalize("NFKC")
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ")
    .replace(/^\s*'?\s*|\s+$/gu, "")
    .replace(/^([-+−–]|\() /u, "$1")
    .replace(/ (?=[%)])/gu, "")
    .replace(/^[−–]/u, "-")
    .replace(/^\((.+)\)$/u, "-$1");
  if (text === "") return BLANK;
  if (isErrorValue(text)) return importProblem("CELL_ERROR", text);
  if (!GROUPED.test(text) || !/\d/u.test(text)) return importProblem("NUMBER_UNKNOWN", cell);
  const amount = Number(text.replace(/[,%' ]/gu, ""));
  return Number.isFinite(amount) && isKept(text, amount)
    ? { amount, isPercent: text.endsWith("%") }
    : importProblem("NUMBER_UNKNOWN", cell);
}

/** A whole number of more digits than a double holds would be another one. */
function isKept(text: string, amount: number): boolean {
  if (Number.isSafeInteger(amount) || !/^[-+]?[\d,' ]+%?$/u.test(text)) return true;
  return String(Math.abs(amount)) === text.replace(/\D/gu, "").replace(/^0+/u, "");
}

/** Whether a text is an error that Excel shows in place of a value. */
export function isErrorValue(text: string): boolean {
  return ERROR.test(text);
}
