import { type Refusal, refuse } from "../../server/domain/refusal.ts";

import type { Scalar } from "./scalar.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Day 0 of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Serial of 1950-01-01. Smaller numbers are years and typing errors, not dates of a release. */
const FIRST_DAY = 18_264;

/** Serial of 9999-12-31, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** The version asked for: a date as ISO text, or any other text (a release's code) as it is; "" for today's. */
export function readAsOf(value: Scalar): string | Refusal {
  if (value === null) return "";
  return typeof value === "number" ? fromSerial(value) : fromText(value);
}

function fromSerial(serial: number): string | Refusal {
  if (!(serial >= FIRST_DAY && serial < LAST_DAY + 1)) return refuse("VINTAGE_UNKNOWN", { received: String(serial) });
  return new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function fromText(text: string): string | Refusal {
  const [, year = "", month = "", day = ""] = DATE.exec(text.normalize("NFKC")) ?? [];
  if (year === "") return text;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 2016-02-30 would otherwise silently become 1 March.
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? iso : refuse("VINTAGE_UNKNOWN", { received: text });
}
