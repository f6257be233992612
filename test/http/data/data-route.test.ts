import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DATA_FORMATS, SAVED_QUERIES } from "../../../server/domain/saved/saved-queries.ts";
import { TEST_TOKEN } from "../../support/front.ts";
import { type DataServer, startDataServer } from "../../support/data-server.ts";
import { openSeededLibrary, type SeededLibrary } from "../../support/seeded-library.ts";
import { tableOf } from "../../support/table-of.ts";

let library: SeededLibrary;
let server: DataServer;
beforeAll(async () => {
  library = await openSeededLibrary();
  server = await startDataServer(library);
});
afterAll(async () => {
  await server.stop();
  await library.close();
});

function codeOf(text: string): unknown {
  return JSON.parse(text).errors[0].extensions.code;
}

describe("a saved query", () => {
  it.each(SAVED_QUERIES)("$name is the same in every format", async ({ name, columns }) => {
    const rows = await tableOf(library, name);
    const json = JSON.parse((await server.get(`/data/${name}.json`)).text);
    expect(json).toEqual(rows);
    const lines = (await server.get(`/data/${name}.ndjson`)).text.split("\n").slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    const heads = columns.map((column) => column.name);
    const csv: string[][] = parse((await server.get(`/data/${name}.csv`)).bytes, { bom: true });
    expect(csv).toEqual([heads, ...rows.map((row) => heads.map((head) => (row[head] === null ? "" : String(row[head]))))]);
    const arrow = tableFromIPC((await server.get(`/data/${name}.arrow`)).bytes);
    expect(arrow.schema.fields.map((field) => field.name)).toEqual(heads);
    expect(arrow.toArray().map((row) => plain(row.toJSON(), columns))).toEqual(rows);
    const html = (await server.get(`/data/${name}.html`)).text;
    expect(html.match(/<tr>/gu)).toHaveLength(rows.length + 1);
  });

  it("begins with the mark that Excel needs, or is GB18030", async () => {
    const { bytes, headers } = await server.get("/data/clusters.csv");
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(headers.get("content-type")).toBe("text/csv; header=present; charset=utf-8");
    const gb = await server.get("/data/clusters.csv?encoding=GB18030&head=zh");
    expect(gb.headers.get("content-type")).toContain("charset=gb18030");
    const text = new TextDecoder("gb18030", { fatal: true }).decode(gb.bytes);
    expect(text.startsWith("集群代码,集群,档次代码,档次,")).toBe(true);
    expect((await server.get("/data/clusters.csv?encoding=utf-8-nobom")).bytes[0]).toBe("c".charCodeAt(0));
  });

  it("has Chinese heads where they are asked for", async () => {
    const [row] = JSON.parse((await server.get("/data/targets.json?head=zh&pageSize=1")).text);
    expect(Object.keys(row).slice(0, 3)).toEqual(["目标代码", "指标代码", "指标"]);
  });

  it("comes compressed to those who take it", async () => {
    const { headers, bytes } = await server.get("/data/figures.csv", { "accept-encoding": "gzip" });
    expect([headers.get("content-encoding"), headers.get("vary")]).toEqual(["gzip", "accept-encoding, origin"]);
    expect(parse(bytes, { bom: true })).toHaveLength(1228);
  });
});

describe("the copy that a client has", () => {
  it("is told to be current as long as nothing has been published", async () => {
    const first = await server.get("/data/figures.csv?area=西安市");
    const etag = first.headers.get("etag") ?? "";
    const again = await server.get("/data/figures.csv?area=西安市", { "if-none-match": etag });
    expect([again.status, again.bytes.length, again.headers.get("etag")]).toEqual([304, 0, etag]);
    for (const other of ["/data/figures.csv?area=全国", "/data/figures.json?area=西安市"]) {
      expect((await server.get(other, { "if-none-match": etag })).status).toBe(200);
    }
    expect(Date.parse(first.headers.get("last-modified") ?? "")).toBeGreaterThan(0);
    expect(first.headers.get("x-data-version")).toBe(library.book.current().dataVersion);
  });
});

