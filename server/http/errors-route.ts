import { type ErrorEntry, type ErrorKind, OPERATION_ERRORS } from "../graphql/error-table.ts";

import { escapeHtml, helpRoutes } from "./help-page.ts";
import { HTTP_ERRORS } from "./http-refusal.ts";
import type { Route } from "./router.ts";

/** Every code that the server may send, by kind in the order of the page. */
export const ERROR_TABLE: readonly ErrorEntry[] = [...HTTP_ERRORS, ...OPERATION_ERRORS];

const KINDS: Readonly<Record<ErrorKind, readonly [title: string, place: string]>> = {
  http: ["HTTP 拒绝", "还没有执行操作，HTTP 状态不是 2xx；代码在 errors[].extensions.code。"],
  graphql: ["操作出错", "代码在 errors[].extensions.code。"],
  refusal: ["拒答", "代码在 Refusal.code、unavailable[].code；按名称查找的字段也用它。"],
  aggregate: ["不能汇总", "代码在 AggregateRefusal.code、AggregateRow.unavailable[].code。"],
  input: ["写入的输入有误", "代码在 userErrors[].code；读不懂的名称、日期和文字用上面两种代码。"],
  "import-row": ["导入的一行", "代码在 refusals[].code、warnings[].code、skipped[].code。"],
  "ledger-case": ["台账的一步", "代码在 userErrors[].code、rows[].problems[].code。"],
};

const INTRODUCTION =
  "<p>代码永不改变，可以据以编程；…是请求里的内容。" +
  '程序请读 <a href="/help/errors.json">/help/errors.json</a>，或查询 errorCodes。' +
  "每个答复都有请求编号（X-Request-Id，extensions.requestId），求助时请一并写上。</p>";

/** The list of all codes as a page for people, and as JSON for programs under .json or by Accept. */
export function errorsRoutes(): readonly Route[] {
  const sections = Object.entries(KINDS).map(([kind, [title, place]]) => {
    const rows = ERROR_TABLE.filter((one) => one.kind === kind).map(rowOf);
    const head = "<thead><tr><th>代码</th><th>原因</th><th>该怎么办</th></tr></thead>";
    return `<h2 id="${kind}">${title}</h2>\n<p>${place}</p>\n<table>${head}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
  });
  const html = [INTRODUCTION, ...sections].join("\n");
  return helpRoutes({ path: "/help/errors", title: "错误代码", html, json: { errors: ERROR_TABLE } });
}

function rowOf({ kind, code, status, cause, cure }: ErrorEntry): string {
  const shown = status === null ? "" : `（${status}）`;
  const cells = [`<code>${code}</code>${shown}`, escapeHtml(cause), escapeHtml(cure)];
  return `<tr id="${kind}.${code}">${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
