import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { readContent } from "../prisma/read-content.ts";
import { type Config, readConfig } from "../server/config.ts";
import { type Running, startPlancell } from "../server/plancell.ts";
import { startFaultSentence } from "../server/start-fault.ts";
import { createToken, revokeToken } from "../server/store/access-token.ts";
import { openDatabase } from "../server/store/database.ts";
import { fill } from "../server/store/fill.ts";
import { ADMIN } from "./support/actors.ts";
import { AUDIENCE, startLoginService } from "./support/login-service.ts";

const PROJECT = join(import.meta.dirname, "..");
const running: Running[] = [];
const logged: object[] = [];
let folder: string;

/** A project as it is after its set-up, with an add-in of one page; every server gets a copy of the filled book. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plancell-start-"));
  mkdirSync(join(folder, ".build/web"), { recursive: true });
  writeFileSync(join(folder, ".build/web/taskpane.html"), "<p>任务窗格</p>");
  for (const name of ["prisma", "manifest.xml"]) symlinkSync(join(PROJECT, name), join(folder, name));
  const database = openDatabase(join(folder, "filled/plancell.db"), join(folder, "prisma/migrations/sqlite"));
  await fill(database, readContent(join(folder, "prisma/data")));
  await database.close();
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A data folder of its own. */
function filledFolder(): string {
  const dataFolder = mkdtempSync(join(folder, "data-"));
  cpSync(join(folder, "filled"), dataFolder, { recursive: true });
  return dataFolder;
}

async function start(differences: Partial<Config> = {}): Promise<Running> {
  const config = { ...readConfig({}), port: 0, securePort: 0, dataFolder: filledFolder(), ...differences };
  const server = await startPlancell({ config, root: folder, log: (entry) => logged.push(entry) });
  running.push(server);
  return server;
}

