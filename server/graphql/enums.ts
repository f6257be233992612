import { registerEnumType } from "type-graphql";

/** Enumerations of the schema: the name that clients see, the value that the domain uses, the Chinese description. */
export function defineEnum<Values extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: Values,
  meanings: Readonly<Record<keyof Values & string, string>>,
): Values {
  const entries = Object.entries<string>(meanings).map(([key, meaning]) => [key, { description: meaning }]);
  registerEnumType<Values>(values, { name, description, valuesConfig: Object.fromEntries(entries) });
  return values;
}

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

export const ProjectStageEnum = defineEnum(
  "ProjectStage",
  "项目的阶段。",
  {
    CONCEIVED: "conceived",
    PREPARED: "prepared",
    STARTED: "started",
    BUILDING: "building",
    COMPLETED: "completed",
    OPERATING: "operating",
  },
  { CONCEIVED: "谋划", PREPARED: "前期", STARTED: "开工", BUILDING: "在建", COMPLETED: "竣工", OPERATING: "投产" },
);

export const ProjectRateKindEnum = defineEnum(
  "ProjectRateKind",
  "四率；开工和投资另有按当月应完成数计算的。",
  {
    START: "start",
    START_DUE: "start-due",
    INVESTMENT: "investment",
    INVESTMENT_PHASED: "investment-phased",
    FUNDS: "funds",
    COMPLETION: "completion",
  },
  {
    START: "开工率：年内计划开工的项目中已开工的",
    START_DUE: "开工率：年初至当月应开工的项目中已开工的",
    INVESTMENT: "投资完成率：累计完成投资占年度计划投资",
    INVESTMENT_PHASED: "投资完成率：累计完成投资占分月计划",
    FUNDS: "资金到位率：到位资金占年度计划投资",
    COMPLETION: "按期竣工率：年初至当月应竣工的项目中不晚于计划竣工的",
  },
);

export const ProjectRateProblemEnum = defineEnum(
  "ProjectRateProblem",
  "为什么算不出比率。",
  { SET_EMPTY: "SET_EMPTY", NOTHING_DUE: "NOTHING_DUE", NOTHING_KNOWN: "NOTHING_KNOWN", PLAN_ZERO: "PLAN_ZERO" },
  {
    SET_EMPTY: "没有符合条件的项目",
    NOTHING_DUE: "没有项目在这段时间应开工或竣工",
    NOTHING_KNOWN: "没有一个项目的记录足以计算",
    PLAN_ZERO: "计划合计为 0",
  },
);

export const ProjectGroupEnum = defineEnum(
  "ProjectGroup",
  "项目按什么分组。",
  { STAGE: "stage", CLUSTER: "cluster", AREA: "area", PROGRAMME: "programme", OWNER: "owner" },
  { STAGE: "阶段", CLUSTER: "产业集群", AREA: "地区", PROGRAMME: "专项；属于几个专项的各计一次", OWNER: "责任单位" },
);

