import type { Project } from "./project.ts";

/** What is invested in a project and planned for it, as known at a month; 万元, null where nothing is recorded. */
export interface ProjectAmounts {
  /** Completed since January. */
  readonly completed: number | null;
  /** Funds in place since January. */
  readonly funds: number | null;
  /** Planned for the whole year. */
  readonly yearPlan: number | null;
  /** By the phased plan, to be completed since January. */
  readonly phasedPlan: number | null;
}

/** A project with its amounts. */
export interface MeasuredProject {
  readonly project: Project;
  readonly amounts: ProjectAmounts;
}

/** The rates of 四率; starts and investment are also held against what was due by the month. */
export const RATE_KINDS = ["start", "start-due", "investment", "investment-phased", "funds", "completion"] as const;

/** One of the rates. */
export type RateKind = (typeof RATE_KINDS)[number];

/** The rates in words. */
export const RATE_NAMES: Readonly<Record<RateKind, string>> = {
  start: "开工率",
  "start-due": "开工率（按到期应开工）",
  investment: "投资完成率",
  "investment-phased": "投资完成率（按分月计划）",
  funds: "资金到位率",
  completion: "按期竣工率",
};

/** Why there is no rate: no projects at all, none that is concerned, none of which enough is recorded, or a plan of 0. */
export type RateProblem = "SET_EMPTY" | "NOTHING_DUE" | "NOTHING_KNOWN" | "PLAN_ZERO";

/** A rate of a set of projects, with what it was made of. */
export interface ProjectRate {
  readonly kind: RateKind;
  /** Per cent, not rounded; null where there is none. */
  readonly percent: number | null;
  /** null where it cannot be computed. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of both: 个 or 万元. */
  readonly unit: "个" | "万元";
  /** Projects that the rate was computed of. */
  readonly counted: number;
  /** Projects that are concerned, or may be, and of which too little is recorded; they are in neither number. */
  readonly missing: number;
  /** Projects that the rate is not about: planned for another time. */
  readonly outside: number;
  readonly problem: RateProblem | undefined;
  /** The whole in Chinese. */
  readonly sentence: string;
}

/** Rounds for a sentence: at most two decimals. */
export function shownNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}
