import { type Html, html } from "./html.ts";
import { createPage, type Page } from "./page.ts";
import type { SchemaField, SchemaType, TypeKind } from "./schema-graph.ts";
import { SCHEMA_STYLE } from "./schema-style.ts";
import { type SiteLink, siteHeader } from "./site-header.ts";
import { SITE_STYLE } from "./site-style.ts";

const KINDS: Readonly<Record<TypeKind, string>> = {
  object: "对象",
  interface: "接口",
  union: "几种之一",
  enum: "取值",
  input: "输入",
  scalar: "标量",
};

const HEADINGS: Readonly<Record<TypeKind, string>> = {
  object: "字段",
  interface: "字段",
  union: "可能是",
  enum: "取值",
  input: "字段",
  scalar: "",
};

/** A type of the schema: what leads to it, what it has, and where that leads. */
export function typePage(type: SchemaType, links: readonly SiteLink[]): Page {
  const { name, kind, description, matter, fields, ledFrom, leadsTo } = type;
  const content = html`${siteHeader(links, "")}
<main id="content">
<p class="trail"><a href="/schema">接口地图</a> › ${matter.name}</p>
<h1>${name} <small>${KINDS[kind]}</small></h1>
<p>${description}</p>
<p><a href="/graphql#type=${name}">在查询台的文档里打开</a></p>
<div class="around"><section><h2>从这些类型可以走到</h2>${chips(ledFrom)}</section><p class="here" aria-hidden="true">${name}</p><section><h2>可以走到这些类型</h2>${chips(leadsTo)}</section></div>
${fields.length > 0 && html`<h2>${HEADINGS[kind]}</h2><dl class="fields">${fields.map(fieldEntry)}</dl>`}
</main>`;
  return createPage({ title: `${name} · 接口地图 · Plancell`, style: `${SITE_STYLE}${SCHEMA_STYLE}`, content });
}

function chips(names: readonly string[]): Html {
  if (names.length === 0) return html`<p>没有。</p>`;
  return html`<ul class="chips">${names.map((name) => html`<li><a href="/schema/${name}">${name}</a></li>`)}</ul>`;
}

function fieldEntry({ name, type, leadsTo, description, arguments: given, deprecated }: SchemaField): Html {
  const shown = leadsTo ? html`<a href="/schema/${leadsTo}">${type}</a>` : html`${type}`;
  return html`<dt><code>${name}</code>${type !== "" && html` <span>${shown}</span>`}${deprecated !== "" && html` <em>已弃用：${deprecated}</em>`}</dt>
<dd>${description}${given.length > 0 && html`<ul>${given.map((one) => html`<li><code>${one.name}: ${one.type}</code> ${one.description}</li>`)}</ul>`}</dd>`;
}
