import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readConfig } from "../server/config.ts";
import { isAtLeast, type Role } from "../server/domain/role.ts";
import { SAVED_QUERIES } from "../server/domain/saved/saved-queries.ts";
import { guardedFields } from "../server/graphql/enforce-roles.ts";
import { createSchema } from "../server/graphql/schema.ts";
import { type Running, startPlancell } from "../server/plancell.ts";
import { createToken } from "../server/store/access-token.ts";
import { type Database, openDatabase } from "../server/store/database.ts";
import { fill } from "../server/store/fill.ts";
import { ADMIN } from "./support/actors.ts";
import { deepOperation, type KnownValues } from "./support/deep-operation.ts";
import { SECRET } from "./support/held-import.ts";
import { caseIn } from "./support/ledger.ts";
import { TINY_CONTENT } from "./support/tiny-content.ts";

/** Before its time nothing of a held release is anywhere: every query and every door answers with the same bytes. */

const PROJECT = join(import.meta.dirname, "..");
const FIELDS = guardedFields(await createSchema());
const READERS = ["nobody", "viewer", "analyst"] as const;

const folder = mkdtempSync(join(tmpdir(), "plancell-embargo-"));
const tokens = new Map<string, string>();
const logged: string[] = [];
let database: Database;
let server: Running;

