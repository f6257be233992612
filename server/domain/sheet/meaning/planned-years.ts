import type { Table } from "../context/table-columns.ts";
import { yearWithin } from "../label/head-time.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { Axes, AxisColumn } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";

const FIRST_PLAN = 2011;
const PLANS = "二三四五";
const OF_PLAN = /十([二三四五])五/u;
const EXPECTED = /^(?:预期|约束|指导)性$/u;

/**
 * Columns of years within the plan that a title names, in a table that says of its rows whether they are expected or binding,
 * are targets: 2025年 beside 2020年 below “十四五”时期主要指标. Those that call themselves actual are not. Asked.
 */
export function settlePlannedYears({ rows, columns }: Axes, { titles, header, body }: Table, settling: Settling): Axes {
  const [, plan = ""] = titles.flatMap(labelled).flatMap(({ label }) => OF_PLAN.exec(label?.text ?? "") ?? []);
  const first = FIRST_PLAN + PLANS.indexOf(plan) * 5;
  const isOfPlan = body.flatMap(labelled).some(({ label }) => EXPECTED.test(label?.text ?? ""));
  // 2020年目标 leaves 2016年 and 2017年 beside it actual.
  const tellsTargets = header.flatMap(labelled).some(({ label }) => /目标|规划|预期(?!性)/u.test(label?.text ?? ""));
  if (plan === "" || !isOfPlan || tellsTargets) return { rows, columns };
  return { rows, columns: columns.map((column) => settle(column, [first, first + 4], settling)) };
}

function settle(column: AxisColumn, [first, last]: readonly [number, number], settling: Settling): AxisColumn {
  const year = yearWithin(column.head.time);
  const isWithin = year !== undefined && year >= first && year <= last;
  if (!isWithin || column.blocked || column.head.measure || column.head.basis) return column;
  const key = `planned ${settling.tableKey} ${year}`;
  const answer = settling.inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  if (answer !== undefined) return answer.includes(ACTUAL) ? column : { ...column, blocked: { issue: undefined } };
  const text = `${year}年在标题所说的五年规划期内，像是目标数，请确认这一列是不是${ACTUAL}。`;
  return { ...column, blocked: { issue: { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ACTUAL, "不填"] } } };
}

const ACTUAL = "实际数";
