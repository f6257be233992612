import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { scanAuditLog } from "../../server/store/audit-log.ts";
import { readWhole } from "../../server/store/back-up.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill, SETUP } from "../../server/store/fill.ts";
import { sealUnsealed } from "../../server/store/seal-unsealed.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

/** The migrations before there were seals. */
function olderMigrations(): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(MIGRATIONS).filter((one) => one < "20261126053412")) {
    cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  }
  return folder;
}

/** A database that an older version filled. */
async function olderDatabase(): Promise<string> {
  const file = join(temporaryFolder(), "plancell.db");
  const full = temporaryDatabase(join(temporaryFolder(), "full.db"));
  await fill(full, TINY_CONTENT);
  await openDatabase(file, olderMigrations()).close();
  const [row] = [...full.scan("SELECT file FROM pragma_database_list WHERE name = 'main'")];
  const writer = openWriter(file);
  writer.script(`PRAGMA foreign_keys=OFF; ATTACH '${String(row?.[0])}' AS "full"`);
  const tables = writer.query(
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '!_%' ESCAPE '!'",
  );
  for (const [name] of tables.rows) {
    // Those that the older version has: later ones stand behind them.
    const columns = writer.query(`SELECT group_concat('"' || name || '"') FROM pragma_table_info(?, 'main')`, [
      name,
    ]).rows;
    writer.script(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM "full"."${name}"`);
  }
  writer.close();
  return file;
}

describe("a database older than seals", () => {
  it("is migrated without loss, and sealed as it stands by the next fill", async () => {
    const file = await olderDatabase();
    const database = temporaryDatabase(file);
    expect(await fill(database, TINY_CONTENT)).toMatchObject({ imported: [], unchanged: TINY_CONTENT.releases.length });
    expect(await readWhole(file, MIGRATIONS)).toMatchObject({
      releases: TINY_CONTENT.releases.length,
      entries: 1,
      findings: [],
    });
    expect([...scanAuditLog(database)]).toMatchObject([
      { operation: "release.seal", subject: `1-${TINY_CONTENT.releases.length}`, actor: "setup" },
    ]);
  });

  it("is sealed once", async () => {
    const database = temporaryDatabase(await olderDatabase());
    const seal = () => database.prisma.$transaction((writer) => sealUnsealed(writer, SETUP));
    expect(await seal()).toEqual(TINY_CONTENT.releases.map((_, at) => at + 1));
    expect(await seal()).toEqual([]);
  });

  it("shows what changes from then on", async () => {
    const file = await olderDatabase();
    const database = temporaryDatabase(file);
    await fill(database, TINY_CONTENT);
    await database.prisma.$executeRawUnsafe(`UPDATE "Observation" SET "value" = 1 WHERE "value" = 250.5`);
    expect((await readWhole(file, MIGRATIONS)).findings).toEqual([
      expect.objectContaining({ code: "RELEASE_CHANGED" }),
    ]);
  });
});
