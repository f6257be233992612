import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { scanAuditLog } from "../../server/store/audit-log.ts";
import { backUp, readWhole } from "../../server/store/back-up.ts";
import { openBook } from "../../server/store/book.ts";
import { fill } from "../../server/store/fill.ts";
import { loadCaseEvents } from "../../server/store/load-ledger.ts";
import { restore } from "../../server/store/restore.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { ADMIN, STEWARD } from "../support/actors.ts";
import { caseIn, change, importCases, stepOf } from "../support/ledger.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const NOW = new Date("2016-07-20T08:00:00Z");

async function backedUp() {
  const folder = temporaryFolder();
  const file = join(folder, "plancell.db");
  await fill(temporaryDatabase(file), TINY_CONTENT);
  const source = join(folder, "backup.db");
  const report = await backUp(file, source, MIGRATIONS);
  return { folder, file, source, report };
}

function bring(source: string, file: string, migrationsFolder = MIGRATIONS) {
  return restore({ source, file, migrationsFolder, actor: ADMIN, now: NOW });
}

describe("a restore", () => {
  it("equals its source by checksum, and is in the audit log", async () => {
    const { source, report } = await backedUp();
    const file = join(temporaryFolder(), "new", "plancell.db");
    expect(await bring(source, file)).toEqual({ backup: report, kept: undefined });
    expect(await readWhole(file, MIGRATIONS)).toMatchObject({ checksum: report.checksum, findings: [] });
    const log = [...scanAuditLog(temporaryDatabase(file))];
    expect(log.at(-1)).toMatchObject({ operation: "database.restore", subject: "backup.db", at: NOW.toISOString() });
  });

  it("brings the ledger back, with every step", async () => {
    const folder = temporaryFolder();
    const live = temporaryDatabase(join(folder, "plancell.db"));
    await fill(live, TINY_CONTENT);
    const code = await caseIn(live, "用电紧张", ["assign", "begin", "apply"]);
    const source = join(folder, "backup.db");
    const report = await backUp(join(folder, "plancell.db"), source, MIGRATIONS);
    const file = join(temporaryFolder(), "plancell.db");
    await bring(source, file);
    expect(await readWhole(file, MIGRATIONS)).toMatchObject({ checksum: report.checksum, findings: [] });
    const database = temporaryDatabase(file);
    expect(loadCaseEvents(database, code)).toEqual(loadCaseEvents(live, code));
    await change(database, [stepOf(code, "verify")], { actor: STEWARD });
    expect((await readWhole(file, MIGRATIONS)).findings).toEqual([]);
  });

  it("brings back what a reversal withdrew as withdrawn, and takes the reversal back there", async () => {
    const folder = temporaryFolder();
    const live = temporaryDatabase(join(folder, "plancell.db"));
    await fill(live, TINY_CONTENT);
    const library = { database: live, book: await openBook(live) };
    await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工");
    await revertRelease(library, "IMPORT.5", STEWARD);
    const source = join(folder, "backup.db");
    const report = await backUp(join(folder, "plancell.db"), source, MIGRATIONS);
    const file = join(temporaryFolder(), "plancell.db");
    await bring(source, file);
    expect([report.findings, (await readWhole(file, MIGRATIONS)).checksum]).toEqual([[], report.checksum]);
    const database = temporaryDatabase(file);
    const restored = { database, book: await openBook(database) };
    expect(restored.book.current().ledger.cases).toEqual([]);
    expect(await revertRelease(restored, "REVERT.6", STEWARD)).toMatchObject({ ending: "written" });
    expect(restored.book.current().ledger.cases).toMatchObject([{ code: "A-1", state: "登记", revision: 3 }]);
    expect((await readWhole(file, MIGRATIONS)).findings).toEqual([]);
  });

  it("is refused while somebody has the database open, and leaves nothing behind", async () => {
    const { folder, file, source } = await backedUp();
    const before = readdirSync(folder).sort();
    await expect(bring(source, file)).rejects.toMatchObject({ code: "IN_USE" });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("keeps what it replaces, with the log beside it, also where that is in ruins", async () => {
    const { source } = await backedUp();
    const folder = temporaryFolder();
    const file = join(folder, "plancell.db");
    writeFileSync(file, "ruins".repeat(2000));
    writeFileSync(`${file}-wal`, "log");
    const { kept = "" } = await bring(source, file);
    expect(kept).toBe(join(folder, "plancell-replaced-20160720080000.db"));
    expect([readFileSync(kept, "utf8"), readFileSync(`${kept}-wal`, "utf8")]).toEqual(["ruins".repeat(2000), "log"]);
  });

  it("takes the place of a database that opens and cannot be read", async () => {
    const { source, report } = await backedUp();
    const file = join(temporaryFolder(), "plancell.db");
    const bytes = readFileSync(source);
    writeFileSync(file, bytes.fill(7, 4096 * 3));
    await bring(source, file);
    expect(await readWhole(file, MIGRATIONS)).toMatchObject({ checksum: report.checksum, findings: [] });
  });

  it("refuses a database that is not ours, one of a newer version, and one that is not there", async () => {
    const { source } = await backedUp();
    const folder = temporaryFolder();
    const file = join(folder, "plancell.db");
    const foreign = openWriter(join(folder, "foreign.db"));
    foreign.script("CREATE TABLE other (a)");
    foreign.close();
    await expect(bring(join(folder, "foreign.db"), file)).rejects.toMatchObject({ code: "FOREIGN" });
    const older = temporaryFolder();
    const [first = ""] = readdirSync(MIGRATIONS).sort();
    cpSync(join(MIGRATIONS, first), join(older, first), { recursive: true });
    await expect(bring(source, file, older)).rejects.toMatchObject({ code: "NEWER" });
    await expect(bring(join(folder, "none.db"), file)).rejects.toMatchObject({ code: "ABSENT" });
    expect(readdirSync(folder).filter((name) => name.startsWith("plancell"))).toEqual([]);
  });
});