async function ask({ port }: Running, query: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

const QUESTION = '{ answer(indicator: "GDP", period: "2015年") { ... on Answer { value } } }';

describe("a server", () => {
  it("answers over HTTP from its book", async () => {
    const { status, body } = await ask(await start(), QUESTION);
    expect([status, body.data]).toEqual([200, { answer: { value: 5932.861 } }]);
  });

  it("answers and logs under the id that the client gave, and says what it cost", async () => {
    const server = await start();
    const { body } = await ask(server, QUESTION, { "x-request-id": "trace-41" });
    expect(body.extensions).toEqual({
      requestId: "trace-41",
      cost: { requested: 2, limit: 500, items: 0, itemLimit: 100_000 },
    });
    const failed = await ask(server, "{ nothing }", { "x-request-id": "trace-42" });
    expect(failed.body.errors).toMatchObject([{ extensions: { requestId: "trace-42" } }]);
    const empty = await ask(server, "", { "x-request-id": "trace-43" });
    expect(empty.body).toMatchObject({
      errors: [{ extensions: { code: "QUERY_MISSING", requestId: "trace-43" } }],
      extensions: { requestId: "trace-43" },
    });
    const ids = logged.flatMap((entry) => ("requestId" in entry ? [entry.requestId] : []));
    expect(ids).toEqual(expect.arrayContaining(["trace-41", "trace-42", "trace-43"]));
  });

  it("writes for who may write, and keeps what was written", async () => {
    const dataFolder = filledFolder();
    const first = await start({ dataFolder });
    const amounts = "[{ month: 6, amount: 280 }]";
    const query = `mutation { setPhasedPlan(input: { target: "招商引资额", year: 2016, amounts: ${amounts} }) { written } }`;
    expect((await ask(first, query)).body.errors[0].extensions.code).toBe("UNAUTHENTICATED");
    const written = await ask(first, query, { authorization: `Bearer ${first.newToken}` });
    expect(written.body).toMatchObject({ data: { setPhasedPlan: { written: true } } });
    const planned = '{ completion(indicator: "招商引资额", period: "2016年1-6月") { planned } }';
    const answer = { data: { completion: { planned: 280 } } };
    expect((await ask(first, planned)).body).toMatchObject(answer);
    await running.pop()?.stop();
    expect((await ask(await start({ dataFolder }), planned)).body).toMatchObject(answer);
  });

  it("gives its schema, its health, its manifest and its pane", async () => {
    const { port } = await start();
    const texts = await Promise.all(
      ["schema.graphql", "readyz", "manifest.xml", "addin/taskpane.html"].map(async (path) => {
        const answer = await fetch(`http://127.0.0.1:${port}/${path}`);
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    expect(texts).toEqual([
      expect.stringContaining("type Query"),
      expect.stringMatching(/^200 .*23-/su),
      expect.stringMatching(/^200 .*<OfficeApp/su),
      expect.stringContaining("任务窗格"),
    ]);
  });

  it("describes itself in two languages, its codes and its changes", async () => {
    const { port } = await start();
    const get = async (path: string, accept = "*/*") => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept } });
      return answer.text();
    };
    expect(await get("/schema.graphql?lang=en")).toContain('"""All indicators."""');
    expect(JSON.parse(await get("/schema.json")).data.__schema.queryType.name).toBe("Query");
    expect(JSON.parse(await get("/help/errors", "application/json")).errors.length).toBeGreaterThan(100);
    expect(await get("/schema/changes")).toContain("没有可比的变更");
    const search = "?lang=en";
    const introspected = await fetch(`http://127.0.0.1:${port}/graphql${search}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ __type(name: "Area") { description } }' }),
    });
    expect(await introspected.json()).toMatchObject({
      data: { __type: { description: "An area, identified by its GB/T 2260 code." } },
      extensions: { cost: { requested: 2 } },
    });
  });

  it("lets those in whom a login service has signed for, as what it says", async () => {
    const service = await startLoginService();
    const { issuer, keysUrl } = service;
    const roles = new Map([["stewards", "steward"]] as const);
    const login = { issuer, keysUrl, audience: AUDIENCE, algorithms: ["RS256"], roleClaim: "roles", roles };
    const server = await start({ login });
    const asWang = { authorization: `Bearer ${await service.sign({})}` };
    const log = await ask(server, "{ auditLog { totalCount } }", asWang);
    expect(log.body.errors[0].message).toContain("您的角色是数据管理员（steward）");
    const amounts = "[{ month: 6, amount: 280 }]";
    const write = `mutation { setPhasedPlan(input: { target: "招商引资额", year: 2016, amounts: ${amounts} }) { written } }`;
    expect((await ask(server, write, asWang)).body).toMatchObject({ data: { setPhasedPlan: { written: true } } });
    const asAdmin = { authorization: `Bearer ${server.newToken}` };
    const { body } = await ask(server, "{ auditLog(first: 1) { nodes { actorKind actor role operation } } }", asAdmin);
    expect(body.data.auditLog.nodes).toEqual([
      { actorKind: "oidc", actor: "wang", role: "steward", operation: "phased-plan.set" },
    ]);
    await service.close();
    const stranger = { authorization: `Bearer ${await service.sign({ iss: "https://login.example.com" })}` };
    expect((await ask(server, QUESTION, stranger)).status).toBe(401);
  });

  it("cuts the stream of a token that is revoked meanwhile, and refuses the next question", async () => {
    const dataFolder = filledFolder();
    const server = await start({ dataFolder });
    const aside = openDatabase(join(dataFolder, "plancell.db"), join(folder, "prisma/migrations/sqlite"));
    const made = await createToken(aside, { name: "导入员", role: "analyst", expiresAt: null }, ADMIN);
    const bearer = { authorization: `Bearer ${made?.token}`, "content-type": "application/json" };
    const stream = await fetch(`http://127.0.0.1:${server.port}/graphql/stream`, {
      method: "POST",
      headers: { ...bearer, accept: "text/event-stream" },
      body: JSON.stringify({ query: "subscription { dataChanged { sequence } }" }),
    });
    expect((await ask(server, QUESTION, bearer)).status).toBe(200);
    await revokeToken(aside, "导入员", ADMIN);
    await aside.close();
    // Ends only because it is cut: nothing changes in the book.
    expect(await stream.text()).toMatch(/^[:\n]*$/u);
    expect((await ask(server, QUESTION, bearer)).body.errors[0].extensions.code).toBe("TOKEN_EXPIRED");
  });

  it("shows its new token once", async () => {
    const dataFolder = filledFolder();
    const first = await start({ dataFolder });
    expect(first.newToken).toMatch(/^\S{20,}$/u);
    await running.pop()?.stop();
    expect((await start({ dataFolder })).newToken).toBeUndefined();
  });

  it("masks nothing of what a client got wrong", async () => {
    const { body } = await ask(await start(), '{ cluster(key: "汽车业") { code } }');
    expect(body.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect(logged.filter((entry) => "level" in entry && entry.level === "error")).toEqual([]);
  });
});

describe("a server that cannot start", () => {
  it("says whose port is taken", async () => {
    const { port } = await start();
    const fault = await start({ port }).catch((error: unknown) => error);
    expect(startFaultSentence(fault)).toMatch(new RegExp(`^端口已被占用（127\\.0\\.0\\.1:${port}）；`, "u"));
  });

  it("says that the host is not its own", async () => {
    const fault = await start({ host: "203.0.113.1" }).catch((error: unknown) => error);
    expect(startFaultSentence(fault)).toMatch(/^本机没有地址 203\.0\.113\.1/u);
  });
});

describe("a server that stops", () => {
  it("answers what it has begun to hear, then nobody", async () => {
    const server = await start();
    const answer = await answerWhileStopping(server);
    expect(answer).toMatchObject({ status: 200, body: { data: { answer: { value: 5932.861 } } } });
    await expect(fetch(`http://127.0.0.1:${server.port}/livez`)).rejects.toThrow();
  });
});

/** Begins a request, asks the server to stop once it has heard the beginning, and then says the rest. */
function answerWhileStopping(server: Running): Promise<{ status: number | undefined; body: unknown }> {
  const body = JSON.stringify({ query: QUESTION });
  return new Promise((resolve, reject) => {
    const asking = request({
      host: "127.0.0.1",
      port: server.port,
      path: "/graphql",
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        expect: "100-continue",
      },
    });
    let stopped: Promise<void> | undefined;
    asking.on("continue", () => {
      running.splice(running.indexOf(server), 1);
      stopped = server.stop();
      asking.end(body);
    });
    asking.on("response", async (response) => {
      const chunks = await response.toArray();
      await stopped;
      resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) });
    });
    asking.on("error", reject);
    asking.flushHeaders();
  });
}
