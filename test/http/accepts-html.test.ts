import { expect, it } from "vitest";

import { acceptsHtml } from "../../server/http/accepts-html.ts";

it.each([
  "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
  "text/html, application/json;q=0.9",
  "TEXT/HTML",
])("takes %j for a browser's", (accept) => {
  expect(acceptsHtml(accept)).toBe(true);
});

it.each([
  undefined,
  "",
  "*/*",
  "application/json",
  "application/graphql-response+json, text/html;q=0.5",
  "text/html;q=0",
  "text/*",
])("takes %j for a program's", (accept) => {
  expect(acceptsHtml(accept)).toBe(false);
});
