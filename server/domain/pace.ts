import { type Refusal, refuse } from "./refusal.ts";

/** What progress is measured by: 分月计划, 时间进度, 去年同期进度. */
export type PaceMethod = "phased-plan" | "time" | "last-year";

/** A method, and last year's share of the year to date where the analyst gives it (strictly between 0 and 1). */
export interface Pace {
  readonly method: PaceMethod;
  readonly share?: number;
}

/** The names of the methods, as sentences have them. */
export const PACE_NAMES: Readonly<Record<PaceMethod, string>> = {
  time: "时间进度",
  "phased-plan": "分月计划",
  "last-year": "去年同期进度",
};

const METHODS: Readonly<Record<string, PaceMethod>> = {
  "": "time",
  时间进度: "time",
  时间: "time",
  time: "time",
  分月计划: "phased-plan",
  分月: "phased-plan",
  计划进度: "phased-plan",
  "phased-plan": "phased-plan",
  "phased plan": "phased-plan",
  plan: "phased-plan",
  去年同期进度: "last-year",
  上年同期进度: "last-year",
  去年同期: "last-year",
  上年同期: "last-year",
  去年: "last-year",
  "last-year": "last-year",
  "last year": "last-year",
};

const NUMBER = /^(\d*\.?\d+)(%?)$/u;

/**
 * The pace that a text names; "" is 时间进度. A number strictly between 0 and 1 (or a percentage: 46%) is last year's
 * share of the year to date. Refused: PACE_UNKNOWN.
 */
export function readPace(text: string): Pace | Refusal {
  const key = text.normalize("NFKC").trim().toLowerCase();
  const method = Object.hasOwn(METHODS, key) ? METHODS[key] : undefined;
  if (method) return { method };
  const [, digits, percent] = NUMBER.exec(key) ?? [];
  const share = Number(digits) / (percent ? 100 : 1);
  return isShare(share) ? { method: "last-year", share } : refuse("PACE_UNKNOWN", { received: text });
}

/** Whether a number can be the part of a year that comes before its rest: strictly between 0 and 1. */
export function isShare(share: number): boolean {
  return share > 0 && share < 1;
}
