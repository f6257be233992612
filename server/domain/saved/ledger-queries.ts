import { column, parameter, type SavedQuery } from "./saved-query.ts";

const FILTERS = [
  parameter("state", "状态", "登记、交办、办理、申请销号、核验或销号。", "办理"),
  parameter("cluster", "集群", "名称、别名或代码。", "汽车"),
  parameter("area", "地区", "名称、别名或代码，连同所辖地区。", "西安市"),
  parameter("owner", "责任单位", "全名。", "市工信委"),
  parameter("overdue", "逾期", "true 只取逾期的，false 只取没有逾期的。", "true"),
  parameter("asOf", "版本", "数据版本、发布代码或日期，取那个版本或那次发布刚写入时的台账；省略为现在。", "2016-12-31"),
];

/** The cases of the assistance ledger. */
export const LEDGER_CASE_QUERY: SavedQuery = {
  name: "ledger-cases",
  title: "台账问题",
  note: "千人扶千企台账的问题，一行一个，按登记的先后。",
  least: "viewer",
  key: ["code"],
  columns: [
    column("code", "编号"),
    column("enterprise", "企业"),
    column("text", "问题"),
    column("state", "状态"),
    column("owner", "责任单位"),
    column("task", "重点工作代码"),
    column("taskTitle", "重点工作"),
    column("cluster", "集群代码"),
    column("clusterName", "集群"),
    column("area", "地区代码"),
    column("areaName", "地区"),
    column("reportedOn", "登记日期", "date"),
    column("dueOn", "办结期限", "date"),
    column("isClosed", "已销号", "boolean"),
    column("isOverdue", "逾期", "boolean", "期限在今天（中国时间）以前而没有销号。"),
    column("revision", "修订次数", "integer"),
  ],
  parameters: FILTERS,
};

/** How many cases there are, by what they have in common. */
export const LEDGER_COUNT_QUERY: SavedQuery = {
  name: "ledger-counts",
  title: "台账件数",
  note: "台账的件数、已销号、未销号、逾期和销号率：合计一行（group 为 all），然后每个集群、地区、责任单位和状态一行。",
  least: "viewer",
  key: ["group", "member"],
  columns: [
    column("group", "分组", "text", "all 合计，cluster 集群，area 地区，owner 责任单位，state 状态。"),
    column("member", "分组代码", "text", "没有填的为空。"),
    column("memberName", "分组名称"),
    column("total", "件数", "integer"),
    column("closed", "已销号", "integer"),
    column("open", "未销号", "integer"),
    column("overdue", "逾期", "integer"),
    column("closureRate", "销号率", "number", "%；没有问题的为空。"),
    column("unit", "单位", "text", "件数的单位。"),
  ],
  parameters: FILTERS,
};
