import { type ExplainedCode, explainRules } from "./explain-rules.ts";
import type { Indicator } from "./indicator.ts";
import { accumulates } from "./progress-facts.ts";
import type { TargetTerms } from "./target.ts";

/** What a target is to have reached by the end of a month, cumulated since January; growth and states as they are then. */
export interface PhasedAmount {
  /** 1 to 12. */
  readonly month: number;
  /** In the target's unit. */
  readonly amount: number;
}

const RULES = {
  AMOUNTS_EMPTY: { problem: () => "没有收到任何一个月的计划", cure: "请至少写一个月" },
  AMOUNTS_TOO_MANY: { problem: (r) => `收到 ${r} 个月的计划，最多 12 个`, cure: "请每个月只写一次" },
  MONTH_INVALID: { problem: (r) => `月份是 ${r}，应是 1 到 12 的整数`, cure: "请改写月份" },
  MONTH_REPEATED: { problem: (r) => `${r}月写了两次`, cure: "请每个月只写一次" },
  AMOUNT_INVALID: { problem: (r) => `${r}，不能小于 0`, cure: "请改写" },
  AMOUNT_DECREASING: { problem: (r, e) => `${r}小于${e}`, cure: "请写 1 月起的累计数，不是当月数" },
  TARGET_MISSED: { problem: (r, e) => `12月的计划数 ${r}${e}`, cure: "请改写 12 月，或只写到 12 月之前" },
  TARGET_EXCEEDED: { problem: (r, e) => `12月的计划数 ${r}${e}`, cure: "请改写 12 月，或只写到 12 月之前" },
} as const satisfies Readonly<Record<string, Rule>>;

interface Rule {
  readonly problem: (received: string, expected: string) => string;
  readonly cure: string;
}

/** What is wrong with a phased plan. The list is closed; codes never change. */
export type PhasedPlanCode = keyof typeof RULES;

/** The list in words for whoever looks a code up. */
export function explainPhasedPlanProblems(): readonly ExplainedCode[] {
  return explainRules(RULES);
}

/** One thing that is wrong, the Chinese sentence for it, and which of the amounts it is about (-1: all of them). */
export interface PhasedPlanProblem {
  readonly code: PhasedPlanCode;
  readonly message: string;
  readonly at: number;
}

/**
 * What is wrong with a phased plan for a target: months that are none or come twice, amounts that decrease where they are
 * cumulated, and a December that does not reach the target. It may have any months, and may want more than the target:
 * offices often set themselves more than they promised. Money that is arranged is a ceiling instead.
 */
export function phasedPlanProblems(
  target: TargetTerms & { readonly amount: number },
  indicator: Pick<Indicator, "kind" | "direction">,
  amounts: readonly PhasedAmount[],
): readonly PhasedPlanProblem[] {
  if (amounts.length === 0) {
    return [problemOf("AMOUNTS_EMPTY", -1)];
  }
  if (amounts.length > 12) {
    return [problemOf("AMOUNTS_TOO_MANY", -1, String(amounts.length))];
  }
  const months = amounts.map((one) => one.month);
  const wrongMonths = amounts.flatMap((one, at) => monthProblems(one, at, months));
  if (wrongMonths.length > 0) return wrongMonths;
  const isCumulated = accumulates(target, indicator) && target.kind !== "growth";
  return amounts.flatMap((one, at) => [
    ...(isCumulated ? cumulationProblems(one, at, amounts) : []),
    ...(one.month === 12 && indicator.direction !== -1 ? yearProblems(target, one, at) : []),
  ]);
}

function monthProblems({ month }: PhasedAmount, at: number, months: readonly number[]): PhasedPlanProblem[] {
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return [problemOf("MONTH_INVALID", at, String(month))];
  }
  if (months.indexOf(month) === at) return [];
  return [problemOf("MONTH_REPEATED", at, String(month))];
}

function cumulationProblems(one: PhasedAmount, at: number, amounts: readonly PhasedAmount[]): PhasedPlanProblem[] {
  if (one.amount < 0) {
    return [problemOf("AMOUNT_INVALID", at, `${one.month}月的累计数是 ${one.amount}`)];
  }
  const higher = amounts.find((other) => other.month < one.month && other.amount > one.amount);
  if (!higher) return [];
  const [later, earlier] = [`${one.month}月的累计数 ${one.amount}`, `${higher.month}月的 ${higher.amount}`];
  return [problemOf("AMOUNT_DECREASING", at, later, earlier)];
}

function yearProblems(target: TargetTerms & { readonly amount: number }, one: PhasedAmount, at: number) {
  const wanted = `年度目标 ${target.amount}${target.unit}`;
  const problem = (code: PhasedPlanCode, relation: string): PhasedPlanProblem[] => [
    problemOf(code, at, String(one.amount), `${relation}${wanted}`),
  ];
  if (target.kind === "budget" && one.amount > target.amount) return problem("TARGET_EXCEEDED", "超出");
  if (target.operator === ">" && one.amount === target.amount) return problem("TARGET_MISSED", "没有超过");
  return one.amount < target.amount ? problem("TARGET_MISSED", "低于") : [];
}

function problemOf(code: PhasedPlanCode, at: number, received = "", expected = ""): PhasedPlanProblem {
  const rule: Rule = RULES[code];
  return { code, message: `${rule.problem(received, expected)}。${rule.cure}。`, at };
}
