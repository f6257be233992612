import type { ColumnType } from "../saved/saved-query.ts";
import { addressOf, type Connection, type ConnectorText, pairsOf, pathOf } from "./connection.ts";

const FINE_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "文本",
  number: "数值",
  integer: "数值",
  date: "日期",
  boolean: "文本",
};

/** What the forms of FineBI and FineReport for a JSON source ask for, in their order. */
export function fineText(connection: Connection): ConnectorText {
  const { query, base } = connection;
  const form = {
    名称: query.title,
    请求方式: "GET",
    请求地址: `${base}/${pathOf(connection, "json")}`,
    请求参数: pairsOf(connection).map(([参数名, 参数值]) => ({ 参数名, 参数值 })),
    认证方式: "Basic Auth",
    数据格式: "JSON",
    数据路径: "$[*]",
    字段: query.columns.map(({ name, label, type }) => ({ 字段名: name, 转义名: label, 类型: FINE_TYPES[type] })),
  };
  return {
    text: `${JSON.stringify(form, null, 2)}\n`,
    fileName: `${query.name}.fine.json`,
    steps: [
      "FineBI：数据准备 → 新建数据集 → 接口数据集（API），照此填写。FineReport：模板数据集 → JSON 数据集（需插件），照此填写。",
      "认证选 Basic：用户名任意，密码填令牌；服务器只供本机阅读时不填。",
      "更新方式选“增量更新”时，加参数 updatedAfter，值用上次答复头 x-data-version。",
    ],
  };
}

const TABLEAU_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "字符串",
  number: "数字（小数）",
  integer: "数字（整数）",
  date: "日期",
  boolean: "布尔值",
};

/** What Tableau's REST connector asks for; the older web data connectors are on their way out. */
export function tableauText(connection: Connection): ConnectorText {
  const { query } = connection;
  const fields = query.columns.map(({ name, label, type }) => `${name}\t${label}\t${TABLEAU_TYPES[type]}`);
  return {
    text: `URL\t${addressOf(connection, "csv")}
Method\tGET
Format\tCSV
Authentication\tBasic

字段\t别名\t类型
${fields.join("\n")}
`,
    fileName: `${query.name}.tableau.txt`,
    steps: [
      "Tableau：连接 → REST API 连接器，照此填写；用户名任意，密码填令牌。结果是数据提取，按计划刷新。",
      "没有这个连接器的版本：用 curl 那一段定时下载 CSV，再以“文本文件”连接。",
    ],
  };
}