export const AskEnum = defineEnum(
  "Ask",
  "哪个公式在问。",
  {
    METRIC: "METRIC",
    TARGET: "TARGET",
    PROGRESS: "PROGRESS",
    HISTORY: "HISTORY",
    CLUSTER: "CLUSTER",
    CLUSTERS: "CLUSTERS",
    PROJECT: "PROJECT",
    PROJECTS: "PROJECTS",
    LEDGER: "LEDGER",
    META: "META",
    SOURCE: "SOURCE",
  },
  {
    METRIC: "一个数据",
    TARGET: "一个目标",
    PROGRESS: "一个目标的完成情况",
    HISTORY: "一段时间的数据",
    CLUSTER: "一个产业集群的一项",
    CLUSTERS: "全部产业集群",
    PROJECT: "一个项目的一项",
    PROJECTS: "点名的项目",
    LEDGER: "台账的一个计数",
    META: "指标的一项说明",
    SOURCE: "数据或目标的出处",
  },
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

export const ImportModeEnum = defineEnum(
  "ImportMode",
  "没有写“操作”的行怎样导入。",
  { MERGE: "merge", REPLACE: "replace", DELETE: "delete", WHOLE: "whole" },
  {
    MERGE: "合并：没有写的状态保持不变",
    REPLACE: "替换：按这一行重写",
    DELETE: "删除：撤下这个数据",
    WHOLE: "整体替换：所涉序列中没有写到的数据也撤下，须确认",
  },
);

export const RecordKindEnum = defineEnum(
  "RecordKind",
  "记录表的每一行是什么，以及它的列名（各有中文名）。",
  {
    TARGETS: "targets",
    INDICATORS: "indicators",
    LEDGER_CASES: "ledger-cases",
    PHASED_PLANS: "phased-plans",
    PROJECTS: "projects",
    PROJECT_PROGRESS: "project-progress",
  },
  {
    TARGETS: "目标：code,indicator,area,year,kind,operator,amount,unit,task,quote,source,action",
    INDICATORS: "指标：code,name,name_en,aliases,unit,decimals,kind,price_basis,direction,growth_of,definition",
    LEDGER_CASES:
      "台账：code,enterprise,text,task,owner,cluster,area,reportedOn,dueOn,state,step,note,evidence,revision",
    PHASED_PLANS: "分月计划：target,period,amount,unit,source,note",
    PROJECTS:
      "项目：code,name,aliases,stage,stage_period,total_investment,year,year_plan,plan_1…plan_12（年初至当月的累计计划）,unit（省略为万元）,owner,enterprise,cluster,cluster_reason,area,industry,programmes,key,conceived_planned,conceived_actual（其他阶段 prepared,started,building,completed,operating 相同）,milestones,action,source,note",
    PROJECT_PROGRESS:
      "项目进度：project,period,completed（年初至当月累计完成投资）,completed_since_start,funds（年初至当月到位资金）,unit（省略为万元）,stage,source,note",
  },
);

export const ImportEndingEnum = defineEnum(
  "ImportEnding",
  "导入的结果；只有 WRITTEN 写入了数据。",
  {
    WRITTEN: "written",
    HELD: "held",
    PAST: "past",
    KNOWN: "known",
    KEY_TAKEN: "key-taken",
    DRY_RUN: "dry-run",
    REFUSED: "refused",
    UNCONFIRMED: "unconfirmed",
    EMPTY: "empty",
    STOPPED: "stopped",
    OVERTAKEN: "overtaken",
    INVALID: "invalid",
  },
  {
    WRITTEN: "已写入，见收据",
    HELD: "这次或以前已封存，到时间才公布，见 held",
    PAST: "公布时间已经过去",
    KNOWN: "相同的内容或幂等键以前已写入，给出当时的收据",
    KEY_TAKEN: "幂等键已用于另一份内容",
    DRY_RUN: "只检查",
    REFUSED: "有不能导入的行",
    UNCONFIRMED: "有警告，须确认",
    EMPTY: "没有可以导入的数据",
    STOPPED: "已停止",
    OVERTAKEN: "数据正被别人更新，请重试",
    INVALID: "输入有误，见 userErrors；没有检查各行",
  },
);

export const RevertEndingEnum = defineEnum(
  "RevertEnding",
  "撤销的结果；只有 WRITTEN 写入了数据。",
  {
    WRITTEN: "written",
    KNOWN: "known",
    UNKNOWN_RELEASE: "unknown-release",
    OTHER_KIND: "other-kind",
    SUPERSEDED: "superseded",
    OVERTAKEN: "overtaken",
  },
  {
    WRITTEN: "已撤销",
    KNOWN: "以前已经撤销",
    UNKNOWN_RELEASE: "没有这个发布",
    OTHER_KIND: "不是数据的发布",
    SUPERSEDED: "有数据已被后来的发布改动",
    OVERTAKEN: "数据正被别人更新，请重试",
  },
);

export const HeldStateEnum = defineEnum(
  "HeldState",
  "封存的发布是否还在等待公布。",
  { WAITING: "waiting", PUBLISHED: "published", WITHDRAWN: "withdrawn" },
  { WAITING: "等待公布", PUBLISHED: "已公布", WITHDRAWN: "公布前已撤回" },
);

export const HeldEndingEnum = defineEnum(
  "HeldEnding",
  "对封存的发布的操作的结果。",
  {
    PUBLISHED: "published",
    MOVED: "moved",
    WITHDRAWN: "withdrawn",
    UNKNOWN: "unknown",
    ENDED: "ended",
    PAST: "past",
    MISFIT: "misfit",
    OVERTAKEN: "overtaken",
    INVALID: "invalid",
  },
  {
    PUBLISHED: "已公布，见收据",
    MOVED: "已改公布时间",
    WITHDRAWN: "已撤回，不再公布",
    UNKNOWN: "没有这个代码",
    ENDED: "以前已经公布或撤回，没有再做",
    PAST: "新的公布时间已经过去，没有改",
    MISFIT: "所涉指标的单位已改或对象已不存在，不能公布，请撤回后重新导入",
    OVERTAKEN: "数据正被别人更新，请重试",
    INVALID: "输入有误，见 userErrors",
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

export const ErrorKindEnum = defineEnum(
  "ErrorKind",
  "一个代码在答复的什么地方。",
  {
    HTTP: "http",
    GRAPHQL: "graphql",
    REFUSAL: "refusal",
    AGGREGATE: "aggregate",
    INPUT: "input",
    IMPORT_ROW: "import-row",
    LEDGER_CASE: "ledger-case",
  },
  {
    HTTP: "HTTP 状态不是 2xx，还没有执行操作：errors[].extensions.code",
    GRAPHQL: "操作出错：errors[].extensions.code",
    REFUSAL: "一个问题没有答复：Refusal.code、unavailable[].code；按名称查找的字段也用它",
    AGGREGATE: "不能汇总：AggregateRefusal.code、AggregateRow.unavailable[].code",
    INPUT: "写入的输入有误：userErrors[].code；读不懂的文字用 GRAPHQL 和 REFUSAL 的代码",
    IMPORT_ROW: "导入的一行：refusals[].code、warnings[].code、skipped[].code",
    LEDGER_CASE: "台账的一步：userErrors[].code、rows[].problems[].code",
  },
);
