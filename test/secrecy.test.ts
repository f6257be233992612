import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createToken } from "../server/store/access-token.ts";
import { openDatabase } from "../server/store/database.ts";
import { ADMIN } from "./support/actors.ts";
import { type ServerProcess, seed, startServer, temporaryFolder } from "./support/server-process.ts";

/** Tokens go in by a header and come out nowhere: whatever is sent, nothing printed, answered or kept holds one. */

const home = temporaryFolder();
const answers: string[] = [];
let server: ServerProcess;
let made: string;
let bootstrap: string;

beforeAll(async () => {
  seed(home.folder);
  const database = openDatabase(join(home.folder, "plancell.db"), "prisma/migrations/sqlite");
  const token = await createToken(database, { name: "导入员", role: "steward", expiresAt: null }, ADMIN);
  await database.close();
  made = token?.token ?? "";
  server = await startServer(home.folder);
  bootstrap = readFileSync(join(home.folder, "admin-token"), "utf8").trim();
});
afterAll(() => home.remove());

async function send(path: string, init: RequestInit = {}): Promise<void> {
  const response = await fetch(`${server.url}${path}`, init);
  answers.push(`${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`);
}

function question(query: string, headers: Readonly<Record<string, string>>): RequestInit {
  const body = JSON.stringify({ query });
  return { method: "POST", headers: { "content-type": "application/json", ...headers }, body };
}

const PLAN = `mutation { setPhasedPlan(input: { target: "招商引资额", year: 2016, amounts: [{ month: 6, amount: 280 }] }) { written } }`;

/** Everything that could give a token away: right, wrong, broken and refused requests with it. */
async function provoke(token: string): Promise<void> {
  const bearer = { authorization: `Bearer ${token}` };
  await send("/graphql", question(PLAN, bearer));
  await send("/graphql", question("{ auditLog { nodes { actor details } } }", bearer));
  await send(
    "/graphql",
    question("{ nothing }", { authorization: `Basic ${Buffer.from(`u:${token}`).toString("base64")}` }),
  );
  await send("/graphql", question("{ status { sequence } }", { "x-api-key": token }));
  await send("/graphql", question("{ status { sequence } }", { authorization: `Bearer ${token}x` }));
  await send("/graphql", question("{ status { sequence } }", { authorization: token }));
  await send("/graphql/stream", question("{ status { sequence } }", { ...bearer, accept: "text/event-stream" }));
  await send("/graphql", { method: "POST", headers: { ...bearer, "content-type": "application/json" }, body: "{" });
  await send("/graphql?query=%7Bstatus%7Bsequence%7D%7D", { headers: { ...bearer, "apollo-require-preflight": "1" } });
  for (const path of [
    "/",
    "/nowhere",
    "/healthz",
    "/readyz",
    "/schema.graphql",
    "/manifest.xml",
    "/addin/taskpane.html",
  ]) {
    await send(path, { headers: bearer });
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

describe("a token", () => {
  it("is in no answer, no line of the log and no file, whatever was asked with it", async () => {
    await provoke(made);
    await provoke(bootstrap);
    await server.stop();
    writeFileSync(join(home.folder, "output.txt"), server.output().replace(/^管理令牌（只显示这一次.*$/mu, ""));
    for (const token of [made, bootstrap]) {
      const secret = token.replace(/^plc_[0-9a-f]{8}_/u, "");
      expect(secret).toHaveLength(43);
      expect(answers.filter((answer) => answer.includes(secret))).toEqual([]);
      const holders = filesUnder(home.folder).filter((file) => readFileSync(file).includes(secret));
      expect(holders).toEqual(token === bootstrap ? [join(home.folder, "admin-token")] : []);
    }
    expect(answers.length).toBeGreaterThan(30);
  });
});
