import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

import { openWriter } from "../server/store/sqlite-connection.ts";
import { runServer, type ServerProcess, seed, startServer, temporaryFolder } from "./support/server-process.ts";

const home = temporaryFolder();
beforeAll(() => seed(home.folder));
afterAll(() => home.remove());

async function withServer(work: (server: ServerProcess) => Promise<void>, settings = {}): Promise<void> {
  const server = await startServer(home.folder, settings);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

function ask(server: ServerProcess, query: string, headers = {}): Promise<Response> {
  const body = JSON.stringify({ query });
  return fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

it("prints READY once and answers at that address", async () => {
  await withServer(async (server) => {
    expect(server.output().match(/^READY /gmu)).toHaveLength(1);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: "ok" });
    const ready = await (await fetch(`${server.url}/readyz`)).json();
    expect(ready).toMatchObject({ status: "ready", dataVersion: expect.stringMatching(/^\d+-[0-9a-f]{8}$/u) });
    const { data } = await (await ask(server, "{ status { dataVersion targetCount } }")).json();
    expect(data.status).toEqual({ dataVersion: ready.dataVersion, targetCount: 25 });
  });
});

it("shows the admin's token once and keeps it to its owner", async () => {
  const own = temporaryFolder();
  seed(own.folder);
  const first = await startServer(own.folder);
  const [, token] = /管理令牌.*：(\S+)$/mu.exec(first.output()) ?? [];
  await first.stop();
  const file = join(own.folder, "admin-token");
  expect(readFileSync(file, "utf8").trim()).toBe(token);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = await startServer(own.folder);
  expect(second.output()).not.toContain(token);
  await second.stop();
  own.remove();
});

it("serves the pane, its manifest and the schema", async () => {
  await withServer(async (server) => {
    const manifest = await (await fetch(`${server.url}/manifest.xml`)).text();
    expect(manifest).toContain("PLAN");
    expect((await fetch(`${server.url}/addin/taskpane.html`)).status).toBe(200);
    expect((await (await fetch(`${server.url}/addin/functions.json`)).json()).functions).toHaveLength(13);
    expect(await (await fetch(`${server.url}/schema.graphql`)).text()).toContain("type Query");
  });
});

it("ends with 0 on SIGTERM after what it was asked", async () => {
  const server = await startServer(home.folder);
  const running = ask(server, "{ indicators { totalCount } }");
  const code = server.stop("SIGTERM");
  const answered = await running.then((response) => response.json()).catch(() => "refused");
  const answer = answered === "refused" ? answered : answered.data;
  expect(["refused", { indicators: { totalCount: 54 } }]).toContainEqual(answer);
  expect(await code).toBe(0);
});

it("asks for a token off loopback", async () => {
  await withServer(
    async (server) => {
      const url = server.url.replace("0.0.0.0", "127.0.0.1");
      const refused = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"query":"{ __typename }"}',
      });
      expect(refused.status).toBe(401);
      expect(
        (await ask({ ...server, url }, "{ __typename }", { authorization: "Bearer a-token-for-this-test" })).status,
      ).toBe(200);
    },
    { HOST: "0.0.0.0", PLANCELL_ADMIN_TOKEN: "a-token-for-this-test" },
  );
});

it("says in one sentence that its port is taken", async () => {
  const occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, "127.0.0.1", resolve));
  const address = occupant.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const ended = await runServer(home.folder, { PORT: String(port) });
  occupant.close();
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining("端口已被占用") });
  expect("output" in ended && ended.output).not.toContain("    at ");
});

it.each([
  ["a port that is none", { PORT: "eighty" }, "PORT"],
  ["a token that is too short", { PLANCELL_ADMIN_TOKEN: "short" }, "管理令牌"],
  ["another database", { DATABASE_URL: "postgresql://nowhere/plan" }, "DATABASE_URL"],
])("says in one sentence what is wrong with %s", async (_, settings, name) => {
  const ended = await runServer(home.folder, settings);
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining(name) });
});

it("leaves a corrupt database as it is", async () => {
  const own = temporaryFolder();
  const file = join(own.folder, "plancell.db");
  writeFileSync(file, "这不是数据库".repeat(1000));
  const before = readFileSync(file);
  const ended = await runServer(own.folder);
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining("已损坏") });
  expect(readFileSync(file).equals(before)).toBe(true);
  own.remove();
});

it("leaves a newer version's database as it is", async () => {
  const own = temporaryFolder();
  seed(own.folder);
  const file = join(own.folder, "plancell.db");
  const writer = openWriter(file);
  writer.execute(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('1', '0', '29990101_later', '2999-01-01')`,
  );
  writer.query("PRAGMA wal_checkpoint(TRUNCATE)");
  writer.close();
  const before = readFileSync(file);
  const ended = await runServer(own.folder);
  expect(ended).toMatchObject({
    code: 1,
    output: expect.stringContaining("由更新的版本写成（含未知迁移 29990101_later）"),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  own.remove();
});

it("says that its database holds nothing yet", async () => {
  const own = temporaryFolder();
  expect(await runServer(own.folder)).toMatchObject({ code: 1, output: expect.stringContaining("npm start") });
  own.remove();
});

it("says that its data folder cannot be used", async () => {
  const own = temporaryFolder();
  const file = join(own.folder, "in-the-way");
  writeFileSync(file, "");
  const ended = await runServer(join(file, "data"));
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining("数据文件夹") });
  own.remove();
});
