import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readConfig } from "../server/config.ts";
import { isAtLeast, ROLES, type Role } from "../server/domain/role.ts";
import { SAVED_QUERIES } from "../server/domain/saved/saved-queries.ts";
import { type GuardedField, guardedFields } from "../server/graphql/enforce-roles.ts";
import { createSchema } from "../server/graphql/schema.ts";
import { type Running, startPlancell } from "../server/plancell.ts";
import { createToken, revokeToken } from "../server/store/access-token.ts";
import { type Database, openDatabase } from "../server/store/database.ts";
import { fill } from "../server/store/fill.ts";
import { ADMIN } from "./support/actors.ts";
import { type SampleOperation, sampleOperation } from "./support/sample-operation.ts";
import { TINY_CONTENT } from "./support/tiny-content.ts";

/** Every role × every field at the root of the schema × every transport, by real HTTP on a real server. */

const PROJECT = join(import.meta.dirname, "..");
const FIELDS = guardedFields(await createSchema());
const TRANSPORTS = ["POST", "GET", "SSE"] as const;
const WHO = ["nobody", "revoked", "expired", ...ROLES, "bootstrap"] as const;

type Transport = (typeof TRANSPORTS)[number];
type Who = (typeof WHO)[number];

const CASES = FIELDS.flatMap((guarded) =>
  TRANSPORTS.flatMap((transport) => WHO.map((who) => ({ ...guarded, name: guarded.field.name, transport, who }))),
);

const folder = mkdtempSync(join(tmpdir(), "plancell-permissions-"));
const tokens = new Map<Who, string>();
const servers = new Map<"here" | "network", Running>();
let database: Database;

beforeAll(async () => {
  mkdirSync(join(folder, ".build/web"), { recursive: true });
  writeFileSync(join(folder, ".build/web/taskpane.html"), "<p>任务窗格</p>");
  for (const name of ["prisma", "manifest.xml"]) symlinkSync(join(PROJECT, name), join(folder, name));
  database = openDatabase(join(folder, "data/plancell.db"), join(PROJECT, "prisma/migrations/sqlite"));
  await fill(database, TINY_CONTENT);
  for (const [host, where] of [
    ["127.0.0.1", "here"],
    ["0.0.0.0", "network"],
  ] as const) {
    const config = { ...readConfig({}), host, port: 0, securePort: 0, dataFolder: join(folder, "data") };
    const server = await startPlancell({ config, root: folder, log: () => undefined });
    servers.set(where, server);
    if (server.newToken) tokens.set("bootstrap", server.newToken);
  }
  for (const role of ROLES) tokens.set(role, await tokenOf(role, role, null));
  tokens.set("revoked", await tokenOf("revoked", "admin", null));
  await revokeToken(database, "revoked", ADMIN);
  tokens.set("expired", await tokenOf("expired", "admin", new Date(Date.now() - 1)));
});
afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function tokenOf(name: string, role: Role, expiresAt: Date | null): Promise<string> {
  return (await createToken(database, { name, role, expiresAt }, ADMIN))?.token ?? "";
}

interface Cell extends GuardedField {
  readonly transport: Transport;
  readonly who: Who;
}

/** What the server must say: the code of its refusal, or that it goes on. */
function expected({ operation, least, transport, who }: Cell, where: "here" | "network"): string {
  if (who === "revoked" || who === "expired") return "TOKEN_EXPIRED";
  if (who === "nobody" && where === "network") return "TOKEN_MISSING";
  if (transport === "SSE" && operation !== "subscription") return "STREAM_FOR_SUBSCRIPTIONS";
  if (transport === "GET" && operation !== "query") return "MUTATION_BY_GET";
  if (transport === "POST" && operation === "subscription") return "SUBSCRIPTION_BY_POST";
  if (who === "nobody") return least === "viewer" ? "goes on" : "UNAUTHENTICATED";
  return isAtLeast(who === "bootstrap" ? "admin" : who, least) ? "goes on" : "FORBIDDEN";
}

