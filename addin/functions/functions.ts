import { toCell } from "../cell/output.ts";
import { readPeriodField } from "../cell/period-field.ts";

import { answerCell, answerTable, orThrow } from "./answer-cell.ts";
import { liveCell } from "./live-cell.ts";

/**
 * 一个指标在一个期间的数：先取公布数，没有时由同一次发布的累计数、当月数推算（标明测算）。没有数时显示 #N/A 并说明原因，可以用 IFNA 处理。
 * @customfunction METRIC
 * @param indicator 指标的名称、别名或代码，如“规模以上工业增加值”
 * @param period 期间，如“2016年1-6月”“2016年6月”“2016Q3”、2016、“最新”或日期单元格
 * @param [measure] 度量：“值”（默认）、“同比”（官方增速）、“反算同比”“同比增减”“公布值”，前面可加“当月”或“累计”
 * @param [subject] 地区、行业、集群、项目或企业，如“全国·汽车制造业”；省略时为本市
 * @param [unit] 计量单位，如“亿元”“万元”；省略时为指标自己的单位
 * @param [asOf] 版本：日期或发布代码，取当时所知的数；省略时取最新
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 一个数
 */
export function metric(
  indicator: unknown,
  period: unknown,
  measure: unknown,
  subject: unknown,
  unit: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return answerCell("METRIC", [indicator, period, measure, subject, unit, asOf], invocation);
}

/**
 * 一个指标在一个年度的计划目标，取自工作要点原文。没有目标时显示 #N/A 并说明原因。
 * @customfunction TARGET
 * @param indicator 指标的名称、别名或代码
 * @param year 年度，如 2016 或“2016年”
 * @param [field] 输出项：“目标值”（默认）、“运算符”“用词”“单位”“原文”“出处”“类型”“年度”
 * @param [asOf] 版本：日期或发布代码；省略时取最新
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 目标值，或所选输出项的文字
 */
export function target(
  indicator: unknown,
  year: unknown,
  field: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return answerCell("TARGET", [indicator, year, field, asOf], invocation);
}

/**
 * 一个目标到一个期间的完成情况：完成率、差额、进度、所需增速，或标准句子。
 * @customfunction PROGRESS
 * @param indicator 指标的名称、别名或代码
 * @param period 期间，如“2016年1-10月”；累计的目标应从1月起
 * @param [pace] 进度口径：“时间进度”（默认）、“分月计划”“去年同期进度”，或上年同期占全年的比重，如 0.46
 * @param [output] 输出项：“完成率”（默认）、“差额”“百分点”“所需增速”“权重”“句子”“计划完成率”“应达进度”“实际”“目标”
 * @param [asOf] 版本：日期或发布代码；省略时取最新
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 所选的输出项
 */
export function progress(
  indicator: unknown,
  period: unknown,
  pace: unknown,
  output: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return answerCell("PROGRESS", [indicator, period, pace, output, asOf], invocation);
}

/**
 * 一个指标在一段时间里的各期数据，溢出到相邻单元格。只列出有的数，不补空；太长时最后一行说明截断。
 * @customfunction HISTORY
 * @param indicator 指标的名称、别名或代码
 * @param from 起期，如“2015年1月”“2015年”；与止期同是月、累计、季或年，就列哪一种数
 * @param to 止期，如“2016年12月”“最新”
 * @param [measure] 度量：“值”（默认）、“同比”“反算同比”“同比增减”“公布值”，前面可加“当月”或“累计”
 * @param [subject] 地区、行业、集群、项目或企业；省略时为本市
 * @param {any[][]} [options] 选项，如“表头=无;方向=行;顺序=降序;最多=12;口径=累计;栏目=期间,数值,状态;单位=万元;版本=2016-12-31”，或两列的区域
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 各期的数
 */
export function history(
  indicator: unknown,
  from: unknown,
  to: unknown,
  measure: unknown,
  subject: unknown,
  options: unknown[][],
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerTable("HISTORY", [indicator, from, to, measure, subject, options], invocation);
}

/**
 * 一个产业集群的一项内容。
 * @customfunction CLUSTER
 * @param cluster 集群的名称、别名或代码，如“汽车”
 * @param [field] 输出项：“名称”（默认）、“档次”“门槛”“单位”“行业”“归入理由”“项目数”“项目”“原文”“出处”“代码”
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 所选的输出项
 */
export function cluster(cluster: unknown, field: unknown, invocation: CustomFunctions.Invocation): Promise<unknown> {
  return answerCell("CLUSTER", [cluster, field], invocation);
}

/**
 * 全部产业集群的清单，溢出到相邻单元格。
 * @customfunction CLUSTERS
 * @param {any[][]} [options] 选项，如“表头=无;方向=行;顺序=降序;最多=4”，或两列的区域
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 集群清单
 */
