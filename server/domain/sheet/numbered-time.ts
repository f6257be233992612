import type { Label } from "./label.ts";
import { timeLabel, yearLabel } from "./read-cell.ts";

/** What a number under or beside 年, 月 or 季度 means; undefined for one that counts none. */
export function numberedTime(value: number, kind: "year" | "month" | "quarter"): Label | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (kind === "year") return value >= 1949 && value <= 2050 ? yearLabel(value) : undefined;
  const months = kind === "month" ? 1 : 3;
  if (value < 1 || value > 12 / months) return undefined;
  const span = { start: (value - 1) * months, end: value * months - 1 };
  return timeLabel(String(value), { kind: "part", span, manner: kind === "quarter" ? "quarter" : undefined });
}
