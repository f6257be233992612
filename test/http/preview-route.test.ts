import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { previewRoutes } from "../../server/http/preview-route.ts";
import { createRouter, type Router } from "../../server/http/router.ts";
import { inquire } from "../support/inquiry.ts";

let folder = "";
let ask: Router;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-preview-"));
  await mkdir(join(folder, "office-js"));
  await writeFile(join(folder, "index.html"), "<h1>示例工作簿</h1>");
  await writeFile(join(folder, "taskpane.html"), "<main>面板</main>");
  await writeFile(join(folder, "grid.0123abcd.js"), "const 表格 = 1;".repeat(200));
  await writeFile(join(folder, "office-js", "custom-functions-runtime.js"), "1");
  ask = createRouter(await previewRoutes(folder));
});
afterAll(async () => await rm(folder, { recursive: true }));

function at(path: string, accept?: string) {
  return ask(inquire({ path, headers: accept === undefined ? {} : { "accept-encoding": accept } }));
}

function policyOf(reply: object): string {
  const headers: Readonly<Record<string, string>> = Reflect.get(reply, "headers") ?? {};
  return headers["content-security-policy"] ?? "";
}

describe("the page", () => {
  it.each(["/preview", "/preview/", "/preview/index.html"])("is at %s, and asked for again each time", async (path) => {
    const reply = await at(path);
    expect(reply).toMatchObject({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", etag: expect.any(String) },
    });
    expect("body" in reply && String(reply.body)).toBe("<h1>示例工作簿</h1>");
  });

  it("runs nothing but this server's files, and sits in no frame", async () => {
    expect(policyOf(await at("/preview")).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it("is read only", async () => {
    expect(await ask(inquire({ path: "/preview", method: "POST" }))).toMatchObject({ status: 405 });
  });
});

describe("what the page loads", () => {
  it("is compressed, and kept when its name says what is in it", async () => {
    expect(await at("/preview/grid.0123abcd.js", "br")).toMatchObject({
      status: 200,
      headers: { "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" },
    });
  });

  it("may be in a folder", async () => {
    expect(await at("/preview/office-js/custom-functions-runtime.js")).toMatchObject({ status: 200 });
  });

  it("lets this server alone frame the pane, which writes no styles of its own", async () => {
    const policy = policyOf(await at("/preview/taskpane.html"));
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/https:|unsafe/u);
  });

  it("is nothing that was not built", async () => {
    expect(await at("/preview/../taskpane.html")).toMatchObject({ status: 404, code: "PATH_UNKNOWN" });
    expect(await at("/preview/nothing.js")).toMatchObject({ status: 404, code: "PATH_UNKNOWN" });
  });
});

it("says what to do where it was not built", async () => {
  const router = createRouter(await previewRoutes(join(folder, "nope")));
  const reply = await router(inquire({ path: "/preview" }));
  expect(reply).toMatchObject({ status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  expect("body" in reply && String(reply.body)).toMatch(/示例工作簿还没有生成.*npm start/su);
});
