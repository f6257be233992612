import type { ColumnType } from "../saved/saved-query.ts";
import { type Connection, type ConnectorText, pathOf } from "./connection.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "type text",
  number: "type number",
  integer: "Int64.Type",
  date: "type date",
  boolean: "type logical",
};

/** UTF-8 as Power Query counts code pages. */
const CODE_PAGE = 65001;

/**
 * A query for Power Query in Excel and Power BI. It is a GET, since stored credentials work with no other; the address
 * is a literal and what follows it stands in RelativePath and Query, or the service refuses to refresh.
 */
export function powerQueryText(connection: Connection): ConnectorText {
  return {
    text: `${mashup(connection)}\n`,
    fileName: `${connection.query.name}.pq`,
    steps: [
      "Excel：数据 → 获取数据 → 自其他源 → 空白查询 → 高级编辑器，粘贴。Power BI：获取数据 → 空白查询 → 高级编辑器。",
      "凭据选“基本”：用户名任意，密码填令牌；服务器只供本机阅读时选“匿名”。令牌存在凭据里，不进工作簿。",
      "以后点“刷新”即可；列的类型已按 en-US 写定，与电脑的区域设置无关。",
    ],
  };
}

/** The query itself, for files that carry one. */
export function mashup(connection: Connection): string {
  const { query, base } = connection;
  const types = query.columns.map(({ name, type }) => `        {${quoted(name)}, ${TYPES[type]}}`);
  return `let
    Source = Csv.Document(
        Web.Contents(${quoted(base)}, [
            RelativePath = ${quoted(pathOf(connection, "csv"))},
            Query = [${fieldsOf(connection)}]
        ]),
        [Delimiter = ",", Columns = ${query.columns.length}, Encoding = ${CODE_PAGE}, QuoteStyle = QuoteStyle.Csv]
    ),
    Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Typed = Table.TransformColumnTypes(Headed, {
${types.join(",\n")}
    }, "en-US")
in
    Typed`;
}

function fieldsOf({ values }: Connection): string {
  return [...values]
    .map(([name, list]) => {
      const texts = list.map(quoted);
      return `#${quoted(name)} = ${texts.length === 1 ? texts[0] : `{${texts.join(", ")}}`}`;
    })
    .join(", ");
}

/** In M a quotation mark is doubled, and #( begins an escape. */
function quoted(text: string): string {
  const escaped = text.replaceAll("#(", "#(#)(").replaceAll('"', '""');
  return `"${escaped.replaceAll("\r", "#(cr)").replaceAll("\n", "#(lf)").replaceAll("\t", "#(tab)")}"`;
}
