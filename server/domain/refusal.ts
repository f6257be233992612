/**
 * Why a question has no answer. A refusal is data: it travels beside the answers, cell by cell, and says in Chinese
 * what was received, what was expected and what to do. The list of codes is closed; codes never change.
 */

import { type ExplainedCode, explainRules } from "./explain-rules.ts";

/** Facts a refusal's sentence may name. All texts are shown to the analyst as they are. */
export interface RefusalFacts {
  /** What was given, as the user wrote it. */
  readonly received?: string;
  /** What would have been accepted, or what the received thing belongs to. */
  readonly expected?: string;
  /** The nearest right answers, best first; at most three are shown. */
  readonly near?: readonly string[];
}

interface Rule {
  /** The sentence, without the nearest names and the cure. */
  readonly problem: (received: string, expected: string) => string;
  /** What to do about it. */
  readonly cure: string;
}

const RULES = {
  INDICATOR_MISSING: { problem: () => "没有写指标", cure: "请在第一个参数写指标名称、别名或代码" },
  INDICATOR_UNKNOWN: { problem: (r) => `没有名为“${r}”的指标`, cure: "请在任务窗格搜索后插入，或改用指标代码" },
  INDICATOR_AMBIGUOUS: { problem: (r) => `“${r}”可以指多个指标`, cure: "请写全称或代码" },
  PERIOD_MISSING: { problem: () => "没有写期间", cure: "请写如“2016年1-6月”“2016年6月”“2016年”" },
  PERIOD_UNKNOWN: { problem: (r) => `读不懂期间“${r}”`, cure: "请写如“2016年1-6月”“2016年6月”“2016Q3”“2016年”" },
  PERIOD_AMBIGUOUS: {
    problem: (r, e) => `期间“${r}”有歧义${e && `：${e}`}`,
    cure: "请写出年份和月份，如“2016年1月”“2016年1-6月”",
  },
  PERIOD_NOT_A_YEAR: { problem: (r) => `目标按年度设定，“${r}”不是一个年度`, cure: "请写如“2016年”或 2016" },
  PERIOD_UNSUITABLE: { problem: (r, e) => `“${r}”不能用于这里，需要${e}`, cure: "请改写期间" },
  SUBJECT_MISSING: { problem: (_, e) => `没有写${e}`, cure: "请写名称、别名或代码" },
  SUBJECT_UNKNOWN: {
    problem: (r) => `没有名为“${r}”的地区、行业、集群、项目或企业`,
    cure: "请写标准名称或代码，如“西安市”“全国·汽车制造业”",
  },
  CLUSTER_UNKNOWN: { problem: (r) => `没有名为“${r}”的产业集群`, cure: "请写名称、别名或代码，如“汽车”" },
  PROJECT_UNKNOWN: { problem: (r) => `没有名为“${r}”的项目`, cure: "请写名称、别名或代码，清单见 PLAN.PROJECTS" },
  SUBJECT_AMBIGUOUS: { problem: (r) => `“${r}”可以指多个对象`, cure: "请写全称或代码" },
  MEASURE_UNKNOWN: {
    problem: (r) => `没有名为“${r}”的度量`,
    cure: "请写“值”“同比”“反算同比”“同比增减”，前面可加“当月”或“累计”",
  },
  MEASURE_ABSENT: { problem: (r, e) => `“${e}”没有公布“${r}”`, cure: "请查看该指标的说明，或直接查询对应的增速指标" },
  GROWTH_UNDEFINED: { problem: (r, e) => `${r}不能反算同比：${e}`, cure: "请改用官方“同比”，或查看“同比增减”" },
  FIELD_UNKNOWN: { problem: (r) => `没有名为“${r}”的输出项`, cure: "请改用列出的输出项之一" },
  FIELD_ABSENT: { problem: (r, e) => `${e}没有“${r}”`, cure: "请换一个输出项" },
  OPTION_UNKNOWN: { problem: (r) => `没有名为“${r}”的选项`, cure: "请写成“名称=值”，用分号隔开，或引用两列的区域" },
  OPTION_INVALID: { problem: (r, e) => `选项“${e}”不能是“${r}”`, cure: "请改用列出的值之一" },
  UNIT_UNKNOWN: {
    problem: (r) => `没有名为“${r}”的计量单位`,
    cure: "请写如“亿元”“万元”“%”“户”，或省略以使用指标的单位",
  },
  UNIT_MISMATCH: { problem: (r, e) => `“${e}”不能换算成“${r}”`, cure: "两者不是同一类计量，请省略单位或改用同类单位" },
  NOT_PUBLISHED: { problem: (r, e) => `${r}没有公布数据${e && `（${e}）`}`, cure: "请换一个已公布的期间、地区或口径" },
  TARGET_ABSENT: { problem: (r, e) => `${e}没有为“${r}”设定目标`, cure: "请换一个年度或指标，目标清单见任务窗格" },
  TARGET_WITHOUT_AMOUNT: {
    problem: (r) => `“${r}”的目标是文字表述，没有数值，不能计算进度`,
    cure: "请用 PLAN.TARGET 查看原文",
  },
  COMPLETION_UNDEFINED: { problem: (r, e) => `“${r}”是${e}目标，没有这一输出项`, cure: "请改用列出的输出项之一" },
  PACE_UNKNOWN: {
    problem: (r) => `没有名为“${r}”的进度口径`,
    cure: "请写“时间进度”“分月计划”“去年同期进度”，或上年同期占全年的比重（0 到 1 之间的数）",
  },
  PACE_ABSENT: { problem: (r, e) => `“${r}”算不出${e}`, cure: "请换一种进度口径" },
  LEDGER_EMPTY: {
    problem: (r) => (r ? `台账里没有符合“${r}”的问题` : "台账里还没有登记任何问题"),
    cure: "请检查筛选条件，或先登记问题",
  },
  LIST_EMPTY: { problem: (r, e) => `没有符合“${r}”的${e}`, cure: "请放宽筛选条件" },
  SOURCE_ABSENT: { problem: (r) => `${r}既没有公布数据，也没有目标`, cure: "请检查指标、期间和对象" },
  VINTAGE_UNKNOWN: {
    problem: (r, e) => (e ? `版本“${r}”${e}` : `读不懂版本“${r}”`),
    cure: "请写日期（如 2016-12-31）或发布代码",
  },
  VINTAGE_EMPTY: { problem: (r) => `截至“${r}”还没有任何发布`, cure: "请写更晚的日期" },
  VINTAGE_TOO_MANY: {
    problem: (_, e) => `一次问到的版本太多，最多 ${e} 个`,
    cure: "请减少不同的版本日期，或分几张工作表",
  },
  TEXT_TOO_LONG: { problem: (r, e) => `文字太长（“${r}…”），最多 ${e} 个字`, cure: "请缩短" },
  ARGUMENT_NOT_SCALAR: { problem: (r, e) => `“${e}”收到一个区域（${r}）`, cure: "请只引用一个单元格" },
  SERVER_UNREACHABLE: {
    problem: (r) => `连接不到 Plancell 服务器（${r}）`,
    cure: "请检查网络和服务器是否运行；恢复后单元格会自动重算",
  },
  SERVER_BUSY: { problem: () => "Plancell 服务器正忙", cure: "不必操作，恢复后单元格会自动重算" },
  SERVER_UNAUTHORIZED: { problem: () => "Plancell 服务器需要访问令牌", cure: "请在任务窗格填写管理员给的令牌" },
  ANSWER_INVALID: { problem: (r) => `服务器的答复无法识别（${r}）`, cure: "请确认服务器地址正确、版本一致，然后刷新" },
} as const satisfies Record<string, Rule>;

