import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { DatabaseFault } from "./database-fault.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A versioned step of the database's shape, as `prisma migrate` keeps it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script with LF line ends, in hex: the same as Prisma's own. */
  readonly checksum: string;
}

// The official table, so that Prisma's own tools read what we applied and the other way round.
const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings a database to the shape of the migrations, all missing steps in one transaction: whoever starts at the same
 * time waits, and a step that fails leaves the database as it was. Gives the names of the steps applied.
 */
export function migrate(connection: SqliteConnection, migrations: readonly Migration[]): string[] {
  // Nothing to do takes no lock: a database can be opened while another process writes for a long time.
  if (missingMigrations(connection, migrations).length === 0) return [];
  connection.script("PRAGMA foreign_keys=OFF");
  connection.script("BEGIN IMMEDIATE");
  try {
    connection.script(LEDGER);
    const missing = missingMigrations(connection, migrations);
    for (const migration of missing) apply(connection, migration);
    const broken = connection.query("PRAGMA foreign_key_check").rows;
    if (broken.length > 0)
      throw new Error(`Foreign keys broken after migrating: ${JSON.stringify(broken.slice(0, 3))}`);
    connection.script("COMMIT");
    return missing.map((migration) => migration.name);
  } catch (error) {
    if (connection.inTransaction) connection.script("ROLLBACK");
    throw error;
  } finally {
    connection.script("PRAGMA foreign_keys=ON");
  }
}

/**
 * The migrations that a database lacks.
 * @throws DatabaseFault if it has steps that are unknown, edited since, or begun and never finished.
 */
export function missingMigrations(
  connection: Pick<SqliteConnection, "query">,
  migrations: readonly Migration[],
): Migration[] {
  const known = connection.query("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").rows;
  if (known.length === 0) return [...migrations];
  const rows = connection.query(
    'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  ).rows;
  const unfinished = rows.filter(([, , finished]) => finished === null).map(([name]) => String(name));
  if (unfinished.length > 0) throw new DatabaseFault("UNFINISHED", unfinished.join("、"));
  const applied = new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
  const unknown = [...applied.keys()].filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new DatabaseFault("NEWER", unknown.join("、"));
  const edited = migrations.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited.length > 0) throw new DatabaseFault("EDITED", edited.map((migration) => migration.name).join("、"));
  return migrations.filter((migration) => !applied.has(migration.name));
}

function apply(connection: SqliteConnection, migration: Migration): void {
  connection.script(migration.sql);
  const now = new Date().toISOString().replace("Z", "+00:00");
  connection.execute(
    'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)',
    [randomUUID(), migration.checksum, migration.name, now, now],
  );
}
