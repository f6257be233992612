import { type Refusal, refuse } from "./refusal.ts";
import type { Unit } from "./unit.ts";

/** An amount of a unit. Amounts are IEEE doubles; NaN and Infinity are never amounts. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
}

/**
 * The same quantity in another unit of its dimension. 58012000 万元 in 亿元 is 5801.2: scales are powers of ten, and a
 * division by an exact power of ten is correctly rounded where a multiplication by 0.0001 would not be.
 */
export function convert(quantity: Quantity, unit: Unit): Quantity | Refusal {
  if (quantity.unit.dimension !== unit.dimension) {
    return refuse("UNIT_MISMATCH", { received: unit.symbol, expected: quantity.unit.symbol });
  }
  const shift = quantity.unit.power - unit.power;
  return { amount: shift >= 0 ? quantity.amount * 10 ** shift : quantity.amount / 10 ** -shift, unit };
}

/** Round half away from zero to a count of decimals, as published tables do; 0.285 to two decimals is 0.29. */
export function round(amount: number, decimals: number): number {
  const [digits = "0", exponent = "0"] = String(Math.abs(amount)).split("e");
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [back = "0", backExponent = "0"] = String(scaled).split("e");
  return Math.sign(amount) * Number(`${back}e${Number(backExponent) - decimals}`);
}

/** For people: 1234.5 亿元 with one decimal prints as "1,234.5亿元". */
export function printQuantity(quantity: Quantity, decimals: number): string {
  const [whole = "0", fraction] = Math.abs(round(quantity.amount, decimals)).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  const sign = round(quantity.amount, decimals) < 0 ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}${quantity.unit.symbol}`;
}