/** The closed list of reasons. */
export type RefusalCode = keyof typeof RULES;

/** A question that has no answer, and why. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The whole Chinese sentence: the problem, the nearest right answers, what to do. */
  readonly message: string;
  /** The nearest right answers, best first, at most three. */
  readonly near: readonly string[];
}

/** Every code, in the order of the list above. */
export const REFUSAL_CODES: readonly RefusalCode[] = Object.keys(RULES).filter(isRefusalCode);

/** The list in words for whoever looks a code up. */
export function explainRefusals(): readonly ExplainedCode[] {
  return explainRules(RULES);
}

/** The refusal of that code; its sentence names the facts given. */
export function refuse(code: RefusalCode, facts: RefusalFacts = {}): Refusal {
  const rule: Rule = RULES[code];
  const near = (facts.near ?? []).slice(0, 3);
  const nearest = near.length > 0 ? `，最接近的是：${near.join("、")}` : "";
  const problem = rule.problem(facts.received ?? "", facts.expected ?? "");
  return { code, message: `${problem}${nearest}。${rule.cure}。`, near };
}

/** Whether an outcome is a refusal rather than a value. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return (
    typeof outcome === "object" && outcome !== null && "code" in outcome && "message" in outcome && "near" in outcome
  );
}

/** Whether a text received from elsewhere is one of our codes. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(RULES, text);
}