/** Codes that say that a question was turned away, not what its answer is. */
const TURNED_AWAY =
  /^(TOKEN_\w+|UNAUTHENTICATED|FORBIDDEN|\w+_BY_(POST|GET)|STREAM_FOR_SUBSCRIPTIONS|GRAPHQL_\w+|PREFLIGHT_MISSING|BAD_REQUEST|INTERNAL_SERVER_ERROR|QUERY_\w+|RATE_EXCEEDED)$/u;

async function said(cell: Cell, where: "here" | "network"): Promise<string> {
  const text = await answerTo(cell, where);
  const code = /"code":"(\w+)"/u.exec(text)?.[1];
  if (code !== undefined && TURNED_AWAY.test(code)) return code;
  // Where the field itself was asked, there is data of it or an error at its path.
  return /"data":\{|"path":\[/u.test(text) ? "goes on" : `nothing of the field: ${text}`;
}

/** What a saved query must say: the code of its refusal, or 200. */
function dataExpected(least: Role, who: Who, where: "here" | "network"): string | number {
  if (who === "revoked" || who === "expired") return "TOKEN_EXPIRED";
  if (who === "nobody") return where === "network" ? "TOKEN_MISSING" : least === "viewer" ? 200 : "ROLE_LACKING";
  return isAtLeast(who === "bootstrap" ? "admin" : who, least) ? 200 : "ROLE_LACKING";
}

function headersOf(token: string | undefined): Readonly<Record<string, Record<string, string>>> {
  if (token === undefined) return { none: {} };
  const basic = Buffer.from(`bi:${token}`).toString("base64");
  return {
    Bearer: { authorization: `Bearer ${token}` },
    Basic: { authorization: `Basic ${basic}` },
    key: { "x-api-key": token },
  };
}

function searchOf({ query, variables }: SampleOperation): URLSearchParams {
  return new URLSearchParams({ query, variables: JSON.stringify(variables) });
}

async function answerTo({ operation, field, transport, who }: Cell, where: "here" | "network"): Promise<string> {
  const asked = sampleOperation(operation, field);
  const token = tokens.get(who);
  const base = `http://127.0.0.1:${servers.get(where)?.port}/graphql`;
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  if (transport === "GET") return (await fetch(`${base}?${searchOf(asked)}`, { headers })).text();
  const body = JSON.stringify(asked);
  if (transport === "POST") return (await fetch(base, { method: "POST", headers, body })).text();
  const response = await fetch(`${base}/stream`, {
    method: "POST",
    headers: { ...headers, accept: "text/event-stream" },
    body,
  });
  let text = "";
  // A stream that is open stays open: its first result is enough.
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (/"data"|"errors"/u.test(text)) break;
  }
  return text;
}

describe("the permission matrix", () => {
  it.each(["here", "network"] as const)("holds in every cell, %s", async (where) => {
    const wrong: string[] = [];
    for (const cell of CASES) {
      const [must, is] = [expected(cell, where), await said(cell, where)];
      if (must !== is)
        wrong.push(`${cell.who} ${cell.transport} ${cell.operation} ${cell.name}: ${is}, expected ${must}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(["here", "network"] as const)("holds for every saved query in every header, %s", async (where) => {
    const wrong: string[] = [];
    for (const query of SAVED_QUERIES) {
      for (const who of WHO) {
        for (const [scheme, headers] of Object.entries(headersOf(tokens.get(who)))) {
          const url = `http://127.0.0.1:${servers.get(where)?.port}/data/${query.name}.csv?pageSize=1`;
          const response = await fetch(url, { headers });
          const is = /"code":"(\w+)"/u.exec(await response.text())?.[1] ?? response.status;
          const must = dataExpected(query.least, who, where);
          if (is !== must) wrong.push(`${who} ${scheme} ${query.name}: ${is}, expected ${must}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("has a cell for every field of the schema", () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(FIELDS.length);
    expect(CASES.length).toBe(FIELDS.length * TRANSPORTS.length * WHO.length);
    expect(CASES.length).toBeGreaterThan(500);
  });
});