beforeAll(async () => {
  mkdirSync(join(folder, ".build/web"), { recursive: true });
  writeFileSync(join(folder, ".build/web/taskpane.html"), "<p>任务窗格</p>");
  for (const name of ["prisma", "manifest.xml"]) symlinkSync(join(PROJECT, name), join(folder, name));
  database = openDatabase(join(folder, "data/plancell.db"), join(PROJECT, "prisma/migrations/sqlite"));
  await fill(database, TINY_CONTENT);
  await caseIn(database, "用电紧张");
  for (const role of ["viewer", "analyst", "steward", "admin"] satisfies Role[]) {
    tokens.set(role, (await createToken(database, { name: role, role, expiresAt: null }, ADMIN))?.token ?? "");
  }
  const config = { ...readConfig({}), port: 0, securePort: 0, dataFolder: join(folder, "data") };
  const log = (entry: object) => logged.push(JSON.stringify(entry));
  server = await startPlancell({ config, root: folder, log });
});
afterAll(async () => {
  await server.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const TITLE = "绝密的七月快报";

/** The held figures: one in a series of its own, one that revises another, and one in a new month. */
const ROWS = [
  ["指标", "地区", "项目", "期间", "数值"],
  ["工业投资", "", "试验项目", "2016-06", SECRET],
  ["规上工业增加值", "西安市", "", "2016-06 YTD", SECRET + 1],
  ["规上工业增加值", "西安市", "", "2016-07 YTD", SECRET + 2],
];

const RECORD_TITLE = "机密的年度调整";
const PROJECT_NAME = "机密新建工厂";
const AMOUNT = 58_294.625;

/** Held records: targets, projects, their progress, indicators, a phased plan and cases; new ones and changed ones. */
const RECORDS = {
  TARGETS: [
    ["指标", "年度", "目标值", "单位", "用词"],
    ["工业投资", "2017年", AMOUNT, "亿元", "不低于"],
    ["规模以上工业增加值", "2016年", 5.829_462_5, "%", "增长"],
  ],
  PROJECTS: [
    ["代码", "项目", "总投资", "阶段", "阶段月份", "年度", "年度计划投资"],
    ["SECRET-1", PROJECT_NAME, AMOUNT, "前期", "2016年6月", "2016", AMOUNT - 1],
    ["TRIAL", "试验项目", AMOUNT + 3, "在建", "2016年6月", "", ""],
  ],
  PROJECT_PROGRESS: [
    ["项目", "期间", "累计完成投资", "阶段"],
    ["试验项目", "2016年5月", AMOUNT, "开工"],
  ],
  INDICATORS: [
    ["code", "name", "aliases", "unit", "kind", "definition"],
    ["SECRET_INDICATOR", "机密指标", "机密的别名", "亿元", "flow", RECORD_TITLE],
    ["INVESTMENT", "机密的工业投资", "工业投资", "亿元", "flow", RECORD_TITLE],
  ],
  PHASED_PLANS: [
    ["目标", "期间", "计划数", "单位"],
    ["G2", "2016年6月", 38.313_75, "户"],
  ],
  LEDGER_CASES: [
    ["编号", "企业", "问题", "责任单位", "登记日期", "办结期限", "状态"],
    ["QF2016-0001", "试验企业", "用电紧张", "机密专班", "", "", ""],
    ["SECRET-9", "试验企业", "机密的用地问题", "机密专班", "2016-07-01", "2016-08-01", "办理"],
    ["", "乙公司", "机密的融资问题", "", "2016-07-01", "", ""],
  ],
} as const;

/** One question of each kind that can be asked of a cell, about the held figures. */
const QUESTIONS = {
  asks: ["METRIC", "HISTORY", "META", "SOURCE", "PROGRESS", "PROJECT"],
  ask: [0, 0, 0, 1, 2, 3, 4, 5],
  indicators: ["规上工业增加值", "工业投资", "试验项目"],
  indicator: [0, 0, 1, 0, 0, 0, 0, 2],
  periods: ["2016年1-6月", "2016年1-7月", "2016年6月", "2016年1-3月", "2016年"],
  period: [0, 1, 2, 3, 4, 0, 4, 2],
  subjects: ["西安市", "试验项目"],
  subject: [0, 0, 1, 0, 0, 0, 0, 1],
};

const KNOWN: KnownValues = {
  ...{ first: 1000, after: undefined, before: undefined, asOf: undefined, until: undefined, publishedTo: undefined },
  ...{ kind: undefined, kinds: undefined, basis: undefined, pace: undefined, newestFirst: undefined, tier: undefined },
  ...{ from: undefined, to: undefined, publishedFrom: undefined, series: undefined, measure: undefined },
  ...{ unit: undefined, field: undefined, programme: undefined, cluster: undefined, task: undefined, year: undefined },
  ...{ indicator: "规上工业增加值", subject: "西安市", period: "2016年1-6月", since: "0-empty", code: "HELD.1" },
  ...{ "ledgerCases.filter": undefined, "ledgerCounts.filter": undefined },
  "sheetFigures.series": { indicators: ["VALUE_ADDED"], areas: ["610100"], members: [""] },
  "sheetFigures.meanings": { series: [0], bases: ["year-to-date"], starts: [2016 * 12], ends: [2016 * 12 + 5] },
  ...{
    "indicator.key": "VALUE_ADDED",
    "cluster.key": "CARS",
    "project.key": "TRIAL",
    "enterprise.key": "MAKER",
    "industry.key": "36",
    "area.key": "610100",
    key: "VALUE_ADDED",
  },
  ...{ text: TITLE, id: Buffer.from("HeldRelease:HELD.1").toString("base64url"), questions: QUESTIONS },
};

/** What else is asked: of the held figures, by every way that leads to figures. */
const FURTHER = [
  `{ answer(indicator: "工业投资", period: "2016年6月", subject: "试验项目") { ... on Answer { value } } }`,
  `{ observations(indicator: "工业投资", first: 1000) { totalCount nodes { period value subject revisions { value } } } }`,
  `{ series(first: 1000) { totalCount nodes { key observations(first: 1000) { totalCount nodes { value } } } } }`,
  `{ changes(since: "SPRING", first: 1000) { totalCount dataVersion sequence nodes { after period } } }`,
  `{ revisions(indicator: "规上工业增加值", subject: "西安市", period: "2016年1-7月") { latest } }`,
  `{ revisionSummary { figureCount revisedCount series { seriesKey largest { latest } } } }`,
  `{ releases(first: 1000) { totalCount nodes { code title receipt { source } } } }`,
  `{ release(code: "HELD.1") { code } }`,
  `{ search(text: "${TITLE}") { name } }`,
  `{ search(text: "${SECRET}") { name } }`,
  `{ indicator(key: "INVESTMENT") { code name definition } }`,
  `{ indicator(key: "机密指标") { code } }`,
  `{ targets { code amount year } }`,
  `{ projects(first: 1000) { nodes { code name stage stageReports { stage } records { totalInvestment } } } }`,
  `{ project(key: "${PROJECT_NAME}") { code } }`,
  `{ search(text: "${PROJECT_NAME}") { name } }`,
  `{ search(text: "jmxjgc") { name } }`,
  `{ aggregate(groupBy: [AREA, PERIOD], measures: [VALUE], filter: { indicators: ["工业投资"] }) { ... on Aggregate { rows { value counted } } ... on AggregateRefusal { code } } }`,
  `{ attainment(until: "2016年7月") { sentence commitments { actual state sentence } } }`,
  `{ observationRows(indicator: "INVESTMENT") { nodes { series value release } } }`,
  `{ ledgerCases(first: 1000) { totalCount nodes { code text owner revision events { kind } } } }`,
  `{ ledgerCases(filter: { text: "机密" }) { totalCount } }`,
  `{ ledgerCase(code: "SECRET-9") { code } }`,
  `{ ledgerCounts(by: OWNER) { all { total overdue } groups { name total } } }`,
  `{ answer(ask: LEDGER, filter: "企业=试验企业", field: "件数") { ... on Answer { value } ... on Refusal { code } } }`,
  getIntrospectionQuery(),
];

const PATHS = [
  ...["/", "/healthz", "/readyz", "/schema.graphql", "/manifest.xml", "/addin/taskpane.html", "/nowhere"],
  ...["/data", "/connect", "/schema", "/graphql/operations"],
  ...SAVED_QUERIES.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`, `/data/${name}.arrow`]),
];

/** What differs between two answers to the same question: when they were given and which request it was. */
const PASSING = new Set(["date", "x-request-id", "ratelimit-remaining", "keep-alive"]);

async function answerOf(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !PASSING.has(name));
  const text = await response.text();
  return JSON.stringify([response.status, headers, text]);
}

function headersOf(who: string): Record<string, string> {
  const token = tokens.get(who);
  // One id for all requests: an answer names its own, and its compressed length depends on it.
  const fixed = { "content-type": "application/json", "x-request-id": "one" };
  return { ...fixed, ...(token ? { authorization: `Bearer ${token}` } : {}) };
}

function url(path: string): string {
  return `http://127.0.0.1:${server.port}${path}`;
}

async function post(who: string, query: string, variables: object = {}): Promise<string> {
  const body = JSON.stringify({ query, variables });
  return answerOf(await fetch(url("/graphql"), { method: "POST", headers: headersOf(who), body }));
}

/** The first event of a subscription that has missed everything. */
async function firstEvent(who: string): Promise<string> {
  const query = "subscription { dataChanged(since: 0) { sequence dataVersion changedSeries figureCount } }";
  const headers = { ...headersOf(who), accept: "text/event-stream" };
  const response = await fetch(url("/graphql/stream"), { method: "POST", headers, body: JSON.stringify({ query }) });
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (/"data"|"errors"/u.test(text)) break;
  }
  return text.replace(/^:.*$/gmu, "").trim();
}

/** Everything that a reader can be answered, by what was asked. */
async function walk(who: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { operation, field } of FIELDS) {
    if (operation !== "query") continue;
    const { query, variables } = deepOperation(operation, field, KNOWN);
    answers.set(`POST ${field.name}`, await post(who, query, variables));
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    answers.set(
      `GET ${field.name}`,
      await answerOf(await fetch(url(`/graphql?${search}`), { headers: headersOf(who) })),
    );
  }
  for (const query of FURTHER) answers.set(query, await post(who, query));
  for (const path of PATHS) answers.set(path, await answerOf(await fetch(url(path), { headers: headersOf(who) })));
  answers.set("dry run", await post(who, IMPORT, { input: { rows: ROWS.slice(0, 1), dryRun: true, confirmed: true } }));
  answers.set("subscription", await firstEvent(who));
  return answers;
}

