import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Route } from "../../server/http/router.ts";
import { staticRoute } from "../../server/http/static-files.ts";
import { inquire } from "../support/inquiry.ts";

const SCRIPT = "const 值 = 1;".repeat(200);

let folder = "";
let route: Route;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-static-"));
  const web = join(folder, "web");
  await mkdir(join(web, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(web, "taskpane.html"), "<p>任务窗格</p>");
  await writeFile(join(web, "functions.js"), SCRIPT);
  await writeFile(join(web, "pane.3f9a1c2b.js"), SCRIPT);
  await writeFile(join(web, "帮助.txt"), "帮助");
  await writeFile(join(web, ".hidden"), "hidden");
  await writeFile(join(web, "assets", "icon.png"), Buffer.alloc(2000));
  await symlink(join(folder, "secret.txt"), join(web, "link.txt"));
  route = await staticRoute({ mount: "/addin/", folder: web, headers: { "x-shared": "yes" } });
});
afterAll(async () => await rm(folder, { recursive: true }));

async function ask(path: string, accept?: string) {
  const headers = accept === undefined ? {} : { "accept-encoding": accept };
  return await route.answer(inquire({ path, headers }));
}

describe("a file", () => {
  it("comes with its type, its tag and the shared headers", async () => {
    const reply = await ask("/addin/taskpane.html");
    expect(reply).toMatchObject({
      status: 200,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        etag: expect.stringMatching(/^W\/"/u),
        "x-shared": "yes",
      },
    });
    expect(reply).toHaveProperty("body", Buffer.from("<p>任务窗格</p>"));
  });

  it.each([
    ["/addin/pane.3f9a1c2b.js", "public, max-age=31536000, immutable"],
    ["/addin/functions.js", "no-cache"],
    ["/addin/assets/icon.png", "no-cache"],
  ])("%s may be kept: %s", async (path, expected) => {
    expect(await ask(path)).toMatchObject({ headers: { "cache-control": expected } });
  });

  it("is found by its percent-encoded name", async () => {
    expect(await ask(`/addin/${encodeURIComponent("帮助")}.txt`)).toMatchObject({ status: 200 });
  });
});

describe("compression", () => {
  it("is made once and kept", async () => {
    const first = await ask("/addin/functions.js", "br, gzip");
    const second = await ask("/addin/functions.js", "br");
    expect(first).toMatchObject({ headers: { "content-encoding": "br", vary: "accept-encoding" } });
    const body = "body" in first && Buffer.isBuffer(first.body) ? first.body : Buffer.alloc(0);
    expect(String(brotliDecompressSync(body))).toBe(SCRIPT);
    expect("body" in second && second.body).toBe(body);
  });

  it("leaves pictures alone", async () => {
    const reply = await ask("/addin/assets/icon.png", "br");
    expect(reply).toMatchObject({ body: Buffer.alloc(2000) });
    expect(reply).not.toHaveProperty("headers.content-encoding");
  });
});

describe("no way leads outside", () => {
  it.each([
    "/addin/",
    "/addin/../secret.txt",
    "/addin/%2e%2e/secret.txt",
    "/addin/..%2fsecret.txt",
    "/addin/assets/../taskpane.html",
    "/addin//taskpane.html",
    "/addin/.hidden",
    "/addin/link.txt",
    "/addin/assets",
    "/addin/taskpane.html%00",
    "/addin/%E0%A4%A",
    "/addin/__proto__",
  ])("by %s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, code: "PATH_UNKNOWN" });
  });

  it("and an absent folder serves nothing", async () => {
    route = await staticRoute({ mount: "/addin/", folder: join(folder, "nope"), headers: {} });
    expect(await ask("/addin/taskpane.html")).toMatchObject({ status: 404 });
  });
});