export function clusters(options: unknown[][], invocation: CustomFunctions.Invocation): Promise<unknown[][]> {
  return answerTable("CLUSTERS", [options], invocation);
}

/**
 * 一个项目的一项内容；给出期间时，是某个指标在这个项目上的数。
 * @customfunction PROJECT
 * @param project 项目的名称、别名或代码，如“三星二期”
 * @param [field] 输出项：“名称”（默认）、“集群”“集群依据”“归入理由”“专项”“任务”“原文”“出处”“代码”，档案的“阶段”“总投资”“责任单位”“地区”“开工日期”“竣工日期”等；给出期间时写“累计完成投资”“到位资金”“投资完成率”“年度计划投资”或一个指标
 * @param [period] 期间，如“2016年1-6月”
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 所选的输出项
 */
export function project(
  project: unknown,
  field: unknown,
  period: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return answerCell("PROJECT", [project, field, period], invocation);
}

/**
 * 工作要点点名的和有档案的项目清单，溢出到相邻单元格。
 * @customfunction PROJECTS
 * @param {any[][]} [filter] 筛选，如“集群=汽车”“专项=…”“阶段=在建”“地区=…”“责任单位=…”“最低投资=5000”，或一段文字；省略时为全部
 * @param {any[][]} [options] 选项，如“表头=无;方向=行;顺序=降序;最多=10”，或两列的区域
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 项目清单
 */
export function projects(
  filter: unknown[][],
  options: unknown[][],
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerTable("PROJECTS", [filter, options], invocation);
}

/**
 * 千人扶千企台账的计数。台账没有登记时显示 #N/A，不是 0。
 * @customfunction LEDGER
 * @param {any[][]} [filter] 筛选，如“状态=办理;集群=汽车”，或两列的区域；省略时为全部
 * @param [field] 输出项：“件数”（默认）、“已销号”“未销号”“逾期”“销号率”
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 件数或比率
 */
export function ledger(filter: unknown[][], field: unknown, invocation: CustomFunctions.Invocation): Promise<unknown> {
  return answerCell("LEDGER", [filter, field], invocation);
}

/**
 * 一个指标的一项说明。
 * @customfunction META
 * @param indicator 指标的名称、别名或代码
 * @param [field] 输出项：“单位”（默认）、“名称”“代码”“英文名称”“别名”“类型”“小数位数”“价格口径”“方向”“说明”“口径”“增速指标”“最新期间”
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 所选的输出项
 */
export function meta(indicator: unknown, field: unknown, invocation: CustomFunctions.Invocation): Promise<unknown> {
  return answerCell("META", [indicator, field], invocation);
}

/**
 * 一个数的出处：公布数的来源，测算数的来历，或目标在工作要点中的原句。
 * @customfunction SOURCE
 * @param indicator 指标的名称、别名或代码
 * @param period 期间，如“2016年1-6月”
 * @param [style] 引文的样式：“全文”（默认）或“简短”
 * @param [subject] 地区、行业、集群、项目或企业，如“全国·汽车制造业”；省略时为本市
 * @param [asOf] 版本：日期或发布代码；省略时取最新
 * @param invocation 调用的单元格
 * @requiresAddress
 * @returns 引文
 */
export function source(
  indicator: unknown,
  period: unknown,
  style: unknown,
  subject: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return answerCell("SOURCE", [indicator, period, style, subject, asOf], invocation);
}

/**
 * 一段期间文字的含义：标准写法、起止日期、月数、口径。不问服务器，可以用来检查表头。
 * @customfunction PERIOD
 * @param text 期间，如“2016年上半年”“2016Q3”、2016 或日期单元格
 * @param [field] 输出项：“标准写法”（默认）、“起始日”“截止日”“年”“末月”“月数”“口径”“代码”“上年同期”“上期”
 * @returns 所选的输出项
 */
export function period(text: unknown, field: unknown): unknown {
  return orThrow(toCell(readPeriodField(text, field)));
}

/**
 * 一个指标在一个期间的数，工作簿打开期间随服务器更新：服务器有新数时单元格自己改变，最快每秒一次。
 * @customfunction LIVE
 * @param indicator 指标的名称、别名或代码
 * @param period 期间，如“2016年1-6月”或“最新”
 * @param [measure] 度量：“值”（默认）、“同比”“反算同比”“同比增减”“公布值”，前面可加“当月”或“累计”
 * @param [subject] 地区、行业、集群、项目或企业；省略时为本市
 * @param [unit] 计量单位，如“亿元”“万元”；省略时为指标自己的单位
 * @param {CustomFunctions.StreamingInvocation<any>} invocation 单元格
 * @streaming
 */
export function live(
  indicator: unknown,
  period: unknown,
  measure: unknown,
  subject: unknown,
  unit: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  liveCell("METRIC", [indicator, period, measure, subject, unit], invocation);
}
