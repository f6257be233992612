import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

import { launchBrowser } from "../../host/browser.ts";
import { openTab } from "../../support/open-tab.ts";

const ROOT = join(import.meta.dirname, "../../..");
const WEB = join(ROOT, ".build/web");
const OFFICE = readFileSync(join(import.meta.dirname, "fake-office.js"), "utf8");
const MEDIA: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** What the server answers to an operation: its data, its errors with their status, or an HTTP status alone. */
export type Api = (operation: string, variables: Readonly<Record<string, unknown>>, token: string) => object | number;

export const STATUS = {
  status: {
    dataVersion: "2016-08-15.3",
    sequence: 3,
    latestRelease: { code: "2016-07", title: "2016年1-7月工业运行", publishedOn: "2016-08-15" },
    indicatorCount: 42,
    observationCount: 1894,
    targetCount: 20,
  },
};

export const SEARCH = {
  search: [
    { kind: "indicator", code: "GYZJZ_GM", name: "规模以上工业增加值", unit: "亿元", detail: "规上工业企业新增价值" },
    { kind: "indicator", code: "GYZJZ_GM_TB", name: "规模以上工业增加值同比", unit: "%", detail: "可比价" },
    { kind: "cluster", code: "QICHE", name: "汽车产业集群", unit: "", detail: "千亿级" },
  ],
};

const SERIES = [410.2, 598.1, 760.9, 905.4, 1071, 1234.5].map((value, at) => ({
  period: `2016年1-${at + 2}月`,
  value,
}));

const SOURCE = {
  subject: "西安市",
  source: "来源：统计局《2016年1-7月工业运行》（2016-08-15）",
  series: { observations: { nodes: SERIES } },
};

export const CARD = {
  indicator: {
    code: "GYZJZ_GM",
    name: "规模以上工业增加值",
    unit: "亿元",
    decimals: 1,
    definition: "规模以上工业企业在报告期内生产活动新增加的价值。",
    latest: { period: "2016年1-7月", value: 1234.5, status: "PRELIMINARY", ...SOURCE },
    targets: [{ year: 2016, operator: "EQUAL", amount: 7, unit: "%", quote: "全年规模以上工业增加值增长7%" }],
  },
};

/** A server that is well, and knows the indicator above. */
export const wellApi: Api = (operation, variables) => {
  if (operation === "Search") return variables.text === "没有" ? { search: [] } : SEARCH;
  if (operation === "IndicatorCard") return variables.key === CARD.indicator.code ? CARD : { indicator: null };
  return STATUS;
};

export interface PaneOptions {
  readonly api?: Api;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** The page of the pane that is opened; 查数 when absent, the one that the pane opens itself when "". */
  readonly tab?: string;
  /** The background of Office's own theme. */
  readonly officeBackground?: string;
}

/** The built pane in a real browser, beside a fake Office and a fake server. */
export class PaneStage {
  api: Api = wellApi;
  private readonly browser: Browser;
  private readonly server: Server;

  private constructor(browser: Browser, server: Server) {
    this.browser = browser;
    this.server = server;
  }

  static async open(): Promise<PaneStage> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        const token = request.headers.authorization ?? "";
        if (request.method === "POST") answer(stage.api, Buffer.concat(chunks).toString(), token, response);
        else sendFile(request.url ?? "", response);
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const stage = new PaneStage(await launchBrowser(), server);
    return stage;
  }

  /** A newly opened pane; the one before it is closed. */
  async page(options: PaneOptions = {}): Promise<Page> {
    this.api = options.api ?? wellApi;
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 320, height: 720 },
      colorScheme: options.colorScheme ?? "light",
    });
    const page = await context.newPage();
    const background = `window.officeBackground = ${JSON.stringify(options.officeBackground ?? null)} ?? undefined;\n`;
    await page.route("**/office.js", (route) =>
      route.fulfill({ contentType: MEDIA.js ?? "", body: background + OFFICE }),
    );
    const address = this.server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await page.goto(`http://127.0.0.1:${port}/addin/taskpane.html`);
    await page.getByRole("tablist").waitFor();
    if (options.tab !== "") await openTab(page, options.tab ?? "查数");
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}

function answer(api: Api, body: string, token: string, response: ServerResponse): void {
  const { operationName, variables } = JSON.parse(body);
  const reply = api(operationName, variables, token);
  if (typeof reply === "number") {
    response.writeHead(reply).end("<html>busy</html>");
    return;
  }
  const status = "errors" in reply && "status" in reply ? Number(reply.status) : 200;
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify("errors" in reply ? reply : { data: reply }));
}

function sendFile(url: string, response: ServerResponse): void {
  const file = join(WEB, url.replace(/^\/addin\//u, "").replace(/[?#].*$/u, ""));
  if (!file.startsWith(WEB) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, { "content-type": MEDIA[file.split(".").at(-1) ?? ""] ?? "image/png" })
    .end(readFileSync(file));
}
