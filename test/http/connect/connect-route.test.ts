import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { DOMParser } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CONNECTORS } from "../../../server/domain/connect/connectors.ts";
import { SAVED_QUERIES } from "../../../server/domain/saved/saved-queries.ts";
import { connectRoutes } from "../../../server/http/connect/connect-route.ts";
import { type DataServer, startDataServer } from "../../support/data-server.ts";
import { TEST_TOKEN } from "../../support/front.ts";
import { openSeededLibrary, type SeededLibrary } from "../../support/seeded-library.ts";
import { tableOf } from "../../support/table-of.ts";
import { temporaryFolder } from "../../support/temporary-database.ts";

const run = promisify(execFile);

let library: SeededLibrary;
let server: DataServer;
let locked: DataServer;
beforeAll(async () => {
  library = await openSeededLibrary();
  server = await startDataServer(library, { routes: connectRoutes({}) });
  locked = await startDataServer(library, { routes: connectRoutes({}), isReadingOpen: false });
});
afterAll(async () => {
  await server.stop();
  await locked.stop();
  await library.close();
});

/** The text of a connector as the page gives it for download. */
async function fileOf(of: DataServer, search: string): Promise<string> {
  const { text, status } = await of.get(`/connect/file?${search}`);
  expect(status).toBe(200);
  return text;
}

