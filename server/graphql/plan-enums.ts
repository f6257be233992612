import { defineEnum } from "./define-enum.ts";

export const TargetKindEnum = defineEnum(
  "TargetKind",
  "目标的类型，决定完成情况怎样计算。",
  {
    GROWTH: "growth",
    LEVEL: "level",
    COUNT: "count",
    INCREMENT: "increment",
    SHARE: "share",
    BUDGET: "budget",
    TEXT: "text",
  },
  {
    GROWTH: "增速",
    LEVEL: "达到的水平",
    COUNT: "完成的个数",
    INCREMENT: "净增或新增",
    SHARE: "占比",
    BUDGET: "安排资金",
    TEXT: "文字表述的承诺",
  },
);

export const TargetOperatorEnum = defineEnum(
  "TargetOperator",
  "目标语句中的运算关系。",
  { EQUAL: "=", AT_LEAST: ">=", MORE_THAN: ">", TEXT: "text" },
  { EQUAL: "等于", AT_LEAST: "不低于、达到…以上", MORE_THAN: "超过", TEXT: "文字表述" },
);

export const ClusterTierEnum = defineEnum(
  "ClusterTier",
  "产业集群的规模档次。",
  { QIANYI: "QIANYI", WUBAIYI: "WUBAIYI" },
  { QIANYI: "千亿级", WUBAIYI: "五百亿级" },
);

export const StandingEnum = defineEnum(
  "Standing",
  "一个归属关系的依据。",
  { STATED: "STATED", CLASSIFIED: "CLASSIFIED" },
  { STATED: "原文写明", CLASSIFIED: "原文没有写明，经判断归入，理由见说明" },
);

export const ProgrammeKindEnum = defineEnum(
  "ProgrammeKind",
  "专项的类型。",
  { ACTIVITY: "activity", PROJECT_SET: "project-set", SCHEME: "scheme", SYSTEM: "system" },
  { ACTIVITY: "活动", PROJECT_SET: "一批项目", SCHEME: "计划或工程", SYSTEM: "信息化系统或平台" },
);

export const AreaLevelEnum = defineEnum(
  "AreaLevel",
  "地区的级别。",
  { COUNTRY: "country", PROVINCE: "province", PREFECTURE: "prefecture", DISTRICT: "district" },
  { COUNTRY: "国家", PROVINCE: "省级", PREFECTURE: "地级", DISTRICT: "县级" },
);

export const PaceEnum = defineEnum(
  "Pace",
  "进度口径：完成率与什么相比。",
  { PHASED_PLAN: "phased-plan", TIME: "time", LAST_YEAR: "last-year" },
  { PHASED_PLAN: "分月计划", TIME: "时间进度", LAST_YEAR: "去年同期进度" },
);

export const WeightSourceEnum = defineEnum(
  "WeightSource",
  "年初至今占全年的比重从何而来。",
  { LAST_YEAR: "last-year", GIVEN: "given", MONTHS: "months" },
  { LAST_YEAR: "上年同期占上年全年的比重", GIVEN: "提问时给定", MONTHS: "没有上年的数，按月数" },
);
