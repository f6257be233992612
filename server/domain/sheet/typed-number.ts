import { decimalsOf, movePoint, round } from "../quantity.ts";
import type { GridCell } from "./grid.ts";

/** A number that somebody typed, as exact as it is shown. */
export interface TypedNumber {
  /** As it is shown: 5.9 for 0.059 in a cell that shows 5.9%. */
  readonly amount: number;
  /** How many digits after the point count. */
  readonly decimals: number;
  /** How many of them were typed: the format shows the others as zeros. */
  readonly typedDecimals: number;
  /** Whether the cell shows a hundred times what it holds. */
  readonly isPercent: boolean;
  /** Whether words say that it is a growth: 下降1.3%. */
  readonly isOfGrowth?: boolean;
  /** Whether zeros at its end are not shown: 6 may be 6.0. */
  readonly hidesZeros: boolean;
}

/** A double holds that many digits for certain; what comes after them is rubbish of arithmetic. */
const CERTAIN_DIGITS = 12;

/** From so much on a number without decimals is as exact as people write one down. */
const LARGE = 10_000;

/** The number of a cell that is no formula; undefined where there is none. Numbers stored as text count. */
export function typedNumber({ value, formula, numberFormat, isError }: GridCell): TypedNumber | undefined {
  return formula !== "" || isError || value === null ? undefined : shownNumber(value, numberFormat);
}

/** The number that a value is shown as, typed or worked out; undefined where it is none. */
export function shownNumber(value: number | string | boolean, numberFormat: string): TypedNumber | undefined {
  if (typeof value === "string") return numberInText(value);
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const { least, most, isPercent } = shownDecimals(numberFormat);
  const certain = movePoint(Number(value.toPrecision(CERTAIN_DIGITS)), isPercent ? 2 : 0);
  const own = decimalsOf(certain);
  // 49213 typed where 49213.0 is shown was rounded; 6 where 6.0 is shown says 6.0.
  const isRounded = own < least && Math.abs(certain) >= LARGE;
  const decimals = isRounded ? own : Math.min(Math.max(own, least), most);
  const amount = own > decimals ? round(certain, decimals) : certain;
  return { amount, decimals, typedDecimals: Math.min(own, decimals), isPercent, hidesZeros: decimals < most };
}

/** Whether a number is what a figure in the same unit looks like with its decimals; `tolerance` is the figure's own. */
export function agrees(typed: TypedNumber, figure: number, tolerance = 0): boolean {
  return Math.abs(typed.amount - figure) <= slackOf(typed, tolerance);
}

/** By how much a number may be off and still show a figure: half a digit, or the figure's own tolerance. */
export function slackOf({ amount, decimals }: TypedNumber, tolerance = 0): number {
  const half = 10 ** -decimals / 2;
  // A tie may have been rounded either way; the last summand is what binary fractions lose.
  return Math.max(half, tolerance) + half * 1e-6 + Math.abs(amount) * 1e-13;
}

/** How many digits tell a number from others: 0.0590 has three, 28441.1 has six. */
export function significantDigits({ amount, decimals }: TypedNumber): number {
  return String(Math.round(Math.abs(amount * 10 ** decimals))).length;
}

const IN_WORDS = /^(?:同比)?(?:(增长|上升|提高)|(下降|降低|减少))(\d{1,4}(?:\.\d{1,4})?)%?$/u;

/** Whether a text tells a growth and nothing else: 增长6.4%, 同比下降1.3%. */
export function tellsGrowth(text: string): boolean {
  return IN_WORDS.test(folded(text));
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/[,\s]/gu, "").replace(/^−/u, "-");
}

const FOOTNOTED =
  /^([-+−]?\d[\d,]*\.\d+)\s*([¹²³⁰⁴-⁹]+(?:[,，][¹²³⁰⁴-⁹]+)*|[（(][1-9a-f][)）]|\[[1-9](?:\s*[,，]\s*[1-9])*\])$/u;

/** The number of a text that ends in the mark of a footnote, 8.0¹ or 6.2 (1); undefined for any other text. */
export function numberBeforeMark(text: string): string | undefined {
  return FOOTNOTED.exec(text.trim())?.[1];
}

/** The mark of a footnote that a number has behind it, ¹ or (1); undefined for any other text. */
export function markBehind(text: string): string | undefined {
  return FOOTNOTED.exec(text.trim())?.[2];
}

function numberInText(text: string): TypedNumber | undefined {
  const words = folded(numberBeforeMark(text) ?? text);
  const [, , fallen, growth] = IN_WORDS.exec(words) ?? [];
  if (growth !== undefined) return { ...plainNumber(`${fallen ? "-" : ""}${growth}`), isOfGrowth: true };
  // (0.4) is how accounts show a negative number.
  return numberOf(words.replace(/^\((\d[\d.]*%?)\)$/u, "-$1"));
}

function numberOf(digits: string): TypedNumber | undefined {
  const [, number] = /^([-+]?\d{1,15}(?:\.\d{1,12})?)%?$/u.exec(digits) ?? [];
  return number === undefined ? undefined : plainNumber(number);
}

function plainNumber(digits: string): TypedNumber {
  const [, fraction = ""] = digits.split(".");
  const decimals = fraction.length;
  return { amount: Number(digits), decimals, typedDecimals: decimals, isPercent: false, hidesZeros: false };
}

interface ShownDecimals {
  readonly least: number;
  readonly most: number;
  readonly isPercent: boolean;
}

/** A format that says nothing of decimals (General, text, dates, scaled by thousands) leaves them as typed. */
function shownDecimals(numberFormat: string): ShownDecimals {
  const [positive = ""] = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|[\\!_*]./gu, "").split(";");
  const isPercent = positive.includes("%");
  const [places, fraction = ""] = /[0#?](?:\.([0#?]*))?(?![0#?,.])/u.exec(positive) ?? [];
  const isPlain = places !== undefined && !/[ymdhse]/iu.test(positive);
  if (!isPlain) return { least: 0, most: Number.POSITIVE_INFINITY, isPercent };
  return { least: fraction.replaceAll("#", "").length, most: fraction.length, isPercent };
}
