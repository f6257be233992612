import { isRelative, parsePeriod, printPeriod } from "../domain/period.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Target, TargetKind } from "../domain/target.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a target answers: one of its fields. */

const KIND_NAMES: Readonly<Record<TargetKind, string>> = {
  growth: "增速",
  level: "水平",
  count: "个数",
  increment: "增量",
  share: "占比",
  budget: "安排资金",
  text: "文字",
};

const OPERATOR_NAMES: Readonly<Record<Target["operator"], string>> = {
  "=": "等于",
  ">=": "不低于",
  ">": "超过",
  text: "文字",
};

type FieldReader = (target: Target, snapshot: Snapshot) => string | number;

const FIELDS: Readonly<Record<string, FieldReader>> = {
  目标值: (target) => target.amount ?? target.anchor.quote,
  运算符: (target) => OPERATOR_NAMES[target.operator],
  用词: (target) => target.operatorWords,
  单位: (target) => target.unit,
  类型: (target) => KIND_NAMES[target.kind],
  年度: (target) => target.year,
  原文: (target) => target.anchor.quote,
  出处: (target, { plan }) => citePlan(target, plan),
};

const ALIASES: Readonly<Record<string, string>> = {
  "": "目标值",
  值: "目标值",
  目标: "目标值",
  value: "目标值",
  operator: "运算符",
  unit: "单位",
  kind: "类型",
  year: "年度",
  quote: "原文",
  source: "出处",
  来源: "出处",
};

/** The names of a target's fields, for suggestions and the wizard. */
export const TARGET_FIELDS: readonly string[] = Object.keys(FIELDS);

/**
 * The target of an indicator for a year. A growth target stands on the indicator that grows, so asking for the
 * growth indicator finds it too. Refused: PERIOD_…, PERIOD_NOT_A_YEAR, INDICATOR_…, TARGET_ABSENT.
 */
export function findTarget(snapshot: Snapshot, indicatorText: string, yearText: string): Target | Refusal {
  const indicator = snapshot.catalogue.indicator(indicatorText);
  if (isRefusal(indicator)) return indicator;
  const year = readYear(yearText);
  if (isRefusal(year)) return year;
  const ofYear = snapshot.plan.targets.filter((target) => target.year === year);
  const base = indicator.growthOf || indicator.code;
  const own = ofYear.filter((target) => target.indicator === indicator.code);
  const [target] = indicator.growthOf ? [...own, ...ofYear.filter((one) => isGrowthOf(one, base))] : levelFirst(own);
  return target ?? refuse("TARGET_ABSENT", { received: indicator.name, expected: `${year}年` });
}

/** One field of a target; the default is its amount, or its words where it has none. */
export function targetField(snapshot: Snapshot, target: Target, text: string): string | number | Refusal {
  const key = text.normalize("NFKC").trim().toLowerCase();
  const name = Object.hasOwn(ALIASES, key) ? ALIASES[key] : key;
  const read = name !== undefined && Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  return read ? read(target, snapshot) : refuse("FIELD_UNKNOWN", { received: text, near: TARGET_FIELDS.slice(0, 3) });
}

/** The place of a target in the plan, as a footnote names it. */
export function citePlan(target: Target, plan: Snapshot["plan"]): string {
  const task = plan.tasks.find((one) => one.code === target.task);
  const place = task ? `，${task.title}` : "";
  return `${plan.document.title}，第${target.anchor.passage}段${place}`;
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
