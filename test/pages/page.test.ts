import { createHash } from "node:crypto";

import { expect, it } from "vitest";

import { html } from "../../server/pages/html.ts";
import { createPage } from "../../server/pages/page.ts";

const page = createPage({ title: "计划 & 统计", style: "p{color:red}", content: html`<main id="content"></main>` });

it("is a whole page in Chinese with a way past its header", () => {
  expect(page.body).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
  expect(page.body).toContain("<title>计划 &amp; 统计</title>");
  expect(page.body).toContain('<a class="skip" href="#content">');
});

it("allows its own style by its hash, and nothing else", () => {
  const hash = createHash("sha256").update("p{color:red}").digest("base64");
  expect(page.body).toContain("<style>p{color:red}</style>");
  expect(page.policy).toContain(`style-src 'sha256-${hash}'`);
  expect(page.policy).not.toMatch(/unsafe|script-src/u);
});
