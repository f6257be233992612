import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { type ManifestOptions, manifestRoute } from "../../server/http/manifest-route.ts";
import { inquire } from "../support/inquiry.ts";

const MANIFEST =
  '<OfficeApp><Icon url="https://localhost:4443/addin/i.png"/><Page>https://localhost:4443/addin/</Page></OfficeApp>';

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-manifest-"));
  await writeFile(join(folder, "manifest.xml"), MANIFEST);
});
afterAll(async () => await rm(folder, { recursive: true }));

interface Case {
  readonly host: string;
  readonly secure?: boolean;
  readonly securePort?: number;
  readonly publicUrl?: string;
}

async function pageOf({ host, secure = false, securePort, publicUrl }: Case) {
  const options: ManifestOptions = { path: join(folder, "manifest.xml"), securePort: () => securePort };
  const route = await manifestRoute(publicUrl === undefined ? options : { ...options, publicUrl });
  const reply = await route.answer(inquire({ path: "/manifest.xml", headers: { host }, secure }));
  const body = "body" in reply ? String(reply.body) : "";
  expect(body).not.toMatch(/https:\/\/localhost:4443.*https:\/\/(?!localhost:4443)/u);
  return /<Page>(.*)<\/Page>/u.exec(body)?.[1];
}

it.each([
  [{ host: "plan.example.cn", publicUrl: "https://x.example.cn/" }, "https://x.example.cn/addin/"],
  [{ host: "localhost:4444", secure: true, securePort: 4444 }, "https://localhost:4444/addin/"],
  [{ host: "localhost:4000", securePort: 4443 }, "https://localhost:4443/addin/"],
  [{ host: "[::1]:4000", securePort: 4443 }, "https://[::1]:4443/addin/"],
  [{ host: "plan.example.cn" }, "https://plan.example.cn/addin/"],
])("for %o leads to %s", async (request, expected) => {
  expect(await pageOf(request)).toBe(expected);
});

it("takes a public address literally", async () => {
  expect(await pageOf({ host: "h", publicUrl: "https://x.example.cn/$&" })).toBe("https://x.example.cn/$&/addin/");
});

it("is XML that is asked for again", async () => {
  const route = await manifestRoute({ path: join(folder, "manifest.xml"), securePort: () => undefined });
  expect(await route.answer(inquire())).toMatchObject({
    status: 200,
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "no-cache", vary: "host" },
  });
});

it("fails at the start when there is no manifest", async () => {
  const options = { path: join(folder, "nope.xml"), securePort: () => undefined };
  await expect(manifestRoute(options)).rejects.toThrow("ENOENT");
});
