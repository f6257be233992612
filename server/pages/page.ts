import { createHash } from "node:crypto";

import { type Html, html } from "./html.ts";

/** A page of ours without scripts, and the policy that it is sent with. */
export interface Page {
  readonly body: string;
  /** Its content security policy: its own style sheet by its hash, and nothing else. */
  readonly policy: string;
}

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly content: Html;
}

/** A whole page: one answer, with its style inside it. */
export function createPage({ title, style, content }: PageParts): Page {
  const hash = createHash("sha256").update(style).digest("base64");
  const { html: body } = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
${content}
</body>
</html>
`;
  return {
    body,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
