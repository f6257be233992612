import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";

import { type Migration, migrate, readMigrations } from "../../server/store/migrate.ts";
import { openWriter, type SqliteConnection } from "../../server/store/sqlite-connection.ts";
import { MIGRATIONS, temporaryFolder } from "../support/temporary-database.ts";

const run = promisify(execFile);

function step(name: string, sql: string): Migration {
  return { name, sql, checksum: `checksum of ${sql}` };
}

const FIRST = step("1_first", "CREATE TABLE A (id INTEGER PRIMARY KEY)");
const SECOND = step("2_second", "CREATE TABLE B (id INTEGER PRIMARY KEY, a INTEGER REFERENCES A (id))");

/** Works on a new database file, and closes it. */
function withFile<Result>(file: string, work: (connection: SqliteConnection) => Result): Result {
  const connection = openWriter(file);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

function newFile() {
  return join(temporaryFolder(), "migrated.db");
}

function tablesOf(connection: SqliteConnection) {
  return connection.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").rows.flat();
}

/** A database with FIRST and SECOND applied, then tried with other migrations: the error, and whether a byte differs. */
function tryAgain(migrations: readonly Migration[], change = "SELECT 1") {
  const file = newFile();
  withFile(file, (connection) => {
    migrate(connection, [FIRST, SECOND]);
    connection.script(change);
  });
  const before = readFileSync(file);
  let error: unknown;
  try {
    withFile(file, (connection) => migrate(connection, migrations));
  } catch (caught) {
    error = caught;
  }
  return { error, isUnchanged: readFileSync(file).equals(before) };
}

it("applies each step once, in the order of names", () => {
  withFile(newFile(), (connection) => {
    expect(migrate(connection, [FIRST])).toEqual(["1_first"]);
    expect(migrate(connection, [FIRST, SECOND])).toEqual(["2_second"]);
    expect(migrate(connection, [FIRST, SECOND])).toEqual([]);
    expect(tablesOf(connection)).toEqual(["A", "B", "_prisma_migrations"]);
  });
});

it("leaves the database as it was when a step fails", () => {
  withFile(newFile(), (connection) => {
    migrate(connection, [FIRST]);
    const failing = step("3_failing", "CREATE TABLE C (id INTEGER); INSERT INTO nowhere VALUES (1)");
    expect(() => migrate(connection, [FIRST, SECOND, failing])).toThrow(/nowhere/u);
    expect(tablesOf(connection)).toEqual(["A", "_prisma_migrations"]);
    expect(connection.query("PRAGMA foreign_keys").rows).toEqual([[1]]);
    expect(migrate(connection, [FIRST, SECOND])).toEqual(["2_second"]);
  });
});

it("refuses a step that breaks references", () => {
  withFile(newFile(), (connection) => {
    migrate(connection, [FIRST, SECOND]);
    const breaking = step("3_breaking", "INSERT INTO B VALUES (1, 99)");
    expect(() => migrate(connection, [FIRST, SECOND, breaking])).toThrow(/Foreign keys/u);
    expect(connection.query("SELECT count(*) FROM B").rows).toEqual([[0]]);
  });
});

it("refuses a newer database and changes no byte", () => {
  const { error, isUnchanged } = tryAgain([FIRST]);
  expect(error).toMatchObject({ code: "NEWER", message: expect.stringMatching(/2_second.*请升级/u) });
  expect(isUnchanged).toBe(true);
});

it("refuses an edited step and changes no byte", () => {
  const { error, isUnchanged } = tryAgain([{ ...FIRST, checksum: "other" }, SECOND]);
  expect(error).toMatchObject({ code: "EDITED", message: expect.stringContaining("1_first") });
  expect(isUnchanged).toBe(true);
});

it("refuses a database whose step never finished", () => {
  const { error, isUnchanged } = tryAgain(
    [FIRST, SECOND],
    `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = '2_second'`,
  );
  expect(error).toMatchObject({ code: "UNFINISHED", message: expect.stringContaining("2_second") });
  expect(isUnchanged).toBe(true);
});

it("applies again what was marked as rolled back", () => {
  withFile(newFile(), (connection) => {
    migrate(connection, [FIRST, SECOND]);
    connection.script(
      `DROP TABLE B; UPDATE "_prisma_migrations" SET "rolled_back_at" = '2026' WHERE "migration_name" = '2_second'`,
    );
    expect(migrate(connection, [FIRST, SECOND])).toEqual(["2_second"]);
  });
});

it("keeps the ledger of Prisma's own tools", () => {
  withFile(newFile(), (connection) => {
    migrate(connection, readMigrations(MIGRATIONS));
    const { columns, rows } = connection.query('SELECT * FROM "_prisma_migrations"');
    expect(columns.map((column) => column.name)).toEqual([
      "id",
      "checksum",
      "finished_at",
      "migration_name",
      "logs",
      "rolled_back_at",
      "started_at",
      "applied_steps_count",
    ]);
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/u);
    const [first] = readMigrations(MIGRATIONS);
    expect(rows[0]).toEqual([expect.any(String), first?.checksum, instant, first?.name, null, null, instant, 1]);
  });
});

it("reads the real steps, oldest first, with checksums", () => {
  const migrations = readMigrations(MIGRATIONS);
  expect(migrations.map((one) => one.name)).toEqual(migrations.map((one) => one.name).sort());
  for (const { checksum, sql } of migrations) {
    expect(checksum).toMatch(/^[0-9a-f]{64}$/u);
    expect(sql).not.toContain("\r");
  }
});

/** A program that migrates the file it is given and says what it applied; run as a process of its own. */
async function migratingProgram(): Promise<string> {
  const contents = `
    import { migrate, readMigrations } from "./server/store/migrate.ts";
    import { openWriter } from "./server/store/sqlite-connection.ts";
    const [file, folder] = process.argv.slice(1);
    const connection = openWriter(file);
    process.stdout.write(JSON.stringify(migrate(connection, readMigrations(folder))));
    connection.close();`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

it("lets four processes start at once, and one apply", async () => {
  const file = newFile();
  const program = await migratingProgram();
  const start = () => run(process.execPath, ["--input-type=module", "-e", program, file, MIGRATIONS]);
  const outputs = await Promise.all([start(), start(), start(), start()]);
  const applied = outputs.map(({ stdout }): unknown => JSON.parse(stdout));
  const names = readMigrations(MIGRATIONS).map((one) => one.name);
  expect(applied).toEqual(expect.arrayContaining([names, [], [], []]));
  expect(applied.filter((one) => Array.isArray(one) && one.length > 0)).toHaveLength(1);
  expect(withFile(file, (connection) => connection.query("PRAGMA integrity_check").rows)).toEqual([["ok"]]);
});
