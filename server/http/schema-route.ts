import { isEnglish } from "../graphql/english-introspection-plugin.ts";
import type { ReleasedChanges } from "../graphql/schema-changes.ts";
import type { SchemaLanguage, SchemaText } from "../graphql/schema-texts.ts";

import { etagOf } from "./etag.ts";
import type { Reply } from "./exchange.ts";
import { escapeHtml, helpRoutes } from "./help-page.ts";
import type { Route } from "./router.ts";

/** The schema as it is described to readers, and what its releases have changed. */
export interface SchemaDocuments {
  readonly texts: { in(language: SchemaLanguage): SchemaText };
  /** Newest first. */
  readonly changes: readonly ReleasedChanges[];
}

/** The schema as text and as introspection, in Chinese or with `?lang=en` in English, and its changelog. */
export function schemaRoutes({ texts, changes }: SchemaDocuments): readonly Route[] {
  const document = (path: string, type: string, choose: (text: SchemaText) => string): Route => ({
    path,
    methods: ["GET"],
    answer: ({ search }) => {
      const language = isEnglish(search) ? "en" : "zh";
      return replyOf(type, language, choose(texts.in(language)));
    },
  });
  return [
    document("/schema.graphql", "text/plain", ({ sdl }) => sdl),
    document("/schema.json", "application/json", ({ introspection }) => introspection),
    ...helpRoutes({ path: "/schema/changes", title: "接口的变更", html: pageOf(changes), json: { changes } }),
  ];
}

function replyOf(type: string, language: SchemaLanguage, body: string): Reply {
  const headers = {
    "content-type": `${type}; charset=utf-8`,
    "content-language": language,
    "cache-control": "no-cache",
    etag: etagOf(body),
  };
  return { status: 200, headers, body };
}

const LISTS = {
  breaking: "不兼容",
  dangerous: "可能影响使用",
  added: "新增",
  deprecated: "将要移除",
} as const;

function pageOf(changes: readonly ReleasedChanges[]): string {
  const rule =
    "<p>接口没有版本号：先标明替代和移除日期，到期才移除。" +
    '现在的接口见 <a href="/schema.graphql">/schema.graphql</a>；程序请读 <a href="/schema/changes.json">/schema/changes.json</a>。</p>';
  if (changes.length === 0) return `${rule}\n<p>还没有发布过两个版本，没有可比的变更。</p>`;
  return [rule, ...changes.map(sectionOf)].join("\n");
}

function sectionOf(changes: ReleasedChanges): string {
  const lists = (["breaking", "dangerous", "added", "deprecated"] as const).flatMap((name) => {
    const items = changes[name].map((one) => `<li><code>${escapeHtml(one)}</code></li>`);
    return items.length > 0 ? [`<h3>${LISTS[name]}</h3>`, `<ul>${items.join("")}</ul>`] : [];
  });
  const [version, since] = [escapeHtml(changes.version), escapeHtml(changes.since)];
  return [`<h2>${version}（与 ${since} 相比）</h2>`, ...(lists.length > 0 ? lists : ["<p>没有变更。</p>"])].join("\n");
}
