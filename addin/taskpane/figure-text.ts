import { round } from "../../server/domain/quantity.ts";

/** A figure for people, with the indicator's decimals: 1234.5 亿元 is "1,234.5 亿元". */
export function figureText(value: number, decimals: number, unit: string): string {
  const rounded = round(value, decimals);
  const digits = rounded.toLocaleString("zh-CN", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return unit === "" ? digits : `${digits} ${unit}`;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["EQUAL", ""],
  ["AT_LEAST", "不低于 "],
  ["MORE_THAN", "超过 "],
]);

/** A target for people, its operator as the schema names it; a commitment in words has no amount and is its quote. */
export function targetText(operator: string, amount: number | null, unit: string): string {
  if (amount === null) return "文字目标";
  return `${OPERATORS.get(operator) ?? `${operator} `}${amount.toLocaleString("zh-CN")} ${unit}`.trim();
}

const STATUSES: ReadonlyMap<string, string> = new Map([
  ["PRELIMINARY", "初步数"],
  ["REVISED", "修订数"],
  ["ESTIMATED", "估计数"],
  ["DISCONTINUED", "已停止公布"],
  ["DEMO", "演示数据"],
]);

/** The state of a figure in words; "" for one that is simply published. */
export function statusText(status: string): string {
  return STATUSES.get(status) ?? "";
}
