import { describe, expect, it } from "vitest";

import { checkChain } from "../../server/store/audit-chain.ts";
import { type AuditFact, appendAudit, loadAuditPage, scanAuditLog } from "../../server/store/audit-log.ts";
import type { Database } from "../../server/store/database.ts";
import { STEWARD } from "../support/actors.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

const AT = new Date("2016-07-20T08:00:00Z");

function append(database: Database, subject: string, differences: Partial<AuditFact> = {}) {
  const fact = { actor: STEWARD, operation: "phased-plan.set", subject, ...differences };
  return database.prisma.$transaction((writer) => appendAudit(writer, fact, AT));
}

describe("the audit log", () => {
  it("keeps who wrote what, and when", async () => {
    const database = temporaryDatabase();
    await append(database, "A", { contentSha256: "ab12", details: { rows: 3, note: "初稿" } });
    const [entry] = [...scanAuditLog(database)];
    expect(entry).toMatchObject({
      id: 1,
      at: "2016-07-20T08:00:00.000Z",
      actorKind: "token",
      actor: "the steward",
      role: "steward",
      operation: "phased-plan.set",
      subject: "A",
      details: '{"rows":3,"note":"初稿"}',
      contentSha256: "ab12",
      previous: "",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  it("is one chain, however many write at once", async () => {
    const database = temporaryDatabase();
    await Promise.all(Array.from({ length: 20 }, (_, at) => append(database, String(at))));
    expect(checkChain(scanAuditLog(database))).toMatchObject({ entries: 20, broken: [] });
  });

  it("has no entry of a write that came to nothing", async () => {
    const database = temporaryDatabase();
    const failing = database.prisma.$transaction(async (writer) => {
      await appendAudit(writer, { actor: STEWARD, operation: "phased-plan.set", subject: "A" });
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
    expect([...scanAuditLog(database)]).toEqual([]);
  });

  it.each([
    ["change", `UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" = 1`],
    ["delete", 'DELETE FROM "AuditEntry"'],
    [
      "replace",
      `INSERT OR REPLACE INTO "AuditEntry" SELECT "id", "at", "actorKind", 'nobody', "role", "operation", "subject", "details", "contentSha256", "previous", "hash" FROM "AuditEntry" WHERE "id" = 1`,
    ],
    [
      "skip",
      `INSERT INTO "AuditEntry" SELECT 4, "at", "actorKind", "actor", "role", "operation", "subject", "details", "contentSha256", "hash", 'ff' FROM "AuditEntry" WHERE "id" = 2`,
    ],
    [
      "fork",
      `INSERT INTO "AuditEntry" SELECT 3, "at", "actorKind", "actor", "role", "operation", "subject", "details", "contentSha256", "hash", 'ff' FROM "AuditEntry" WHERE "id" = 1`,
    ],
  ])("lets nobody %s an entry", async (_, sql) => {
    const database = temporaryDatabase();
    await append(database, "A");
    await append(database, "B");
    await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow();
    expect(checkChain(scanAuditLog(database))).toMatchObject({ entries: 2, broken: [] });
  });

  it("is read in pages, newest first", async () => {
    const database = temporaryDatabase();
    for (const subject of ["A", "B", "C"]) await append(database, subject);
    const page = loadAuditPage(database, { first: 2 });
    expect([page.totalCount, page.entries.map((one) => one.subject)]).toEqual([3, ["C", "B"]]);
    const next = loadAuditPage(database, { first: 2, before: page.entries.at(-1)?.id });
    expect(next.entries.map((one) => one.subject)).toEqual(["A"]);
  });
});
