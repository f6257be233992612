import { monthOrdinal, oneMonth } from "../../month.ts";
import type { Label } from "../label/label.ts";
import type { NumberedKind } from "../label/label-words.ts";
import { timeLabel, yearLabel } from "./read-cell.ts";

const FIRST_YEAR = 1949;
const LAST_YEAR = 2050;

/** What a number under or beside 年, 月 or 季度 means; undefined for one that counts none. */
export function numberedTime(value: number, kind: NumberedKind): Label | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (kind === "any") return numberedTime(value, "year") ?? yearAndMonth(value);
  if (kind === "year") return value >= FIRST_YEAR && value <= LAST_YEAR ? yearLabel(value) : undefined;
  const months = kind === "month" ? 1 : 3;
  if (value < 1 || value > 12 / months) return undefined;
  const span = { start: (value - 1) * months, end: value * months - 1 };
  return timeLabel(String(value), { kind: "part", span, manner: kind === "quarter" ? "quarter" : undefined });
}

function yearAndMonth(value: number): Label | undefined {
  const [year, month] = [Math.floor(value / 100), value % 100];
  const isMonth = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  const span = oneMonth(monthOrdinal(year, month));
  return isMonth ? timeLabel(String(value), { kind: "span", span, manner: undefined }) : undefined;
}
