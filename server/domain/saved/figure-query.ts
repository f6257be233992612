import { AS_OF, UPDATED_AFTER } from "./common-parameters.ts";
import { column, listParameter, parameter, type SavedQuery } from "./saved-query.ts";

const AREA_MEANT = "名称、别名或代码，只取这个地区本身。";
const MEMBER_MEANT = "名称、别名或代码。";

/** The published figures: one row for each series and period. */
export const FIGURE_QUERY: SavedQuery = {
  name: "figures",
  title: "观测值",
  note: "公布的统计数据，一行一个数：某个序列在某个期间的值，现行版本。按序列和期间排列。",
  least: "viewer",
  key: ["series", "period"],
  columns: [
    column("series", "序列", "text", "序列的键：指标.地区.对象.口径。"),
    column("indicator", "指标代码"),
    column("indicatorName", "指标"),
    column("area", "地区代码"),
    column("areaName", "地区"),
    column(
      "subjectKind",
      "对象类别",
      "text",
      "area 整个地区，industry 行业，cluster 集群，project 项目，enterprise 企业。",
    ),
    column("member", "对象代码", "text", "行业、集群、项目或企业的代码；整个地区的为空。"),
    column("memberName", "对象", "text", "行业、集群、项目或企业的名称；整个地区的为空。"),
    column("basis", "口径代码", "text", "month 当月，year-to-date 累计，quarter 当季，year 全年，point 时点。"),
    column("basisName", "口径"),
    column("period", "期间", "text", "如 2016年1-6月。"),
    column("periodStart", "期间首日", "date"),
    column("periodEnd", "期间末日", "date"),
    column("value", "数值", "number", "单位见 unit；被撤下的为空。"),
    column("valueText", "数值文本", "text", "按公布的小数位数写出的数值；被撤下的写“未公布”。"),
    column("unit", "单位"),
    column(
      "status",
      "状态代码",
      "text",
      "published、preliminary、revised、estimated、discontinued、not-published 或 demo。",
    ),
    column("statusName", "状态"),
    column("release", "发布代码", "text", "带来这个数的发布。"),
    column("updatedOn", "发布日期", "date"),
  ],
  parameters: [
    listParameter("indicator", "指标", "名称、别名或代码。", "规模以上工业增加值增速"),
    listParameter("area", "地区", AREA_MEANT, "西安市"),
    listParameter("industry", "行业", MEMBER_MEANT, "汽车制造业"),
    listParameter("cluster", "集群", MEMBER_MEANT, "汽车"),
    listParameter("project", "项目", MEMBER_MEANT, "新舟700"),
    listParameter("subjectKind", "对象类别", "area、industry、cluster、project 或 enterprise。", "area"),
    listParameter("basis", "口径", "month、year-to-date、quarter、year、point，或中文名。", "累计"),
    parameter("from", "从", "这个期间的首月起，按数据的末月筛选。", "2015年"),
    parameter("to", "到", "这个期间的末月止，按数据的末月筛选。", "2016年6月"),
    AS_OF,
    UPDATED_AFTER,
  ],
};
