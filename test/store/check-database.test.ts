import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkDatabase, type DatabaseReport } from "../../server/store/check-database.ts";
import { fill } from "../../server/store/fill.ts";
import { migrate, readMigrations } from "../../server/store/migrate.ts";
import { openReader, openWriter } from "../../server/store/sqlite-connection.ts";
import { writePhasedPlan } from "../../server/store/write-phased-plan.ts";
import { STEWARD } from "../support/actors.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";

const TRIGGERS = ["AuditEntry_keep", "AuditEntry_stay", "AuditEntry_order", "ReleaseSeal_keep", "ReleaseSeal_stay"];

/** A book with two phased plans of one target. */
async function bookFile(): Promise<string> {
  const file = join(temporaryFolder(), "plancell.db");
  const database = temporaryDatabase(file);
  await fill(database, PROGRESS_CONTENT);
  const target = PROGRESS_CONTENT.plan.targets.find((one) => one.code === "G4");
  if (!target) throw new Error("The content has no such target.");
  for (const amount of [40, 41]) {
    const amounts = [{ month: 6, amount }];
    await writePhasedPlan(database, { target, title: "分月计划", note: "", amounts }, STEWARD);
  }
  return file;
}

function check(file: string, noted = ""): Promise<DatabaseReport> {
  const reader = openReader(file);
  return checkDatabase(reader, readMigrations(MIGRATIONS), noted).finally(() => reader.close());
}

/** What is found after somebody with the file in hand has run a statement on it. */
async function after(sql: string): Promise<string[]> {
  const file = await bookFile();
  const writer = openWriter(file);
  const rebuild = TRIGGERS.map(
    (name) => writer.query("SELECT sql FROM sqlite_master WHERE name = ?", [name]).rows[0]?.[0],
  );
  writer.script(`PRAGMA foreign_keys=OFF; ${TRIGGERS.map((name) => `DROP TRIGGER "${name}";`).join(" ")}`);
  expect(writer.execute(sql)).toBeGreaterThan(0);
  // Whoever does this leaves no trace of having done it.
  writer.script(rebuild.join("; "));
  writer.close();
  return (await check(file)).findings.map(({ code, text }) => `${code} ${text}`);
}

