import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

import { type Database, openDatabase } from "../../server/store/database.ts";

/** The real migrations. */
export const MIGRATIONS = resolve("prisma/migrations/sqlite");

const folders: string[] = [];
const open: Database[] = [];

/** A folder of its own for a test; it goes when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plancell-test-"));
  folders.push(folder);
  return folder;
}

/** A new, empty database of the real shape; it closes when the test file ends. */
export function temporaryDatabase(file = join(temporaryFolder(), "plancell.db")): Database {
  const database = openDatabase(file, MIGRATIONS);
  open.push(database);
  return database;
}

afterAll(async () => {
  for (const database of open.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
