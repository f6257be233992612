import { expect, it } from "vitest";

import type { Reply } from "../../server/http/exchange.ts";
import { escapeHtml, helpRoutes } from "../../server/http/help-page.ts";
import { inquire } from "../support/inquiry.ts";

const [page, data] = helpRoutes({ path: "/help/x", title: "标题", html: "<p>正文</p>", json: { a: 1 } });

async function get(route: typeof page, accept?: string): Promise<Reply> {
  const reply = await route?.answer(inquire({ headers: { host: "localhost", ...(accept && { accept }) } }));
  if (!reply || "kind" in reply) throw new Error("No reply");
  return reply;
}

it("is a page for people without scripts", async () => {
  for (const accept of [undefined, "*/*", "text/html,application/xhtml+xml,application/json;q=0.9"]) {
    expect(await get(page, accept)).toMatchObject({
      headers: {
        ...{ "content-type": "text/html; charset=utf-8", vary: "accept" },
        "content-security-policy": expect.stringContaining("default-src 'none'"),
      },
      body: expect.stringMatching(/<html lang="zh-CN">[\s\S]*<h1>标题<\/h1>\n<p>正文<\/p>/u),
    });
  }
});

it("is JSON for programs, by Accept or by its name", async () => {
  for (const reply of [await get(page, "application/json"), await get(data)]) {
    expect(reply).toMatchObject({ headers: { "content-type": "application/json; charset=utf-8" } });
    expect(JSON.parse(String(reply.body))).toEqual({ a: 1 });
  }
});

it("has another tag for each", async () => {
  expect((await get(page)).headers.etag).not.toBe((await get(data)).headers.etag);
});

it("lets no text become an element", () => {
  expect(escapeHtml(`<a href="x">&</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
});
