import { type Html, html } from "./html.ts";
import { createPage, type Page } from "./page.ts";
import { schemaDrawing } from "./schema-drawing.ts";
import type { SchemaType } from "./schema-graph.ts";
import { MATTERS, type Matter } from "./schema-matters.ts";
import { SCHEMA_STYLE } from "./schema-style.ts";
import { type SiteLink, siteHeader } from "./site-header.ts";
import { SITE_STYLE } from "./site-style.ts";

const ROOTS = [
  { type: "Query", name: "查询" },
  { type: "Mutation", name: "写入" },
  { type: "Subscription", name: "订阅" },
] as const;

/** The map of the schema: a drawing of its types and their relations, and all of them by what they are about. */
export function schemaPage(graph: ReadonlyMap<string, SchemaType>, links: readonly SiteLink[]): Page {
  const title = "接口地图";
  const content = html`${siteHeader(links, "/schema")}
<main id="content">
<h1>${title}</h1>
<p>GraphQL 接口有哪些类型，从哪里可以走到哪里。点一个类型，看它的字段和前后的类型；全部文字在 <a href="/schema.graphql">schema.graphql</a>。</p>
<ul class="roots">${ROOTS.flatMap(({ type, name }) => (graph.has(type) ? [html`<li><a href="/schema/${type}">${name} <code>${type}</code></a> <span>${graph.get(type)?.fields.length} 个入口</span></li>`] : []))}</ul>
<figure class="drawing">${schemaDrawing(graph)}<figcaption>线是一个类型的字段通向另一个类型；指着一个类型，它自己的线会突出。</figcaption></figure>
<div class="matters">${MATTERS.map((matter) => matterSection(matter, [...graph.values()]))}</div>
</main>`;
  return createPage({ title: `${title} · Plancell`, style: `${SITE_STYLE}${SCHEMA_STYLE}`, content });
}

function matterSection({ code, name, text }: Matter, types: readonly SchemaType[]): Html | undefined {
  const own = types.filter((type) => type.matter.code === code && !ROOTS.some((root) => root.type === type.name));
  if (own.length === 0) return undefined;
  const [main, other] = [own.filter(isMain), own.filter((type) => !isMain(type))];
  return html`<section><h2>${name}</h2><p>${text}</p>
${main.length > 0 && html`<dl>${main.map((type) => html`<dt><a href="/schema/${type.name}">${type.name}</a></dt><dd>${firstSentence(type.description)}</dd>`)}</dl>`}
${other.length > 0 && html`<p class="others">取值和输入：${other.map((type) => html`<a href="/schema/${type.name}">${type.name}</a> `)}</p>`}</section>`;
}

function isMain({ kind }: SchemaType): boolean {
  return kind === "object" || kind === "interface" || kind === "union";
}

function firstSentence(text: string): string {
  return /^[^。；]*/u.exec(text)?.[0] ?? text;
}
