import { bodyOf, type Operation, pathOf, type Snippet } from "./operation.ts";

const NO_STREAM = "订阅是不断推送的，Power Query 刷新时只取一次。请改写成查询，例如 observations 或 changes。";

/**
 * A query for the advanced editor of Power Query, in Excel or Power BI. It posts, which Power Query allows with anonymous
 * access only; the token is therefore a step of its own, to be replaced by a parameter. A list, or the nodes of a
 * connection, becomes a table with a row for each; anything else one of names and values.
 */
export function powerQuerySnippet(operation: Operation): Snippet {
  if (operation.isSubscription) return { reason: NO_STREAM };
  const { query: _, ...rest } = bodyOf(operation);
  const fields = ["query = Query", ...Object.entries(rest).map(([name, value]) => `${name} = ${literal(value)}`)];
  const headers = ['#"Content-Type" = "application/json"'];
  if (operation.hasToken) headers.push('Authorization = "Bearer " & Token');
  const token = operation.hasToken ? '    Token = "在此填入令牌，或改为引用一个参数",\n' : "";
  return {
    text: `// 数据 → 获取数据 → 空白查询 → 高级编辑器，粘贴后连接方式选“匿名”
let
${token}    Query = Text.Combine({
${operation.query
  .split("\n")
  .map((line) => `        ${quoted(line)}`)
  .join(",\n")}
    }, "#(lf)"),
    Answer = Web.Contents(${quoted(operation.origin)}, [
        RelativePath = ${quoted(pathOf(operation))},
        Headers = [${headers.join(", ")}],
        Content = Json.FromValue([${fields.join(", ")}]),
        ManualStatusHandling = {400, 401, 403, 429, 503}
    ]),
    Result = Json.Document(Answer, TextEncoding.Utf8),
    Data = if Record.HasFields(Result, "errors") then error Result[errors]{0}[message] else Result[data],
    First = Record.FieldValues(Data){0},
    Rows = if Value.Is(First, type record) and Record.HasFields(First, "nodes") then First[nodes] else First,
    Table = if Value.Is(Rows, type list)
        then Table.FromRecords(Rows, if List.IsEmpty(Rows) then {} else Record.FieldNames(Rows{0}), MissingField.UseNull)
        else Record.ToTable(if Value.Is(Rows, type record) then Rows else Data)
in
    Table
`,
  };
}

/** In M a quote is doubled, and #( begins an escape. */
function quoted(text: string): string {
  const escaped = text.replaceAll("#(", "#(#)(").replaceAll('"', '""').replaceAll("\n", "#(lf)");
  return `"${escaped.replaceAll("\r", "#(cr)").replaceAll("\t", "#(tab)")}"`;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `{${value.map(literal).join(", ")}}`;
  if (typeof value !== "object") return String(value);
  return `[${Object.entries(value)
    .map(([name, one]) => `#${quoted(name)} = ${literal(one)}`)
    .join(", ")}]`;
}
