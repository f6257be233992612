import { defineEnum } from "./define-enum.ts";

export const BasisEnum = defineEnum(
  "Basis",
  "口径：一个数据覆盖的时间。",
  { MONTH: "month", YEAR_TO_DATE: "year-to-date", QUARTER: "quarter", YEAR: "year", POINT: "point" },
  {
    MONTH: "当月",
    YEAR_TO_DATE: "累计：1月至当月",
    QUARTER: "当季",
    YEAR: "全年",
    POINT: "时点：期末",
  },
);

export const PublicationFrequencyEnum = defineEnum(
  "PublicationFrequency",
  "频率：多久公布一次。",
  { MONTHLY: "monthly", QUARTERLY: "quarterly", ANNUAL: "annual" },
  { MONTHLY: "月度", QUARTERLY: "季度", ANNUAL: "年度" },
);

export const IndicatorKindEnum = defineEnum(
  "IndicatorKind",
  "指标的类型。",
  { FLOW: "flow", STOCK: "stock", RATE: "rate", SHARE: "share", INDEX: "index" },
  { FLOW: "流量：可按时间累加", STOCK: "存量：某一时点的数", RATE: "增速", SHARE: "占比", INDEX: "指数" },
);

export const PriceBasisEnum = defineEnum(
  "PriceBasis",
  "价格口径。",
  { CURRENT: "current", COMPARABLE: "comparable" },
  { CURRENT: "现价（名义）", COMPARABLE: "可比价（实际）" },
);

export const ObservationStatusEnum = defineEnum(
  "ObservationStatus",
  "数据的状态。",
  {
    PUBLISHED: "published",
    PRELIMINARY: "preliminary",
    REVISED: "revised",
    ESTIMATED: "estimated",
    NOT_PUBLISHED: "not-published",
    DISCONTINUED: "discontinued",
    DEMO: "demo",
  },
  {
    PUBLISHED: "公布数",
    PRELIMINARY: "初步数",
    REVISED: "修订数",
    ESTIMATED: "估计数",
    NOT_PUBLISHED: "未公布",
    DISCONTINUED: "停止公布",
    DEMO: "演示数据",
  },
);

export const FigureChangeKindEnum = defineEnum(
  "FigureChangeKind",
  "一个数据在两次之间怎样变动。",
  { ADDED: "added", REVISED: "revised", WITHDRAWN: "withdrawn", STATUS: "status" },
  {
    ADDED: "新增：原来没有数值",
    REVISED: "修订：数值不同",
    WITHDRAWN: "撤下：现在没有数值",
    STATUS: "只有状态不同",
  },
);
