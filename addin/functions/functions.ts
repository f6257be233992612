import { answerCell } from "./answer-cell.ts";

/**
 * 一个指标在一个期间的公布数，随服务器数据更新。没有公布数时显示 #N/A 并说明原因，可以用 IFNA 处理。
 * @customfunction METRIC
 * @param indicator 指标的名称、别名或代码，如“规模以上工业增加值”
 * @param period 期间，如“2016年1-6月”“2016年6月”“2016Q3”、2016 或日期单元格
 * @param [measure] 度量：“值”（默认）或“同比”
 * @param [subject] 地区、行业、集群、项目或企业，如“全国·汽车制造业”；省略时为本市
 * @param [unit] 计量单位，如“亿元”“万元”；省略时为指标自己的单位
 * @param [asOf] 版本：日期或发布代码，取当时所知的数；省略时取最新
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 公布数
 */
export function metric(
  indicator: unknown,
  period: unknown,
  measure: unknown,
  subject: unknown,
  unit: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<number | string> {
  return answerCell("METRIC", { indicator, period, measure, subject, unit, asOf }, invocation);
}

/**
 * 一个指标在一个年度的计划目标，取自工作要点原文。没有目标时显示 #N/A 并说明原因。
 * @customfunction TARGET
 * @param indicator 指标的名称、别名或代码
 * @param year 年度，如 2016 或“2016年”
 * @param [field] 输出项：“目标值”（默认）、“运算符”“单位”“原文”“出处”“类型”“年度”
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 目标值，或所选输出项的文字
 */
export function target(
  indicator: unknown,
  year: unknown,
  field: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<number | string> {
  return answerCell("TARGET", { indicator, period: year, field }, invocation);
}

/**
 * 一个数的出处：公布数的来源，或目标在工作要点中的原句。
 * @customfunction SOURCE
 * @param indicator 指标的名称、别名或代码
 * @param period 期间，如“2016年1-6月”
 * @param [style] 引文的样式：“全文”（默认）或“简短”
 * @param [subject] 地区、行业、集群、项目或企业，如“全国·汽车制造业”；省略时为本市
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 引文
 */
export function source(
  indicator: unknown,
  period: unknown,
  style: unknown,
  subject: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<number | string> {
  return answerCell("SOURCE", { indicator, period, field: style, subject }, invocation);
}
