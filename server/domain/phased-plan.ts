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

/** What is wrong with a phased plan. The list is closed; codes never change. */
export type PhasedPlanCode =
  | "AMOUNTS_EMPTY"
  | "AMOUNTS_TOO_MANY"
  | "MONTH_INVALID"
  | "MONTH_REPEATED"
  | "AMOUNT_INVALID"
  | "AMOUNT_DECREASING"
  | "TARGET_MISSED"
  | "TARGET_EXCEEDED";

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
    return [{ code: "AMOUNTS_EMPTY", message: "没有收到任何一个月的计划。请至少写一个月。", at: -1 }];
  }
  if (amounts.length > 12) {
    const message = `收到 ${amounts.length} 个月的计划，最多 12 个。请每个月只写一次。`;
    return [{ code: "AMOUNTS_TOO_MANY", message, at: -1 }];
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
    return [{ code: "MONTH_INVALID", message: `月份是 ${month}，应是 1 到 12 的整数。请改写月份。`, at }];
  }
  if (months.indexOf(month) === at) return [];
  return [{ code: "MONTH_REPEATED", message: `${month}月写了两次。请每个月只写一次。`, at }];
}

function cumulationProblems(one: PhasedAmount, at: number, amounts: readonly PhasedAmount[]): PhasedPlanProblem[] {
  if (one.amount < 0) {
    return [{ code: "AMOUNT_INVALID", message: `${one.month}月的累计数是 ${one.amount}，不能小于 0。请改写。`, at }];
  }
  const higher = amounts.find((other) => other.month < one.month && other.amount > one.amount);
  if (!higher) return [];
  const [later, earlier] = [`${one.month}月的累计数 ${one.amount}`, `${higher.month}月的 ${higher.amount}`];
  return [{ code: "AMOUNT_DECREASING", message: `${later}小于${earlier}。请写 1 月起的累计数，不是当月数。`, at }];
}

function yearProblems(target: TargetTerms & { readonly amount: number }, one: PhasedAmount, at: number) {
  const wanted = `年度目标 ${target.amount}${target.unit}`;
  const problem = (code: PhasedPlanCode, relation: string): PhasedPlanProblem[] => [
    { code, message: `12月的计划数 ${one.amount}${relation}${wanted}。请改写 12 月，或只写到 12 月之前。`, at },
  ];
  if (target.kind === "budget" && one.amount > target.amount) return problem("TARGET_EXCEEDED", "超出");
  if (target.operator === ">" && one.amount === target.amount) return problem("TARGET_MISSED", "没有超过");
  return one.amount < target.amount ? problem("TARGET_MISSED", "低于") : [];
}
