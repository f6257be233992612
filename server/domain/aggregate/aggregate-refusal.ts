import { type ExplainedCode, explainRules } from "../explain-rules.ts";

/** The facts that the sentence of a refusal names. */
export interface AggregateFacts {
  /** What was asked for, or what stands in the way. */
  readonly received?: string;
  /** What it stands in the way of. */
  readonly other?: string;
}

interface Rule {
  /** The sentence, without what to do. */
  readonly problem: (received: string, other: string) => string;
  readonly cure: string;
}

const RULES = {
  NOTHING_SELECTED: { problem: () => "没有符合条件的序列", cure: "请放宽筛选条件，序列清单见 series" },
  INDICATORS_MIXED: {
    problem: (r) => `不同的指标（${r}）不能相加`,
    cure: "请只写一个指标，或在 groupBy 里加 INDICATOR",
  },
  RATE_NOT_ADDITIVE: {
    problem: (r) => `“${r}”是比率或指数，几个数不能相加`,
    cure: "请在 groupBy 里写全各个维度，让一行只有一个数",
  },
  STOCK_OVER_TIME: {
    problem: (r) => `“${r}”是时点数，几个时点不能相加`,
    cure: "请在 groupBy 里加 PERIOD，或让 from 和 to 是同一个期间",
  },
  CUMULATIVE_OVER_TIME: {
    problem: (r) => `“${r}”在这里只有累计数，累计数不能跨期相加`,
    cure: "请在 groupBy 里加 PERIOD，或让 from 到 to 是 1 月起的同一年",
  },
  RATE_OVER_TIME: {
    problem: (r) => `“${r}”是比率或指数，几个期间不能相加`,
    cure: "请在 groupBy 里加 PERIOD，或让 from 和 to 是同一个期间",
  },
  AREAS_OVERLAP: {
    problem: (r, o) => `“${r}”包括“${o}”，相加会重复`,
    cure: "请用 areaLevel、within 或 areas 只选同一级的地区，或按 AREA 分组（没有占比和位次）",
  },
  MEMBERS_OVERLAP: {
    problem: (r, o) => `“${r}”包括“${o}”，总数和分项相加会重复`,
    cure: "请用 members、industryLevel 或 industries 只选一层，或按 INDUSTRY 分组（没有占比和位次）",
  },
  MEMBERS_MIXED: {
    problem: (r) => `行业、集群、项目、企业可能互相包括（${r}），不能相加`,
    cure: "请用 members 只选一种",
  },
  CLUSTERS_OVERLAP: {
    problem: (r, o) => `集群“${r}”和“${o}”归入了同一个行业，相加会重复`,
    cure: "请用 clusters 只选其中一个",
  },
  FREQUENCY_UNAVAILABLE: {
    problem: (r, o) => `“${r}”没有能合成${o}数的数据`,
    cure: "请换一个 frequency 或 basis；年度数不能拆成季度和月",
  },
  RANGE_TOO_SHORT: { problem: (r, o) => `${r}里没有一个完整的${o}`, cure: "请放宽 from 和 to，或换一个 frequency" },
  GROUPS_TOO_MANY: { problem: (r, o) => `结果有 ${r} 行，最多 ${o} 行`, cure: "请加筛选条件，或少写几个 groupBy" },
  FIGURES_TOO_MANY: {
    problem: (r, o) => `要查 ${r} 个数，一次最多 ${o} 个`,
    cure: "请加筛选条件，或缩短 from 到 to",
  },
  TOP_INVALID: { problem: (r, o) => `top 收到 ${r}，需要在 1 到 ${o} 之间`, cure: "请改写，或省略以列出全部" },
  PARTS_MISSING: {
    problem: (r) => `总体缺 ${r} 个数，占比和贡献率会失真`,
    cure: "请换一个各部分都已公布的期间，或用 whole 写出公布的总体",
  },
  PARTS_DIFFER: {
    problem: (r, o) => `本期有 ${r} 个数、上年同期有 ${o} 个数，两者不是同一些部分`,
    cure: "请换一个两年都已公布的期间",
  },
  VALUE_ABSENT: { problem: () => "没有公布数据", cure: "请换一个已公布的期间、地区或口径" },
  GROWTH_UNDEFINED: { problem: (r) => `不能反算同比：${r}`, cure: "请看官方同比或同比增减" },
  GROWTH_NOT_OFFICIAL: { problem: (r) => `没有官方同比：${r}`, cure: "请看反算同比，它由水平值算出" },
  SHARE_UNDEFINED: { problem: (r) => `不能算占比：${r}`, cure: "只有可以相加的数才有占比" },
  CONTRIBUTION_UNDEFINED: { problem: (r) => `不能算贡献率：${r}`, cure: "请换一个两年都已公布的期间" },
  WHOLE_UNRELATED: { problem: (r, o) => `“${r}”不包括“${o}”，不能作它的总体`, cure: "请写包括所选各行的地区或行业" },
  OTHERS_UNDEFINED: { problem: (r) => `不能合并为“其他”：${r}`, cure: "请省略 top，列出全部" },
  COMPLETION_UNDEFINED: {
    problem: (r) => `没有完成率：${r}`,
    cure: "完成率只属于计划为之设定目标的数，和有年度计划投资的项目",
  },
} as const satisfies Record<string, Rule>;

/** The closed list of reasons why something is not aggregated; codes never change. */
export type AggregateCode = keyof typeof RULES;

/** Why there is no result, or no measure of a row: data, not an exception. */
export interface AggregateRefusal {
  readonly code: AggregateCode;
  /** In Chinese: what stands in the way and what to do. */
  readonly message: string;
}

/** Every code, in the order of the list above. */
export const AGGREGATE_CODES: readonly AggregateCode[] = Object.keys(RULES).filter(isAggregateCode);

/** The list in words for whoever looks a code up. */
export function explainAggregateRefusals(): readonly ExplainedCode[] {
  return explainRules(RULES);
}

/** The refusal of that code; its sentence names the facts given. */
export function refuseAggregate(
  code: AggregateCode,
  { received = "", other = "" }: AggregateFacts = {},
): AggregateRefusal {
  const rule: Rule = RULES[code];
  return { code, message: `${rule.problem(received, other)}。${rule.cure}。` };
}

/** Whether an outcome is such a refusal. */
export function isAggregateRefusal(outcome: unknown): outcome is AggregateRefusal {
  return typeof outcome === "object" && outcome !== null && "code" in outcome && "message" in outcome;
}

function isAggregateCode(text: string): text is AggregateCode {
  return Object.hasOwn(RULES, text);
}
