import { describe, expect, it } from "vitest";

import type { ReleasedChanges } from "../../server/graphql/schema-changes.ts";
import type { Reply } from "../../server/http/exchange.ts";
import { schemaRoutes } from "../../server/http/schema-route.ts";
import { inquire } from "../support/inquiry.ts";

const texts = {
  in: (language: "zh" | "en") => ({ sdl: `type Query # ${language}`, introspection: `{"data":"${language}"}` }),
};

async function get(path: string, search = "", changes: readonly ReleasedChanges[] = []): Promise<Reply> {
  const route = schemaRoutes({ texts, changes }).find((one) => one.path === path);
  const reply = await route?.answer(inquire({ path, search }));
  if (!reply || "kind" in reply) throw new Error(`No reply of ${path}`);
  return reply;
}

it.each([
  ["/schema.graphql", "text/plain; charset=utf-8", "type Query # zh"],
  ["/schema.json", "application/json; charset=utf-8", '{"data":"zh"}'],
])("serves %s with its tag", async (path, type, body) => {
  expect(await get(path)).toMatchObject({
    status: 200,
    headers: { "content-type": type, "content-language": "zh", etag: expect.stringMatching(/^W\/"/u) },
    body,
  });
});

it("serves both in English where the address says so", async () => {
  for (const search of ["?lang=en", "?lang=en-US"]) {
    expect(await get("/schema.graphql", search)).toMatchObject({
      headers: { "content-language": "en" },
      body: "type Query # en",
    });
  }
  expect((await get("/schema.json", "?lang=en")).body).toBe('{"data":"en"}');
  expect((await get("/schema.json", "?lang=fr")).body).toBe('{"data":"zh"}');
});

describe("the changelog", () => {
  it("says so before there are two releases to compare", async () => {
    expect((await get("/schema/changes")).body).toContain("还没有发布过两个版本，没有可比的变更。");
    expect(JSON.parse(String((await get("/schema/changes.json")).body))).toEqual({ changes: [] });
  });

  it("tells of each release what it changed", async () => {
    const change = {
      ...{ version: "1.1.0", since: "1.0.0", breaking: ["Area.code was removed."], dangerous: [] },
      ...{ added: ["Area.<b>"], deprecated: ["Query.old: 改用 Query.area；2027-06-30 移除。"] },
    };
    const same = { version: "1.1.1", since: "1.1.0", breaking: [], dangerous: [], added: [], deprecated: [] };
    const { body } = await get("/schema/changes", "", [same, change]);
    expect(body).toContain("<h2>1.1.1（与 1.1.0 相比）</h2>\n<p>没有变更。</p>\n<h2>1.1.0（与 1.0.0 相比）</h2>");
    expect(body).toContain("<h3>不兼容</h3>\n<ul><li><code>Area.code was removed.</code></li></ul>\n<h3>新增</h3>");
    expect(body).toContain("<code>Area.&lt;b&gt;</code>");
    expect(body).not.toContain("可能影响使用");
    expect(JSON.parse(String((await get("/schema/changes.json", "", [change])).body))).toEqual({ changes: [change] });
  });
});