describe("the page 连接到…", () => {
  it.each(SAVED_QUERIES)("shows a text of every program for $name", async ({ name, columns }) => {
    for (const { code } of CONNECTORS) {
      const { text, headers } = await server.get(`/connect?query=${name}&client=${code}`);
      const page = new DOMParser({ onError: (_, message) => expect.fail(message) }).parseFromString(text, "text/html");
      const hasText = page.getElementById("text")?.textContent?.includes(`127.0.0.1:${server.port}`) ?? false;
      expect(hasText || /role="alert"/u.test(text), code).toBe(true);
      expect(page.getElementsByTagName("tr")).toHaveLength(columns.length + 1);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it("asks for nothing of other hosts, and has no script or style in itself", async () => {
    const { text } = await server.get("/connect");
    expect(text.match(/<(?:script|link)[^>]*(?:src|href)="[^"]*"/gu)).toEqual([
      '<link rel="icon" href="data:,"',
      '<link rel="stylesheet" href="/connect/page.css"',
      '<script src="/connect/page.js"',
    ]);
    expect(text).not.toMatch(/ style=| on\w+=|<style/u);
    for (const path of ["/connect/page.css", "/connect/page.js"]) expect((await server.get(path)).status).toBe(200);
  });

  it("keeps the parameters in its form, and what they mean to break in the text", async () => {
    const evil = '"><script>alert(1)</script>';
    const { text } = await server.get(`/connect?${new URLSearchParams({ area: evil, indicator: "GDP" })}`);
    expect(text).not.toContain("<script>alert");
    expect(text).toContain('name="indicator" value="GDP"');
    const several = await server.get("/connect?area=a&area=b");
    expect(several.text).toContain('<input type="hidden" name="area" value="b">');
  });

  it("says what is wrong with a parameter, and forgets those of another table", async () => {
    expect((await server.get("/connect?indicater=GDP")).text).toContain("最接近的是 indicator");
    expect((await server.get("/connect?query=clusters&indicator=GDP&tier=千亿级")).text).not.toContain('role="alert"');
    expect((await server.get("/connect/file?indicater=GDP")).status).toBe(400);
    expect((await server.get("/connect/file?query=targets&client=superset")).status).toBe(404);
  });

  it("names the address under which people know the server", async () => {
    const known = await startDataServer(library, { routes: connectRoutes({ publicUrl: "https://plan.example.cn" }) });
    expect(await fileOf(known, "client=curl")).toContain("'https://plan.example.cn/data/figures.csv'");
    await known.stop();
  });

  it("is where a person gets to who opens the list of tables", async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/data`, {
      headers: { accept: "text/html,application/xhtml+xml" },
      redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/connect"]);
  });
});

describe("what the programs do with their texts", () => {
  /** Power Query's own request, put together of the literals as Web.Contents does it. */
  async function powerQuery(of: DataServer, text: string, token?: string) {
    const [, base = ""] = /Web\.Contents\("([^"]+)"/u.exec(text) ?? [];
    const [, path = ""] = /RelativePath = "([^"]+)"/u.exec(text) ?? [];
    const [, fields = ""] = /Query = \[(.*)\]/u.exec(text) ?? [];
    const pairs = Array.from(fields.matchAll(/#"(\w+)" = (\{[^}]*\}|"[^"]*")/gu)).flatMap(([, name = "", value = ""]) =>
      Array.from(value.matchAll(/"([^"]*)"/gu), ([, one = ""]) => `${name}=${encodeURIComponent(one)}`),
    );
    const address = new URL(`${base}/${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`);
    const basic =
      token === undefined ? {} : { authorization: `Basic ${Buffer.from(`pq:${token}`).toString("base64")}` };
    const headers = {
      "user-agent": "Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)",
      ...basic,
    };
    return of.get(`${address.pathname}${address.search}`, { ...headers, "accept-encoding": "gzip, deflate" });
  }

  it("Power Query reads the rows, and again with a password where the server asks for it", async () => {
    const search = "query=figures&client=power-query&area=西安市&area=中国&from=2015年";
    const rows = await tableOf(library, "figures", "area=西安市&area=中国&from=2015年");
    const open = await powerQuery(server, await fileOf(server, search));
    expect(parse(open.bytes, { bom: true })).toHaveLength(rows.length + 1);
    const text = await fileOf(locked, search);
    expect((await powerQuery(locked, text)).status).toBe(401);
    expect(parse((await powerQuery(locked, text, TEST_TOKEN)).bytes, { bom: true })).toHaveLength(rows.length + 1);
  });

  it("Grafana reads them by the parameters of its model", async () => {
    const dashboard = JSON.parse(await fileOf(server, "client=grafana&indicator=GDP"));
    const { url, url_options: asked, columns } = dashboard.panels[0].targets[0];
    const pairs = asked.params.map(({ key, value }: Record<string, string>) => [key, value]);
    const { pathname } = new URL(url);
    const rows = JSON.parse((await server.get(`${pathname}?${new URLSearchParams(pairs)}`)).text);
    expect(rows).toEqual(await tableOf(library, "figures", "indicator=GDP"));
    for (const { selector } of columns) expect(rows[0]).toHaveProperty(selector);
  });

  it("Excel's web query reads a table of all rows", async () => {
    const [, , address = ""] = (await fileOf(server, "query=clusters&client=iqy")).split("\r\n");
    const { text, headers } = await server.get(new URL(address).pathname);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(new DOMParser().parseFromString(text, "text/html").getElementsByTagName("tr")).toHaveLength(8);
  });

  it("FineBI reads them by its form", async () => {
    const form = JSON.parse(await fileOf(server, "query=targets&client=fine&year=2016"));
    const pairs = form.请求参数.map((one: Record<string, string>) => [one.参数名, one.参数值]);
    const { text } = await server.get(`${new URL(form.请求地址).pathname}?${new URLSearchParams(pairs)}`);
    expect(JSON.parse(text)).toEqual(await tableOf(library, "targets", "year=2016"));
  });

  it("curl downloads them, with the token of the environment", async () => {
    const folder = temporaryFolder();
    const command = async (of: DataServer, search: string, token?: string) => {
      const env = { PATH: process.env.PATH, ...(token ? { PLANCELL_TOKEN: token } : {}) };
      const text = await fileOf(of, `client=curl&${search}`);
      await run("sh", ["-c", text], { cwd: folder, env });
      return parse(readFileSync(join(folder, "figures.csv")), { bom: true });
    };
    const rows = await tableOf(library, "figures", "indicator=GDP");
    expect(await command(server, "indicator=GDP")).toHaveLength(rows.length + 1);
    expect(await command(locked, "indicator=GDP", TEST_TOKEN)).toHaveLength(rows.length + 1);
    await expect(command(locked, "indicator=GDP")).rejects.toThrow("401");
  });
});