const IMPORT = `mutation ($input: ImportFiguresInput!) {
  importFigures(input: $input) { ending held { code } counts { read } }
}`;
const IMPORT_RECORDS = `mutation ($input: ImportRecordsInput!) {
  importRecords(input: $input) { ending held { code recordKind } refusals { message } }
}`;
const PUBLISH = `mutation { publishHeldRelease(input: { code: "HELD.1" }) { ending receipt { release } } }`;

const publishOf = (code: string) => PUBLISH.replace("HELD.1", code);

describe("a held release", () => {
  const before = new Map<string, Map<string, string>>();

  it("changes no byte of any answer to anybody below a steward", async () => {
    for (const who of READERS) before.set(who, await walk(who));
    const said = { rows: ROWS, title: TITLE, source: TITLE, publishAt: "2999-01-01T09:30+08:00" };
    const input = { ...said, confirmed: true };
    expect(await post("steward", IMPORT, { input })).toContain(String.raw`\"ending\":\"HELD\"`);
    for (const who of READERS) {
      const after = await walk(who);
      for (const [asked, answer] of before.get(who) ?? []) expect(after.get(asked), `${who} ${asked}`).toBe(answer);
    }
  });

  it("is asked for in every way there is, and most of them answer", async () => {
    const answers = [...(before.get("viewer") ?? [])];
    const silent = answers.filter(
      ([asked, answer]) =>
        // The list of codes names them all and is none of them.
        !asked.endsWith(" errorCodes") && /INTERNAL_SERVER_ERROR|GRAPHQL_|QUERY_TOO|RATE_EXCEEDED/u.test(answer),
    );
    expect(silent.map(([asked, answer]) => `${asked}: ${answer.slice(0, 400)}`)).toEqual([]);
    const failed = answers.filter(([asked, answer]) => asked.startsWith("POST ") && answer.includes('\\"errors\\"'));
    const forbidden = failed.filter(([, answer]) => answer.includes("FORBIDDEN")).map(([asked]) => asked.slice(5));
    const closed = FIELDS.filter(({ operation, least }) => operation === "query" && !isAtLeast("viewer", least));
    expect(forbidden.sort()).toEqual(closed.map(({ field }) => field.name).sort());
    expect(failed.length - forbidden.length).toBeLessThan(answers.length / 10);
  });

  it("is shown to stewards, and noted", async () => {
    const read = `{ heldRelease(code: "HELD.1") { title changes { nodes { after } } } }`;
    const answer = await post("steward", read);
    for (const said of [TITLE, SECRET, SECRET + 1, SECRET + 2]) expect(answer).toContain(String(said));
    const log = await post("admin", "{ auditLog(first: 5) { nodes { operation subject actor details } } }");
    expect(log).toContain("held.read-figures");
    expect(log).not.toContain(String(SECRET).slice(0, 5));
  });

  it("is no held release any more when it is published, and then everywhere", async () => {
    expect(await post("steward", PUBLISH)).toContain("IMPORT.5");
    for (const who of READERS) {
      const after = await walk(who);
      const differing = [...after].filter(([asked, answer]) => answer !== before.get(who)?.get(asked));
      expect(differing.map(([asked]) => asked)).toEqual(
        expect.arrayContaining([
          "POST status",
          "POST observations",
          "POST answers",
          "POST sheetFigures",
          "/data/figures.csv",
          "/data/figures.arrow",
          '{ observationRows(indicator: "INVESTMENT") { nodes { series value release } } }',
          "subscription",
        ]),
      );
      const showing = differing.filter(([, answer]) => answer.includes(String(SECRET).slice(0, 5)));
      expect(showing.length).toBeGreaterThan(8);
    }
  });

  it("is in no line of the log before", () => {
    expect(logged.filter((line) => line.includes(String(SECRET).slice(0, 5)) || line.includes(TITLE))).toEqual([]);
  });
});

