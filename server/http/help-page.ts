import { etagOf } from "./etag.ts";
import { type Inquiry, type Reply, varyOn } from "./exchange.ts";
import type { Route } from "./router.ts";
import { PAGE_POLICY } from "./security-headers.ts";

const STYLE =
  ":root{color-scheme:light dark}" +
  "body{font:16px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}" +
  "h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}table{border-collapse:collapse;width:100%}" +
  "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem}" +
  "tr{border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}" +
  "tr:target{background:color-mix(in srgb,Highlight 25%,transparent)}" +
  "@media(max-width:40rem){thead{display:none}tr,td{display:block}tr{padding:.5rem 0}td{padding:.1rem 0}}";

/** A list that people read as a page and programs as JSON. */
export interface HelpPage {
  readonly path: string;
  readonly title: string;
  /** Inner HTML of the page below its heading, already escaped. */
  readonly html: string;
  readonly json: unknown;
}

/** The page at its path, and its JSON by Accept or under the path with .json. */
export function helpRoutes({ path, title, html, json }: HelpPage): readonly Route[] {
  const page = replyOf("text/html", pageOf(title, html), { "content-security-policy": PAGE_POLICY });
  const data = replyOf("application/json", `${JSON.stringify(json, null, 1)}\n`);
  const negotiated = (inquiry: Inquiry): Reply => {
    const chosen = wantsJson(inquiry.headers.accept) ? data : page;
    return { ...chosen, headers: { ...chosen.headers, vary: varyOn(undefined, "accept") } };
  };
  return [
    { path, methods: ["GET"], answer: negotiated },
    { path: `${path}.json`, methods: ["GET"], answer: () => data },
  ];
}

/** A text for the inside of an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
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

function pageOf(title: string, html: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Plancell</title><style>${STYLE}</style></head>
<body>
<h1>${title}</h1>
${html}
</body>
</html>
`;
}
