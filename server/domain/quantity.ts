import { type Refusal, refuse } from "./refusal.ts";
import type { Unit } from "./unit.ts";

/** An amount of a unit. Amounts are IEEE doubles; NaN and Infinity are never amounts. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
}

/**
 * The same quantity in another unit of its dimension. Scales are powers of ten, so the decimal point is moved and no
 * arithmetic is done: 4609.88 百万美元 is 46.0988 亿美元, where dividing by 100 would give 46.098800000000004.
 */
export function convert(quantity: Quantity, unit: Unit): Quantity | Refusal {
  if (quantity.unit.dimension !== unit.dimension) {
    return refuse("UNIT_MISMATCH", { received: unit.symbol, expected: quantity.unit.symbol });
  }
  return { amount: movePoint(quantity.amount, quantity.unit.power - unit.power), unit };
}

/** Round half away from zero to a count of decimals, as published tables do; 0.285 to two decimals is 0.29. */
export function round(amount: number, decimals: number): number {
  return Math.sign(amount) * movePoint(Math.round(movePoint(Math.abs(amount), decimals)), -decimals);
}

/** For people: 1234.5 亿元 with one decimal prints as "1,234.5亿元". */
export function printQuantity(quantity: Quantity, decimals: number): string {
  const [whole = "0", fraction] = Math.abs(round(quantity.amount, decimals)).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  const sign = round(quantity.amount, decimals) < 0 ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}${quantity.unit.symbol}`;
}

/** The sum of amounts as decimals: 0.1 + 0.2 is 0.3. */
export function add(amounts: readonly number[]): number {
  const places = Math.max(0, ...amounts.map(decimalsOf));
  const sum = amounts.reduce((total, amount) => total + Math.round(movePoint(amount, places)), 0);
  // Beyond what a double holds exactly, moving the point would lose more than it saves.
  return Number.isSafeInteger(sum) ? movePoint(sum, -places) : amounts.reduce((total, amount) => total + amount, 0);
}

/** How much `a` is above `b`, as decimals: 1.15 less 0.4 is 0.75. */
export function differenceOf(a: number, b: number): number {
  return add([a, -b]);
}

/** How many digits an amount has after its point: 5.90 has one. */
export function decimalsOf(amount: number): number {
  const [digits = "0", exponent = "0"] = String(amount).split("e");
  const fraction = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

/** The number whose decimal digits are the same, with the point that many places further to the right. */
export function movePoint(amount: number, places: number): number {
  if (places === 0) return amount;
  const [digits = "0", exponent = "0"] = String(amount).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