describe("pages", () => {
  it("lead through the whole table by their links", async () => {
    const seen: unknown[] = [];
    let path: string | undefined = "/data/figures.json?indicator=GDP&pageSize=7";
    let pages = 0;
    while (path) {
      const { text, headers } = await server.get(path);
      seen.push(...JSON.parse(text));
      pages++;
      path = /^<(.+)>; rel="next"$/u.exec(headers.get("link") ?? "")?.[1];
    }
    const rows = await tableOf(library, "figures", "indicator=GDP");
    expect(seen).toEqual(rows);
    expect(pages).toBe(Math.ceil(rows.length / 7));
  });

  it("can be asked for by their number", async () => {
    const rows = await tableOf(library, "areas");
    const { text, headers } = await server.get("/data/areas.json?page=3&pageSize=5");
    expect(JSON.parse(text)).toEqual(rows.slice(10, 15));
    expect(headers.get("x-total-count")).toBe(String(rows.length));
    expect((await server.get("/data/areas.json?page=999")).text.trim()).toBe("[\n\n]");
  });

  it.each([
    ["pageSize=10001", "1 到 10000"],
    ["page=0", "需要 1 到"],
    ["after=abc", "不是上一页给出的值"],
    ["after=abc&page=2", "不能和 page 一起写"],
  ])("out of bounds are refused: %s", async (search, words) => {
    const { status, text } = await server.get(`/data/areas.json?${search}`);
    expect(status).toBe(400);
    expect(text).toContain(words);
  });
});

describe("what there is not", () => {
  it("is refused with what is near and all that there is", async () => {
    const unknown = await server.get("/data/figure.csv");
    expect([unknown.status, codeOf(unknown.text)]).toEqual([404, "DATA_UNKNOWN"]);
    expect(unknown.text).toContain("最接近的是：figures");
    const format = await server.get("/data/figures.xlsx");
    expect(format.text).toContain("figures.csv、figures.json");
    expect((await server.get("/data/figures")).status).toBe(404);
    expect((await server.get("/data/a/b.csv")).status).toBe(404);
    const wrong = await server.get("/data/figures.csv?indicater=GDP");
    expect([wrong.status, codeOf(wrong.text)]).toEqual([400, "PARAMETER_WRONG"]);
    expect(wrong.text).toContain("最接近的是 indicator；可用的有：indicator、area、");
    expect((await server.get("/data/figures.csv?head=de")).text).toContain("可用的有：en、zh");
    expect((await server.get("/data/figures.csv?encoding=big5")).text).toContain("gb18030");
  });
});

describe("the list of all saved queries", () => {
  it.each(["/data", "/data/"])("is at %s", async (path) => {
    const { formats, queries } = JSON.parse((await server.get(path)).text);
    expect(formats).toEqual(DATA_FORMATS);
    expect(queries.map(({ name }: { name: string }) => name)).toEqual(SAVED_QUERIES.map(({ name }) => name));
    expect(queries[0].addresses[0]).toBe("/data/figures.csv");
    expect(queries[0].parameters.at(-1)).toMatchObject({ name: "head", label: "列名" });
  });
});

describe("other methods", () => {
  it("tell of a table without making it", async () => {
    const head = await server.get("/data/figures.csv", {}, "HEAD");
    expect([head.status, head.bytes.length, head.headers.get("x-total-count")]).toEqual([200, 0, "1227"]);
    const options = await server.get("/data/figures.csv", {}, "OPTIONS");
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect((await server.get("/data/figures.csv", {}, "DELETE")).status).toBe(405);
  });
});

describe("on a server that is open to the network", () => {
  let locked: DataServer;
  beforeAll(async () => {
    locked = await startDataServer(library, { isReadingOpen: false, maxRunning: 0 });
  });
  afterAll(() => locked.stop());

  it("a table is for those with a token, in whatever header their program can send", async () => {
    const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
    const path = "/data/clusters.csv";
    const none = await locked.get(path);
    expect([none.status, codeOf(none.text)]).toEqual([401, "TOKEN_MISSING"]);
    expect(none.headers.get("www-authenticate")).toMatch(/^Basic realm="Plancell"/u);
    expect((await locked.get(path, { authorization: basic("me", "wrong") })).status).toBe(401);
    for (const headers of [
      { authorization: `Bearer ${TEST_TOKEN}` },
      { authorization: basic("任何人", TEST_TOKEN) },
      { "x-api-key": TEST_TOKEN },
    ]) {
      expect((await locked.get("/data", headers)).status).toBe(200);
      // This one has no room for tables, but who may not read is told so first.
      expect((await locked.get(path, headers)).status).toBe(503);
    }
  });
});

/** A row of Arrow as JSON has it: days are texts there. */
function plain(row: Record<string, unknown>, columns: readonly { readonly name: string; readonly type: string }[]) {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name];
      const isDay = type === "date" && value !== null;
      return [name, isDay ? new Date(Number(value)).toISOString().slice(0, 10) : value];
    }),
  );
}
