import type { AggregateCode } from "../domain/aggregate/aggregate-refusal.ts";

import { defineEnum } from "./enums.ts";

export const AggregateDimensionEnum = defineEnum(
  "AggregateDimension",
  "汇总按什么分组。",
  {
    INDICATOR: "indicator",
    AREA: "area",
    INDUSTRY: "industry",
    CLUSTER: "cluster",
    STAGE: "stage",
    PERIOD: "period",
  },
  {
    INDICATOR: "指标",
    AREA: "地区",
    INDUSTRY: "行业",
    CLUSTER: "产业集群：集群自己的数，或按 members 为其项目、观察行业之和",
    STAGE: "项目的阶段，按现在的档案",
    PERIOD: "期间，长短见 frequency",
  },
);

export const AggregateMeasureEnum = defineEnum(
  "AggregateMeasure",
  "汇总的一行要说什么。",
  {
    VALUE: "value",
    YOY: "growth",
    SHARE: "share",
    RANK: "rank",
    CONTRIBUTION: "contribution",
    COMPLETION: "completion",
  },
  {
    VALUE: "数值",
    YOY: "同比：官方公布的，和由水平值反算的，分开给出；以及同比增减",
    SHARE: "占比：占总体的%",
    RANK: "位次：同一指标、同一期间的各行，数值大的在前",
    CONTRIBUTION: "贡献率和拉动：总体的增减中有多少是这一行的",
    COMPLETION: "完成率：计划为之设定目标的数，或项目的投资完成率",
  },
);

export const AggregateOrderEnum = defineEnum(
  "AggregateOrderBy",
  "汇总的各行按什么排序；指标、地区、行业按目录的次序。",
  {
    VALUE: "value",
    YOY: "growth",
    SHARE: "share",
    CONTRIBUTION: "contribution",
    COMPLETION: "completion",
    INDICATOR: "indicator",
    AREA: "area",
    INDUSTRY: "industry",
    CLUSTER: "cluster",
    STAGE: "stage",
    PERIOD: "period",
  },
  {
    VALUE: "数值",
    YOY: "同比：有官方的用官方的，没有的用反算的",
    SHARE: "占比",
    CONTRIBUTION: "贡献率",
    COMPLETION: "完成率",
    INDICATOR: "指标",
    AREA: "地区",
    INDUSTRY: "行业",
    CLUSTER: "产业集群",
    STAGE: "阶段",
    PERIOD: "期间",
  },
);

export const FrequencyEnum = defineEnum(
  "Frequency",
  "期间的长短。",
  { MONTH: "month", QUARTER: "quarter", HALF_YEAR: "half-year", YEAR: "year" },
  { MONTH: "月", QUARTER: "季", HALF_YEAR: "半年", YEAR: "年" },
);

export const MemberChoiceEnum = defineEnum(
  "AggregateMembers",
  "取哪一种对象的序列；一次只取一种，总数和分项不会相遇。",
  { AREA: "", INDUSTRY: "industry", CLUSTER: "cluster", PROJECT: "project", ENTERPRISE: "enterprise" },
  {
    AREA: "整个地区",
    INDUSTRY: "地区内的行业",
    CLUSTER: "产业集群",
    PROJECT: "项目",
    ENTERPRISE: "企业",
  },
);

const CODES = {
  NOTHING_SELECTED: "没有符合条件的序列",
  INDICATORS_MIXED: "不同的指标不能相加",
  RATE_NOT_ADDITIVE: "比率和指数不能相加",
  STOCK_OVER_TIME: "时点数不能跨期相加",
  CUMULATIVE_OVER_TIME: "累计数不能跨期相加",
  RATE_OVER_TIME: "比率和指数不能跨期相加",
  AREAS_OVERLAP: "一个地区包括另一个",
  MEMBERS_OVERLAP: "总数和分项在一起",
  MEMBERS_MIXED: "行业、集群、项目、企业在一起",
  CLUSTERS_OVERLAP: "两个集群归入了同一个行业",
  FREQUENCY_UNAVAILABLE: "没有能合成这种期间的数据",
  RANGE_TOO_SHORT: "范围里没有一个完整的期间",
  GROUPS_TOO_MANY: "行数超过上限",
  FIGURES_TOO_MANY: "要查的数超过上限",
  TOP_INVALID: "top 不在范围内",
  PARTS_MISSING: "总体有缺数",
  PARTS_DIFFER: "两年不是同一些部分",
  VALUE_ABSENT: "没有公布数据",
  GROWTH_UNDEFINED: "不能反算同比",
  GROWTH_NOT_OFFICIAL: "没有官方同比",
  SHARE_UNDEFINED: "不能算占比",
  CONTRIBUTION_UNDEFINED: "不能算贡献率",
  WHOLE_UNRELATED: "总体不包括这些行",
  OTHERS_UNDEFINED: "不能合并为其他",
  COMPLETION_UNDEFINED: "没有完成率",
} as const satisfies Readonly<Record<AggregateCode, string>>;

export const AggregateCodeEnum = defineEnum(
  "AggregateCode",
  "为什么不能汇总，或一行的一项为什么为空；封闭的清单，代码不变。",
  Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as Record<AggregateCode, AggregateCode>,
  CODES,
);
