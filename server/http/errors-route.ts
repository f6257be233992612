import { type ErrorEntry, type ErrorKind, OPERATION_ERRORS } from "../graphql/error-table.ts";

import { etagOf } from "./etag.ts";
import { type Inquiry, type Reply, varyOn } from "./exchange.ts";
import { HTTP_ERRORS } from "./http-refusal.ts";
import type { Route } from "./router.ts";
import { PAGE_POLICY } from "./security-headers.ts";

/** Every code that the server may send, by kind in the order of the page. */
export const ERROR_TABLE: readonly ErrorEntry[] = [...HTTP_ERRORS, ...OPERATION_ERRORS];

const KINDS: Readonly<Record<ErrorKind, string>> = {
  http: "HTTP 拒绝：还没有执行操作，HTTP 状态不是 2xx，代码在 errors[].extensions.code",
  graphql: "操作出错：代码在 errors[].extensions.code",
  refusal: "拒答：代码在 Refusal.code、unavailable[].code；按名称查找的字段也用它",
  input: "写入的输入有误：代码在 userErrors[].code",
  "import-row": "导入的一行：代码在 refusals[].code、warnings[].code、skipped[].code",
  "ledger-case": "台账的一步：代码在 userErrors[].code、rows[].problems[].code",
};

const STYLE =
  "body{font:16px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}" +
  "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;" +
  "border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}code{overflow-wrap:anywhere}" +
  "tr:target{background:color-mix(in srgb,Highlight 20%,transparent)}@media(max-width:40rem){tr,td,th{display:block}}";

/** The list of all codes as a page for people, and as JSON for programs under .json or by Accept. */
export function errorsRoutes(): readonly Route[] {
  const html = replyOf("text/html", pageOf(ERROR_TABLE), { "content-security-policy": PAGE_POLICY });
  const json = replyOf("application/json", `${JSON.stringify({ errors: ERROR_TABLE }, null, 1)}\n`);
  const negotiated = (inquiry: Inquiry): Reply => {
    const chosen = wantsJson(inquiry.headers.accept) ? json : html;
    return { ...chosen, headers: { ...chosen.headers, vary: varyOn(undefined, "accept") } };
  };
  return [
    { path: "/help/errors", methods: ["GET"], answer: negotiated },
    { path: "/help/errors.json", methods: ["GET"], answer: () => json },
  ];
}

function replyOf(type: string, body: string, more: Reply["headers"] = {}): Reply {
  const headers = {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-cache",
    etag: etagOf(body),
    ...more,
  };
  return { status: 200, headers, body };
}

/** Whoever names JSON and no HTML; browsers name HTML, and most programs name nothing. */
function wantsJson(accept = ""): boolean {
  return /json/iu.test(accept) && !/html/iu.test(accept);
}

function pageOf(table: readonly ErrorEntry[]): string {
  const sections = Object.entries(KINDS).map(([kind, title]) => {
    const rows = table.filter((one) => one.kind === kind).map(rowOf);
    const head = "<thead><tr><th>代码</th><th>原因</th><th>该怎么办</th></tr></thead>";
    return `<h2 id="${kind}">${title}</h2>\n<table>${head}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>错误代码 · Plancell</title><style>${STYLE}</style></head>
<body>
<h1>错误代码</h1>
<p>代码永不改变，可以据以编程；…是请求里的内容。程序请读 <a href="/help/errors.json">/help/errors.json</a>，或查询 errorCodes。每个答复都有请求编号（X-Request-Id，extensions.requestId），求助时请一并写上。</p>
${sections.join("\n")}
</body>
</html>
`;
}

function rowOf({ kind, code, status, cause, cure }: ErrorEntry): string {
  const shown = status === null ? "" : `（${status}）`;
  const cells = [`<code>${code}</code>${shown}`, escapeHtml(cause), escapeHtml(cure)];
  return `<tr id="${kind}.${code}">${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
