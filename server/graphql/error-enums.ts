import { defineEnum } from "./define-enum.ts";

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
