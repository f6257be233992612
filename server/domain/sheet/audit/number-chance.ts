import { significantDigits } from "../typed-number.ts";
import type { AuditedCell } from "./audited-cell.ts";

/** How many wrong numbers are slips of one digit, how many something else altogether. */
const SLIPS = 0.5;

/** Numbers near the figures of a series are not told from each other by less. */
const FEWEST_NUMBERS = 10;

/**
 * How likely exactly that number is typed in a cell when it is nobody's figure: as a slip of the own figure it is one of
 * nine for each digit; else one of all that lie among the figures of the series.
 */
export function chanceOf(cell: AuditedCell): number {
  const digits = significantDigits(cell.typed);
  const slip = isSlip(cell) ? SLIPS / (9 * digits) : 0;
  return slip + (1 - SLIPS) / Math.max(FEWEST_NUMBERS, isAmong(cell) ? numbersAmong(cell) : 10 ** digits);
}

/** How many different numbers could stand among the figures of the series, as exact as this one. */
function numbersAmong({ typed, series }: AuditedCell): number {
  const { least, most } = series.spread;
  return (most - least) / Math.max(10 ** -typed.decimals, 2 * series.tolerance);
}

function isAmong({ typed, series: { spread } }: AuditedCell): boolean {
  const margin = (spread.most - spread.least) / 2;
  return typed.amount >= spread.least - margin && typed.amount <= spread.most + margin;
}

/** Whether a number may be the figure of its cell with one digit typed wrong, left out, added or exchanged with the next. */
export function isSlip({ own, typed }: Pick<AuditedCell, "own" | "typed">): boolean {
  if (own === undefined || own < 0 !== typed.amount < 0) return false;
  const [meant, given] = [own, typed.amount].map((amount) => digitsOf(amount, typed.decimals));
  if (meant === undefined || given === undefined) return false;
  if (meant.length !== given.length) {
    const [longer, shorter] = meant.length > given.length ? [meant, given] : [given, meant];
    return longer.length === shorter.length + 1 && [...longer].some((_, at) => without(longer, at) === shorter);
  }
  const wrong = [...meant].flatMap((digit, at) => (digit === given[at] ? [] : [at]));
  const [first = 0, second] = wrong;
  const isExchanged = second === first + 1 && meant[first] === given[second] && meant[second] === given[first];
  return wrong.length === 1 || (wrong.length === 2 && isExchanged);
}

function digitsOf(amount: number, decimals: number): string {
  return String(Math.round(Math.abs(amount * 10 ** decimals)));
}

function without(digits: string, at: number): string {
  return digits.slice(0, at) + digits.slice(at + 1);
}
