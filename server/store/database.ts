import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { DatabaseFault, databaseFaultOf } from "./database-fault.ts";
import { PrismaClient } from "./generated/client.ts";
import { type Migration, migrate, missingMigrations, readMigrations } from "./migrate.ts";
import { Mutex } from "./mutex.ts";
import { PATIENCE, type Patience } from "./patience.ts";
import { sqliteAdapter } from "./sqlite-adapter.ts";
import { openReader, openWriter, type SqliteConnection } from "./sqlite-connection.ts";

/** The book of record, open. */
export interface Database {
  readonly prisma: PrismaClient;
  /** Reads many rows one after another, without objects; for the snapshot. */
  scan(sql: string, values?: readonly unknown[]): Iterable<readonly unknown[]>;
  /** Gives the one writing connection to whoever writes very many rows, until their work is done; everybody else waits. */
  write<Result>(work: (connection: SqliteConnection) => Promise<Result>): Promise<Result>;
  /** How long writers wait for another process that is writing. */
  readonly patience: Patience;
  close(): Promise<void>;
}

/** Where the database file is: of DATABASE_URL (file:… only) if given, else plancell.db in the data folder. */
export function databaseFile(dataFolder: string, databaseUrl: string | undefined): string {
  if (!databaseUrl) return `${dataFolder}/plancell.db`;
  // Only the scheme is repeated: the rest of a database's address may hold its password.
  const [scheme = ""] = databaseUrl.split(":", 1);
  const path = databaseUrl.slice("file:".length).replace(/\?.*$/u, "");
  if (scheme !== "file") throw new DatabaseFault("UNSUPPORTED", scheme);
  // To SQLite, "" and :memory: are databases that vanish with the process, one for each connection.
  if (path === "" || path === ":memory:") throw new DatabaseFault("UNSUPPORTED", databaseUrl);
  return path;
}

/**
 * Opens the database, makes it if there is none, and brings it to the shape of the migrations.
 * @throws DatabaseFault with one clear sentence if the file is corrupt, newer, unreadable or in use; it is untouched.
 */
export function openDatabase(file: string, migrationsFolder: string, patience = PATIENCE): Database {
  const migrations = readMigrations(migrationsFolder);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) checkFile(file, migrations);
    const inode = inodeOf(file);
    const database = openChecked(file, migrations, patience);
    // A restore keeps everybody waiting; whoever waited has the file that it moved aside.
    if (inode !== undefined && inode !== inodeOf(file)) throw new DatabaseFault("REPLACED", file);
    return database;
  } catch (error) {
    throw databaseFaultOf(error, file) ?? error;
  }
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

/** A damaged or newer file is found before anything is written to it; opening in WAL mode would already write. */
function checkFile(file: string, migrations: readonly Migration[]): void {
  const reader = openReader(file);
  try {
    const [answer] = reader.query("PRAGMA quick_check(1)").rows[0] ?? [];
    if (answer !== "ok") throw new DatabaseFault("CORRUPT", `${file}：${String(answer)}`);
    missingMigrations(reader, migrations);
  } finally {
    reader.close();
  }
}

function openChecked(file: string, migrations: readonly Migration[], patience: Patience): Database {
  const writer = openWriter(file);
  try {
    migrate(writer, migrations);
    return databaseOf(writer, openReader(file), patience);
  } catch (error) {
    writer.close();
    throw error;
  }
}

function databaseOf(writer: SqliteConnection, reader: SqliteConnection, patience: Patience): Database {
  // From now on whoever has to wait for another process waits without holding up everybody else here.
  writer.query("PRAGMA busy_timeout=0");
  const turn = new Mutex();
  const prisma = new PrismaClient({ adapter: sqliteAdapter(writer, reader, turn, patience) });
  return {
    prisma,
    scan: (sql, values) => reader.scan(sql, values),
    patience,
    write: (work) => turn.run(() => work(writer)),
    async close() {
      await prisma.$disconnect();
      reader.close();
      writer.query("PRAGMA busy_timeout=5000");
      // The driver lets go of a file only when its statements are collected: whoever copies the file now gets all of it.
      writer.query("PRAGMA wal_checkpoint(TRUNCATE)");
      writer.close();
    },
  };
}
