import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { type Database, openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { loadLedger } from "../../server/store/load-ledger.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { openWriter, type SqliteConnection } from "../../server/store/sqlite-connection.ts";
import { caseIn, change, NAMES, registrationOf, TODAY } from "../support/ledger.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const file = `${temporaryFolder()}/plancell.db`;
let database: Database;
let spoiler: SqliteConnection;

beforeAll(async () => {
  database = temporaryDatabase(file);
  await caseIn(database, '用电“紧张”\n"两班"', ["assign", "begin", "apply"]);
  await change(database, [registrationOf("缺工"), registrationOf("缺地")], { key: "two" });
  spoiler = openWriter(file);
});

/** What is found after somebody has got past the triggers. */
async function findingsAfter(sql: string): Promise<string[]> {
  const triggers = spoiler.query(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Ledger%'",
  ).rows;
  spoiler.script("BEGIN");
  for (const [name] of triggers) spoiler.script(`DROP TRIGGER "${String(name)}"`);
  spoiler.script(sql);
  for (const [, created] of triggers) spoiler.script(String(created));
  const { findings } = await checkDatabase(spoiler, readMigrations(MIGRATIONS));
  spoiler.script("ROLLBACK");
  return findings.map(({ code, text }) => `${code} ${text}`);
}

it("finds nothing in a ledger as it was written", async () => {
  expect(await checkDatabase(spoiler, readMigrations(MIGRATIONS))).toMatchObject({ rows: 6, findings: [] });
});

it.each([
  [
    "a word of an event",
    `UPDATE "LedgerEvent" SET "note" = '改过' WHERE "id" = 2`,
    "台账第 2 步与前一步接不上，或内容被改动过",
  ],
  [
    "the actor of an event",
    `UPDATE "LedgerEvent" SET "actor" = '别人' WHERE "id" = 4`,
    "台账第 4 步与前一步接不上，或内容被改动过",
  ],
  ["a missing last event", `DELETE FROM "LedgerEvent" WHERE "id" = 6`, "台账从第 5 步起的一次写入与审计日志不符"],
  [
    "a state of a case",
    `UPDATE "LedgerCase" SET "state" = '销号' WHERE "id" = 1`,
    "台账表 LedgerCase 第 1 行与它的最后一步不符",
  ],
])("finds %s", async (_, sql, text) => {
  expect(await findingsAfter(sql)).toContain(`LEDGER_CHANGED ${text}`);
});

it("says nothing of a database that is older than ledgers, which becomes one without loss", async () => {
  const folder = temporaryFolder();
  for (const name of readdirSync(MIGRATIONS)) {
    if (!name.endsWith("assistance_ledger"))
      cpSync(join(MIGRATIONS, name), join(folder, "older", name), { recursive: true });
  }
  const old = openDatabase(join(folder, "plancell.db"), join(folder, "older"));
  await fill(old, TINY_CONTENT);
  const before = await old.write((connection) => checkDatabase(connection, readMigrations(MIGRATIONS)));
  await old.close();
  const now = temporaryDatabase(join(folder, "plancell.db"));
  expect(await now.write((connection) => checkDatabase(connection, readMigrations(MIGRATIONS)))).toEqual(before);
  expect([before.findings, (await loadLedger(now, NAMES, TODAY)).cases]).toEqual([[], []]);
  await caseIn(now, "用电紧张");
  expect((await loadLedger(now, NAMES, TODAY)).position).toBe(1);
});

it("has a checksum that changes with the ledger", async () => {
  const before = await checkDatabase(spoiler, readMigrations(MIGRATIONS));
  await change(database, [registrationOf("缺水")]);
  const after = await checkDatabase(spoiler, readMigrations(MIGRATIONS));
  expect(after.findings).toEqual([]);
  expect(after.checksum).not.toBe(before.checksum);
});

it.each([
  ["events", `UPDATE "LedgerEvent" SET "note" = ''`, "append-only"],
  ["deleted events", `DELETE FROM "LedgerEvent"`, "append-only"],
  ["deleted cases", `DELETE FROM "LedgerCase"`, "closed, not deleted"],
  ["cases without an event", `UPDATE "LedgerCase" SET "state" = '销号'`, "one event at a time"],
  [
    "events out of order",
    `INSERT INTO "LedgerEvent" SELECT 99, "batch", "part", NULL, "requestSha256", "caseId", 99, "kind", "at", "actorKind", "actor", "role", "note", "evidence", "content", "previous", "sha256" FROM "LedgerEvent" LIMIT 1`,
    "follow the last",
  ],
])("is kept by triggers from changed %s", (_, sql, message) => {
  expect(() => spoiler.execute(sql)).toThrow(message);
});
