import { monthOf, yearOf } from "../month.ts";
import { isRelative, parsePeriod } from "../period.ts";
import { isRefusal } from "../refusal.ts";
import { type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import type { RecordColumns, TableRecord } from "./record-table.ts";
import { readAmount } from "./typed-amount.ts";

/** The columns of a table of phased plans: what a target is to have reached by the end of a month. */
export const PHASED_PLAN_COLUMNS = {
  target: "目标 指标 目标指标 indicator",
  period: "期间 月份 截至 计划月份 month",
  amount: "计划数 计划 累计计划 累计计划数 分月计划 plan",
  unit: "单位 计量单位",
  source: "来源 数据来源 出处",
  note: "说明 备注 注",
} as const satisfies RecordColumns<string>;

/** A column of a table of phased plans. */
export type PhasedPlanField = keyof typeof PHASED_PLAN_COLUMNS;

/** The columns without which a row is no part of a phased plan. */
export const PHASED_PLAN_REQUIRED: readonly PhasedPlanField[] = ["target", "period", "amount"];

/** One month of a phased plan, as a row has it. */
export interface PhasedPlanRow {
  readonly record: TableRecord<PhasedPlanField>;
  /** Code or name of the target. */
  readonly target: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly amount: number;
  readonly unit: string;
}

/** The month that a record plans, or everything that is wrong with it. The period is a month or runs from January. */
export function readPhasedPlanRecord(record: TableRecord<PhasedPlanField>): PhasedPlanRow | ImportProblem[] {
  const { text } = record;
  const problems: ImportProblem[] = [];
  const period = parsePeriod(text("period"));
  const typed = readAmount(text("amount"));
  if (isRefusal(period)) problems.push(record.place("period", refusedProblem(period, text("period"))));
  else if (isRelative(period) || yearOf(period.start) !== yearOf(period.end)) {
    problems.push(
      record.place("period", importProblem("FIELD_INVALID", text("period"), "一年中的一个月，如 2016年6月")),
    );
  }
  if ("code" in typed) problems.push(record.place("amount", typed));
  else if (typed.amount === null) problems.push(record.place("amount", importProblem("VALUE_MISSING")));
  if (text("target") === "")
    problems.push(record.place("target", importProblem("FIELD_INVALID", "", "目标的代码或指标")));
  if (problems.length > 0 || isRefusal(period) || isRelative(period) || "code" in typed || typed.amount === null) {
    return problems;
  }
  const [year, month] = [yearOf(period.end), monthOf(period.end)];
  return { record, target: text("target"), year, month, amount: typed.amount, unit: text("unit") };
}
