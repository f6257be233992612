import { existsSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";

import { databaseFaultOf } from "./database-fault.ts";
import { type HeldRelease, listHeld } from "./held-release.ts";
import { openAlone, type SqliteConnection } from "./sqlite-connection.ts";

/** A database that is about to be replaced, held so that nobody else can open it. */
export interface HeldDatabase {
  /** What must not be forgotten of it; nothing, as far as it is damaged. */
  recall(): Memory;
  letGo(): void;
}

/** What a database knows that its backup does not. */
export interface Memory {
  /** Ids of tokens, and when they were revoked. */
  readonly revoked: readonly { readonly id: string; readonly at: Date }[];
  /** Hash of the last entry of the audit log. */
  readonly head: string;
  /** Releases that waited for their time: what became of them, and when they are to come. */
  readonly waited: readonly HeldRelease[];
}

/** Of a database that there was not, or that cannot be read. */
export const NO_MEMORY: Memory = { revoked: [], head: "", waited: [] };

/** Closing is not enough: the driver closes only when its statements are collected. */
const LET_GO = "ROLLBACK; PRAGMA locking_mode=NORMAL; SELECT COUNT(*) FROM sqlite_master;";

/**
 * Holds a database; undefined for one too damaged to be opened by anybody. Its log is then kept under the name `keptLog`:
 * SQLite throws a log away whose database it does not know.
 * @throws DatabaseFault IN_USE while a server or a command has it open
 */
export async function holdDatabase(file: string, keptLog: string): Promise<HeldDatabase | undefined> {
  if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, keptLog);
  try {
    const alone = openAlone(file);
    await rm(keptLog, { force: true });
    return heldBy(alone);
  } catch (error) {
    const fault = databaseFaultOf(error, file);
    if (fault?.code === "CORRUPT") return undefined;
    await rm(keptLog, { force: true });
    throw fault ?? error;
  }
}

function heldBy(alone: SqliteConnection): HeldDatabase {
  return {
    recall() {
      try {
        return memoryOf(alone);
      } catch (error) {
        if (databaseFaultOf(error, "")?.code === "CORRUPT") return NO_MEMORY;
        throw error;
      }
    },
    letGo() {
      alone.script(LET_GO);
      alone.close();
    },
  };
}

function memoryOf(alone: SqliteConnection): Memory {
  const isOld = alone.query("SELECT 1 FROM sqlite_master WHERE name = 'AccessToken'").rows.length === 0;
  if (isOld) return NO_MEMORY;
  const { rows } = alone.query('SELECT "id", "revokedAt" FROM "AccessToken" WHERE "revokedAt" IS NOT NULL');
  const [[head] = [""]] = alone.query('SELECT "hash" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1').rows;
  const hasHeld = alone.query("SELECT 1 FROM sqlite_master WHERE name = 'HeldRelease'").rows.length > 0;
  return {
    revoked: rows.map(([id, at]) => ({ id: String(id), at: new Date(String(at)) })),
    head: String(head),
    waited: hasHeld ? listHeld(alone) : [],
  };
}