/** Whether an answer shows something of the held records. */
function shows(answer: string): boolean {
  return ["机密", "SECRET_INDICATOR", "SECRET-1", "58294", "5.8294", "38.31375"].some((said) => answer.includes(said));
}

describe("held records", () => {
  const before = new Map<string, Map<string, string>>();

  it("change no byte of any answer to anybody below a steward", async () => {
    for (const who of READERS) before.set(who, await walk(who));
    for (const [kind, rows] of Object.entries(RECORDS)) {
      const input = {
        kind,
        rows,
        title: RECORD_TITLE,
        source: `${RECORD_TITLE}${kind}`,
        publishAt: "2999-01-01T09:30+08:00",
      };
      expect(await post("steward", IMPORT_RECORDS, { input })).toContain(String.raw`\"ending\":\"HELD\"`);
    }
    for (const who of READERS) {
      const after = await walk(who);
      for (const [asked, answer] of before.get(who) ?? []) expect(after.get(asked), `${who} ${asked}`).toBe(answer);
    }
  });

  it("are shown to stewards with what the dry run said, and noted", async () => {
    const list = `{ heldReleases(first: 10) { totalCount nodes { code recordKind title trouble counts { read } report { changes { figure after } } } } }`;
    const answer = await post("steward", list);
    for (const said of [RECORD_TITLE, "TARGETS", "PROJECT_PROGRESS", "5.8294625"]) expect(answer).toContain(said);
    for (const who of ["nobody", "viewer", "analyst"]) expect(shows(await post(who, list))).toBe(false);
    const log = await post("admin", "{ auditLog(first: 20) { nodes { operation subject actor details } } }");
    expect(log).toContain("held.read-figures");
    expect(shows(log.replaceAll(RECORD_TITLE, ""))).toBe(false);
  });

  it("are everywhere when they are published", async () => {
    for (const at of Object.keys(RECORDS).keys()) {
      expect(await post("steward", publishOf(`HELD.${at + 2}`))).toContain("PUBLISHED");
    }
    for (const who of READERS) {
      const showing = [...(await walk(who))].filter(([, answer]) => shows(answer)).map(([asked]) => asked);
      expect(showing).toEqual(
        expect.arrayContaining([
          "POST targets",
          "POST project",
          "GET indicators",
          "POST status",
          "POST observations",
          "/data/targets.csv",
          "/data/indicators.json",
          "/data/ledger-cases.csv",
          "POST ledgerCases",
          `{ ledgerCounts(by: OWNER) { all { total overdue } groups { name total } } }`,
          "subscription",
        ]),
      );
    }
  });
});