describe("a database", () => {
  it("as it was written has nothing amiss", async () => {
    const report = await check(await bookFile());
    expect(report).toMatchObject({ releases: 7, entries: 7, findings: [] });
    expect(report.rows).toBeGreaterThan(50);
    expect([report.head, report.checksum]).toEqual([
      expect.stringMatching(/^\w{64}$/u),
      expect.stringMatching(/^\w{64}$/u),
    ]);
  });

  it.each([
    [
      "a figure's last bit",
      `UPDATE "Observation" SET "value" = 250.50000000000003 WHERE "value" = 250.5`,
      "RELEASE_CHANGED 发布 3 的 observations 与封存时不同（5 行中有改动）",
    ],
    [
      "a status",
      `UPDATE "Observation" SET "status" = 'published' WHERE "status" = 'revised'`,
      "RELEASE_CHANGED 发布 4 的 observations",
    ],
    [
      "a byte that is no text",
      `UPDATE "Citation" SET "note" = CAST(x'312DFF' AS TEXT) WHERE "note" <> ''`,
      "RELEASE_CHANGED 发布 3 的 citations",
    ],
    ["a figure that is gone", `DELETE FROM "Observation" WHERE "value" = 250.5`, "封存时 5 行，现在 4 行"],
    [
      "a figure that sneaked in",
      `INSERT INTO "Observation" SELECT "seriesId", 201501, 1, 2147483647, 9, 'published' FROM "Observation" LIMIT 1`,
      "RELEASE_UNSEALED 发布 1 有 1 行 observations 没有封存",
    ],
    [
      "a planned amount",
      'UPDATE "PhasedAmount" SET "amount" = 42 WHERE "amount" = 41',
      "RELEASE_CHANGED 发布 7 的 phased-amounts",
    ],
    [
      "a series that means something else",
      `UPDATE "Series" SET "basis" = 'month' WHERE "id" = 1`,
      "的 series 与封存时不同",
    ],
    [
      "an indicator's unit",
      `UPDATE "Indicator" SET "unit" = '万元' WHERE "code" = 'VALUE_ADDED'`,
      "RELEASE_CHANGED 发布 1 的 catalogue",
    ],
    ["a target", 'UPDATE "Target" SET "amount" = 8 WHERE "amount" = 7', "RELEASE_CHANGED 发布 2 的 plan"],
    ["a release's source", `UPDATE "Release" SET "title" = '别处' WHERE "id" = 3`, "RELEASE_CHANGED 发布 3 的 release"],
    [
      "a superseded figure made current",
      'UPDATE "Observation" SET "until" = 2147483647 WHERE "until" < 2147483647',
      "UNTIL_WRONG 序列",
    ],
    [
      "a current figure made superseded",
      'UPDATE "Observation" SET "until" = 4 WHERE "vintage" = 3 AND "until" = 2147483647',
      "UNTIL_WRONG 序列",
    ],
    ["a replaced plan made current", 'UPDATE "PhasedAmount" SET "until" = 2147483647', "UNTIL_WRONG 目标"],
    [
      "an entry of the log",
      `UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" = 2`,
      "CHAIN_BROKEN 审计日志第 2 条",
    ],
    ["a log cut off at its end", 'DELETE FROM "AuditEntry" WHERE "id" = 7', "SEAL_UNLOGGED 发布 7"],
    [
      "a seal that fits a change",
      `UPDATE "ReleaseSeal" SET "sha256" = 'ff' WHERE "vintage" = 3 AND "part" = 'release'`,
      "SEAL_UNLOGGED 发布 3 的封存与审计日志不符",
    ],
    ["an unsealed release", 'DELETE FROM "ReleaseSeal" WHERE "vintage" = 3', "RELEASE_UNSEALED 发布 3 没有封存"],
    ["a reference to nothing", 'DELETE FROM "Series" WHERE "id" = 1', "FILE_DAMAGED 表"],
  ])("shows %s", async (_, sql, expected) => {
    expect((await after(sql)).join("\n")).toContain(expected);
  });

  it("whose log no longer has the entry that was noted was cut off or exchanged", async () => {
    const file = await bookFile();
    const { head } = await check(file);
    expect((await check(file, head)).findings).toEqual([]);
    expect((await check(file, "ab".repeat(32))).findings).toEqual([expect.objectContaining({ code: "HEAD_MISSING" })]);
  });

  it.each([
    ['DROP TRIGGER "AuditEntry_keep"', "trigger AuditEntry_keep"],
    ['DROP INDEX "Release_code_key"', "index Release_code_key"],
    ["CREATE TABLE spare (a)", "table spare"],
  ])("shows that its shape was changed by %s", async (sql, name) => {
    const file = await bookFile();
    const writer = openWriter(file);
    writer.script(sql);
    writer.close();
    expect((await check(file)).findings).toEqual([
      { code: "SCHEMA_CHANGED", text: `数据库的 ${name} 与迁移所建的不同` },
    ]);
  });

  it("that is not ours is refused", async () => {
    const file = join(temporaryFolder(), "other.db");
    const writer = openWriter(file);
    writer.script("CREATE TABLE other (a)");
    writer.close();
    await expect(check(file)).rejects.toMatchObject({ code: "FOREIGN" });
  });
});

it("reads a backup from before tables were added", async () => {
  const migrations = readMigrations(MIGRATIONS);
  const older = migrations.filter(({ name }) => name < "20261126090543");
  const connection = openWriter(":memory:");
  migrate(connection, older);
  expect(older.length).toBeLessThan(migrations.length);
  expect(await checkDatabase(connection, migrations)).toMatchObject({ releases: 0, findings: [] });
  connection.close();
});
