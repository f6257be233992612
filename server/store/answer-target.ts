import { type Choices, choose } from "../domain/choice.ts";
import { isRelative, parsePeriod, printPeriod } from "../domain/period.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { type Anchor, sentenceOf, TARGET_KIND_NAMES, type Target } from "../domain/target.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a target answers: one of its fields. */

/** The operators of targets in words. */
export const OPERATOR_NAMES: Readonly<Record<Target["operator"], string>> = {
  "=": "等于",
  ">=": "不低于",
  ">": "超过",
  text: "文字",
};

const FIELDS = {
  目标值: ["值", "目标", "value", "amount"],
  运算符: ["operator"],
  用词: ["words"],
  单位: ["unit"],
  类型: ["kind"],
  年度: ["year"],
  原文: ["quote"],
  出处: ["source", "来源"],
} satisfies Choices;

const FIELD_READERS: Readonly<
  Record<keyof typeof FIELDS, (target: Target, plan: Snapshot["plan"]) => string | number>
> = {
  目标值: (target) => target.amount ?? target.quote,
  运算符: (target) => OPERATOR_NAMES[target.operator],
  用词: (target) => target.operatorWords,
  单位: (target) => target.unit,
  类型: (target) => TARGET_KIND_NAMES[target.kind],
  年度: (target) => target.year,
  原文: (target) => sentenceOf(target),
  出处: (target, plan) => citeTarget(target, plan),
};

/**
 * The target of an indicator for a year. A growth target stands on the indicator that grows, so asking for the
 * growth indicator finds it too. Refused: PERIOD_…, PERIOD_NOT_A_YEAR, INDICATOR_…, TARGET_ABSENT.
 */
export function findTarget(snapshot: Snapshot, indicatorText: string, yearText: string): Target | Refusal {
  const indicator = snapshot.catalogue.indicator(indicatorText);
  if (isRefusal(indicator)) return indicator;
  const year = readYear(yearText);
  if (isRefusal(year)) return year;
  const { plan } = snapshot;
  // A state of the book from before the plan knows no targets.
  const isKnown = snapshot.releases.some((release) => release.code === plan.document.code);
  const ofYear = plan.targets.filter((target) => target.year === year && (isKnown || target.anchor === null));
  const base = indicator.growthOf || indicator.code;
  const own = ofYear.filter((target) => target.indicator === indicator.code);
  const [target] = indicator.growthOf ? [...own, ...ofYear.filter((one) => isGrowthOf(one, base))] : levelFirst(own);
  return target ?? refuse("TARGET_ABSENT", { received: indicator.name, expected: `${year}年` });
}

/** One field of a target; the default is its amount, or its words where it has none. Refused: FIELD_UNKNOWN. */
export function targetField({ plan }: Snapshot, target: Target, text: string): string | number | Refusal {
  const field = choose(text, FIELDS);
  return isRefusal(field) ? field : FIELD_READERS[field](target, plan);
}

/** Where a target is said, as a footnote names it: its place in the plan, or the source that its import names. */
export function citeTarget(target: Target, plan: Snapshot["plan"]): string {
  const task = plan.tasks.find((one) => one.code === target.task);
  const place = target.anchor ? citeAnchor(target.anchor, plan) : target.source;
  return place + (task ? `，${task.title}` : "");
}

/** The passage of the plan in which something is said. */
export function citeAnchor({ passage }: Anchor, { document }: Snapshot["plan"]): string {
  return `${document.title}，第${passage}段`;
}

function readYear(text: string): number | Refusal {
  const period = parsePeriod(text);
  if (isRefusal(period)) return period;
  if (isRelative(period)) return refuse("PERIOD_NOT_A_YEAR", { received: text });
  const isYear = period.start % 12 === 0 && period.end === period.start + 11;
  return isYear ? Math.floor(period.start / 12) : refuse("PERIOD_NOT_A_YEAR", { received: printPeriod(period) });
}

function isGrowthOf(target: Target, code: string): boolean {
  return target.kind === "growth" && target.indicator === code;
}

function levelFirst(targets: readonly Target[]): Target[] {
  return [...targets].sort((a, b) => Number(a.kind === "growth") - Number(b.kind === "growth"));
}
