import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isVisit, type PlaygroundRoutes, playgroundRoutes } from "../../server/http/playground-route.ts";
import { createRouter } from "../../server/http/router.ts";
import { inquire } from "../support/inquiry.ts";

const BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
let folder: string;
let playground: PlaygroundRoutes;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-playground-"));
  await writeFile(join(folder, "index.html"), "<p>查询台</p>");
  await writeFile(join(folder, "main.2THYKEAB.js"), "const 台 = 1;".repeat(200));
  playground = await playgroundRoutes(folder);
});
afterAll(() => rm(folder, { recursive: true }));

function policyOf(reply: object): string {
  const headers: Readonly<Record<string, string>> = Reflect.get(reply, "headers") ?? {};
  return headers["content-security-policy"] ?? "";
}

describe("the page", () => {
  it("may be kept, but not given to a program that asks the same address", async () => {
    const reply = await playground.page(inquire({ path: "/graphql" }));
    expect(reply).toMatchObject({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8", etag: expect.any(String) },
    });
    expect(Reflect.get(reply, "headers").vary).toContain("accept");
    expect("body" in reply && String(reply.body)).toBe("<p>查询台</p>");
  });

  it("runs this server's files alone, evaluates nothing and asks nobody else", async () => {
    const policy = policyOf(await playground.page(inquire({ path: "/graphql" }))).split("; ");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy.join("; ")).not.toMatch(/unsafe-eval|https?:|blob:/u);
  });

  it("says what to do where it was not built", async () => {
    const { page } = await playgroundRoutes(join(folder, "nope"));
    const reply = await page(inquire({ path: "/graphql" }));
    expect(reply).toMatchObject({ status: 503 });
    expect("body" in reply && String(reply.body)).toMatch(/查询台还没有生成.*npm start/su);
  });
});

describe("what it loads", () => {
  it("is kept when its name says what is in it, and binds workers as the page is bound", async () => {
    const ask = createRouter(playground.routes);
    const reply = await ask(inquire({ path: "/playground/main.2THYKEAB.js", headers: { "accept-encoding": "br" } }));
    expect(reply).toMatchObject({
      status: 200,
      headers: { "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" },
    });
    expect(policyOf(reply)).toContain("script-src 'self'");
  });

  it.each(["/playground", "/playground/"])("at %s itself leads to the page", async (path) => {
    const reply = await createRouter(playground.routes)(inquire({ path }));
    expect(reply).toMatchObject({ status: 308, headers: { location: "/graphql" } });
  });
});

describe("a visit", () => {
  const visit = { method: "GET", search: "", headers: { accept: BROWSER } };

  it("is a browser that asks nothing", () => {
    expect(isVisit(visit)).toBe(true);
    expect(isVisit({ ...visit, search: "?lang=zh" })).toBe(true);
  });

  it.each([
    { ...visit, method: "POST" },
    { ...visit, search: "?query={status{dataVersion}}" },
    { ...visit, search: "?extensions={}" },
    { ...visit, headers: { accept: "application/json" } },
    { ...visit, headers: {} },
  ])("is not %j", (asked) => {
    expect(isVisit(asked)).toBe(false);
  });
});
