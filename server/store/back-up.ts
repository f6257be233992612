import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";

import { checkDatabase, type DatabaseReport } from "./check-database.ts";
import { DatabaseFault, databaseFaultOf } from "./database-fault.ts";
import { readMigrations } from "./migrate.ts";
import { openCopier, openReader } from "./sqlite-connection.ts";
import { placeNew } from "./whole-file.ts";

/**
 * Writes a copy of a database as it stands at one moment, whoever is reading and writing meanwhile, and reads the copy
 * from the first row to the last. The copy has its name only when it is whole and on the disk.
 * @throws DatabaseFault EXISTS where the name is taken, ABSENT where there is no database, else as for opening one
 */
export async function backUp(file: string, out: string, migrationsFolder: string): Promise<DatabaseReport> {
  if (!existsSync(file)) throw new DatabaseFault("ABSENT", file);
  if (existsSync(out)) throw new DatabaseFault("EXISTS", out);
  const draft = `${out}.${randomUUID()}.part`;
  try {
    copy(file, draft);
    const report = await readWhole(draft, migrationsFolder);
    await placeNew(draft, out);
    return report;
  } catch (error) {
    await rm(draft, { force: true });
    const isTaken = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw isTaken ? new DatabaseFault("EXISTS", out, error) : (databaseFaultOf(error, out) ?? error);
  }
}

function copy(file: string, draft: string): void {
  const copier = openCopier(file);
  try {
    copier.execute("VACUUM INTO ?", [draft]);
  } finally {
    copier.close();
  }
}

/** {@link checkDatabase} of a file. @throws DatabaseFault where it cannot be read */
export async function readWhole(file: string, migrationsFolder: string, noted = ""): Promise<DatabaseReport> {
  if (!existsSync(file)) throw new DatabaseFault("ABSENT", file);
  try {
    const reader = openReader(file);
    try {
      return await checkDatabase(reader, readMigrations(migrationsFolder), noted);
    } finally {
      reader.close();
    }
  } catch (error) {
    throw databaseFaultOf(error, file) ?? error;
  }
}
