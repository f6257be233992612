import { AS_OF, UPDATED_AFTER } from "./common-parameters.ts";
import { column, listParameter, parameter, type SavedQuery } from "./saved-query.ts";

const TARGET_COLUMNS = [
  column("code", "目标代码"),
  column("indicator", "指标代码"),
  column("indicatorName", "指标"),
  column("year", "年度", "integer"),
  column("kind", "类型代码", "text", "growth、level、count、increment、share、budget 或 text。"),
  column("kindName", "类型"),
  // Not the sign: a cell that begins with one would be taken for a formula.
  column("operator", "运算关系代码", "text", "equal、at-least、more-than 或 text。"),
  column("operatorName", "运算关系"),
];

const YEAR = parameter("year", "年度", "四位数字。", "2016");
const INDICATOR = listParameter("indicator", "指标", "名称、别名或代码。", "规模以上工业增加值");

/** The targets of the plan, and those that imports have set. */
export const TARGET_QUERY: SavedQuery = {
  name: "targets",
  title: "目标",
  note: "工作要点里的承诺和后来导入的目标，一行一个，照原文的顺序。",
  least: "viewer",
  key: ["code"],
  columns: [
    ...TARGET_COLUMNS,
    column("operatorWords", "用词", "text", "原文表示运算关系的用词。"),
    column("amount", "目标值", "number", "单位见 unit；文字表述的承诺为空。"),
    column("amountText", "目标值文本"),
    column("unit", "单位"),
    column("task", "重点工作代码", "text", "全局的预期目标为空。"),
    column("taskTitle", "重点工作"),
    column("quote", "原文"),
    column("passage", "段落", "integer", "在工作要点里的第几段；导入的目标为空。"),
    column("source", "来源", "text", "导入时写明的文件；工作要点自己的为空。"),
    column("release", "发布代码", "text", "定下或修订它的发布。"),
  ],
  parameters: [YEAR, INDICATOR, AS_OF, UPDATED_AFTER],
};

/** How far every target is. */
export const COMMITMENT_QUERY: SavedQuery = {
  name: "commitments",
  title: "目标完成情况",
  note: "每个目标截至某一期间的实际、完成率、进度和一句话；没有公布或算不出的为空，原因见 reason。除实际和目标外都是测算。",
  least: "viewer",
  key: ["code"],
  columns: [
    ...TARGET_COLUMNS,
    column("target", "目标值", "number", "单位见 unit。"),
    column("unit", "单位", "text", "目标值、实际和差额的单位。"),
    column("period", "截至期间"),
    column("periodEnd", "期间末日", "date"),
    column("pace", "进度口径", "text", "time 时间进度，plan 分月计划，last-year 去年同期进度。"),
    column("actual", "实际", "number"),
    column("actualText", "实际文本"),
    column("isActualDerived", "实际是推算的", "boolean"),
    column("rate", "完成率", "number", "%；增速目标没有完成率。"),
    column("gap", "差额", "number", "距目标还差多少；单位与目标相同，% 的为百分点。"),
    column("points", "高于目标", "number", "百分点；增速和占比目标才有。"),
    column("expectedRate", "应达完成率", "number", "%，按进度口径。"),
    column("lead", "超过进度", "number", "百分点；落后为负。"),
    column("requiredGrowth", "所需增速", "number", "%，其余月份。"),
    column("isAchieved", "已达到目标", "boolean"),
    column("sentence", "一句话"),
    column("reason", "为空的原因"),
  ],
  parameters: [
    YEAR,
    INDICATOR,
    parameter("period", "期间", "目标年度内的期间；省略为每个目标最新公布的期间。", "2016年1-6月"),
    parameter("pace", "进度口径", "time、plan 或 last-year，或中文名；省略为 time。", "时间进度"),
    AS_OF,
  ],
};

/** The industrial clusters of the plan. */
export const CLUSTER_QUERY: SavedQuery = {
  name: "clusters",
  title: "产业集群",
  note: "工作要点的产业集群，一行一个。",
  least: "viewer",
  key: ["code"],
  columns: [
    column("code", "集群代码"),
    column("name", "集群"),
    column("tier", "档次代码", "text", "QIANYI 千亿级，WUBAIYI 五百亿级。"),
    column("tierName", "档次"),
    column("threshold", "目标规模", "number", "单位见 unit。"),
    column("unit", "单位"),
    column("industries", "观察行业", "text", "名称以“；”分隔。"),
    column("projects", "点名项目数", "integer"),
    column("quote", "原文"),
    column("passage", "段落", "integer"),
  ],
  parameters: [parameter("tier", "档次", "千亿级或五百亿级，或 QIANYI、WUBAIYI。", "千亿级")],
};

/** The projects that the plan names, and those that have a record. */
export const PROJECT_QUERY: SavedQuery = {
  name: "projects",
  title: "项目",
  note: "工作要点点名的和有档案的项目，一行一个。",
  least: "viewer",
  key: ["code"],
  columns: [
    column("code", "项目代码"),
    column("name", "项目"),
    column(
      "stage",
      "阶段代码",
      "text",
      "conceived、prepared、started、building、completed 或 operating；没有报告的为空。",
    ),
    column("stageName", "阶段"),
    column("stagePeriod", "阶段月份"),
    column("cluster", "集群代码"),
    column("clusterName", "集群"),
    column("clusterStanding", "归入依据", "text", "STATED 文件写明，CLASSIFIED 判断归入。"),
    column("area", "地区代码"),
    column("areaName", "地区"),
    column("industry", "行业代码"),
    column("industryName", "行业"),
    column("owner", "责任单位"),
    column("enterprise", "企业"),
    column("totalInvestment", "总投资", "number", "单位见 unit；不知道的为空。"),
    column("unit", "单位"),
    column("isKey", "市级重点", "boolean"),
    column("programmes", "专项", "text", "名称以“；”分隔。"),
    column("isInPlan", "文件点名", "boolean"),
    column("note", "说明"),
    column("release", "发布代码", "text", "带来档案的发布；没有档案的为空。"),
  ],
  parameters: [
    listParameter("cluster", "集群", "名称、别名或代码。", "汽车"),
    listParameter("area", "地区", "名称、别名或代码，连同所辖地区。", "西安市"),
    listParameter("stage", "阶段", "中文名或代码。", "在建"),
    AS_OF,
    UPDATED_AFTER,
  ],
};
