import { addressOf, type Connection, type ConnectorText } from "../../domain/connect/connection.ts";
import { CONNECTORS, type Connector } from "../../domain/connect/connectors.ts";
import { xmlText } from "../../domain/connect/xml-text.ts";
import { DATA_FORMATS, parametersOf, SAVED_QUERIES } from "../../domain/saved/saved-queries.ts";
import type { Column, Parameter } from "../../domain/saved/saved-query.ts";

/** What the page shows: a connection, the program it is for, and what is wrong with the parameters, if anything. */
export interface ConnectView {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly problem: string | undefined;
  /** Where the text can be had as a file. */
  readonly fileAddress: string;
}

/** The page 连接到…, whole. */
export function connectPage(view: ConnectView): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>连接到… · Plancell</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/connect/page.css">
<script src="/connect/page.js" defer></script>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="site">
<strong>Plancell</strong>
<nav aria-label="页面"><ul><li><a href="/">首页</a></li><li><a href="/graphql">查询台</a></li><li><a href="/preview">示例工作簿</a></li><li><a href="/connect" aria-current="page">连接到…</a></li></ul></nav>
</header>
<main id="content">
<h1>连接到…</h1>
<p class="quiet">选一张表、一个程序，得到可以直接粘贴的连接文字。令牌不写在地址里：填进程序自己的凭据。</p>
${form(view)}
${result(view)}
${about(view.connection)}
</main>
</body>
</html>
`;
}

function form({ connection, connector }: ConnectView): string {
  const { query } = connection;
  const queries = SAVED_QUERIES.map(({ name, title }) => option(name, `${title}（${name}）`, name === query.name));
  const programs = CONNECTORS.map(({ code, name }) => option(code, name, code === connector.code));
  const own = new Set(query.parameters);
  const [mine, writing] = [query.parameters, parametersOf(query).filter((one) => !own.has(one))];
  return `<form method="get" action="/connect">
<div class="fields">
<label>表<select name="query">${queries.join("")}</select></label>
<label>程序<select name="client">${programs.join("")}</select></label>
</div>
<p class="quiet">${xmlText(query.note)}</p>
${mine.length === 0 ? "" : group("筛选", mine, connection)}
${group("分页、编码和列名", writing, connection)}
<button type="submit">生成</button>
</form>`;
}

/** Parameters under a heading; shown at once where one of them is set. */
function group(heading: string, parameters: readonly Parameter[], connection: Connection): string {
  const isSet = parameters.some(({ name }) => connection.values.has(name));
  const fields = parameters.map((one) => field(one, connection)).join("");
  return `<details${isSet ? " open" : ""}><summary>${heading}（可不填）</summary><div class="fields">${fields}</div></details>`;
}

function option(value: string, text: string, isChosen: boolean): string {
  return `<option value="${xmlText(value)}"${isChosen ? " selected" : ""}>${xmlText(text)}</option>`;
}

/** Of a parameter that is repeated, the first value can be changed and the others are kept. */
function field({ name, label, note, example }: Parameter, { values }: Connection): string {
  const [first = "", ...others] = values.get(name) ?? [];
  const kept = others.map((value) => `<input type="hidden" name="${name}" value="${xmlText(value)}">`).join("");
  const hint = example === "" ? "" : ` placeholder="如 ${xmlText(example)}"`;
  return `<label>${xmlText(label)} <code>${name}</code><input name="${name}" value="${xmlText(first)}"${hint} autocomplete="off"><small>${xmlText(note)}</small></label>${kept}`;
}

function result({ connection, connector, problem, fileAddress }: ConnectView): string {
  if (problem !== undefined) return refusal(`${problem}。`);
  const outcome: ConnectorText = connector.textOf(connection);
  if ("reason" in outcome) return refusal(outcome.reason);
  return `<h2>${xmlText(connector.name)}</h2>
<ol>${outcome.steps.map((step) => `<li>${xmlText(step)}</li>`).join("")}</ol>
<div class="actions"><button type="button" id="copy">复制</button><a class="button" href="${xmlText(fileAddress)}" download="${outcome.fileName}">下载 ${outcome.fileName}</a><span id="said" role="status"></span></div>
<pre id="text" tabindex="0" aria-label="连接文字">${xmlText(outcome.text)}</pre>`;
}

function refusal(text: string): string {
  return `<p class="refusal" role="alert">${xmlText(text)}</p>`;
}

function about(connection: Connection): string {
  const { query } = connection;
  const links = DATA_FORMATS.map((format) => {
    const address = addressOf({ ...connection, base: "" }, format);
    return `<a href="${xmlText(address)}">${format}</a>`;
  });
  return `<h2>这张表的列</h2>
<p>直接打开：${links.join("、")}。用 <code>${query.key.join("、")}</code> 可以认出每一行。列名和次序不变，以后只在末尾加列。</p>
<table><thead><tr><th scope="col">列名</th><th scope="col">中文</th><th scope="col">类型</th><th scope="col">说明</th></tr></thead>
<tbody>${query.columns.map(columnRow).join("")}</tbody></table>`;
}

const TYPE_NAMES = { text: "文本", number: "数值", integer: "整数", date: "日期", boolean: "是否" } as const;

function columnRow({ name, label, type, note }: Column): string {
  return `<tr><td><code>${name}</code></td><td>${xmlText(label)}</td><td>${TYPE_NAMES[type]}</td><td>${xmlText(note)}</td></tr>`;
}
