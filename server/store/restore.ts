import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";

import type { Actor } from "../domain/actor.ts";

import { appendAudit } from "./audit-log.ts";
import { checkDatabase, type DatabaseReport } from "./check-database.ts";
import { openDatabase } from "./database.ts";
import { DatabaseFault, databaseFaultOf } from "./database-fault.ts";
import { type HeldDatabase, holdDatabase, NO_MEMORY } from "./held-database.ts";
import { missingMigrations, readMigrations } from "./migrate.ts";
import { settleHeld } from "./settle-held.ts";
import { openReader, type SqliteConnection } from "./sqlite-connection.ts";
import { placeInstead, placeNew } from "./whole-file.ts";

/** What a restore came to. */
export interface RestoreReport {
  /** What was read of the backup. */
  readonly backup: DatabaseReport;
  /** Where the database that it replaced is now; undefined where there was none. */
  readonly kept: string | undefined;
}

export interface RestoreRequest {
  /** The backup. */
  readonly source: string;
  /** The database to replace. */
  readonly file: string;
  readonly migrationsFolder: string;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Puts a backup in the place of the database, after it was read from the first row to the last. Nothing is changed
 * where it is found wanting, or where a server or another command has the database open. Tokens that the replaced
 * database had revoked stay revoked, what it had withdrawn or moved of the held releases is not published at its old time,
 * and the audit log tells of the restore.
 * @throws DatabaseFault with the sentence that says why nothing was restored
 */
export async function restore(request: RestoreRequest): Promise<RestoreReport> {
  const { source, file } = request;
  if (!existsSync(source)) throw new DatabaseFault("ABSENT", source);
  const draft = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await copyFile(source, draft);
    const backup = await examine(draft, request);
    return { backup, kept: await swap(draft, request) };
  } catch (error) {
    throw databaseFaultOf(error, file) ?? error;
  } finally {
    for (const rest of ["", "-wal", "-shm"]) await rm(`${draft}${rest}`, { force: true });
  }
}

/** Reads a copy of the backup whole. */
async function examine(draft: string, { source, migrationsFolder }: RestoreRequest): Promise<DatabaseReport> {
  let reader: SqliteConnection | undefined;
  try {
    reader = openReader(draft);
    const migrations = readMigrations(migrationsFolder);
    const missing = missingMigrations(reader, migrations);
    if (missing.length === migrations.length) throw new DatabaseFault("FOREIGN", source);
    const report = await checkDatabase(reader, migrations);
    const [first] = report.findings;
    if (first) throw new DatabaseFault("CHANGED", `${report.findings.length} 处，如：${first.text}`);
    return report;
  } catch (error) {
    const isDamaged = databaseFaultOf(error, draft)?.code === "CORRUPT";
    throw isDamaged ? new DatabaseFault("CHANGED", "文件已损坏或不是 SQLite 数据库", error) : error;
  } finally {
    reader?.close();
  }
}

async function swap(draft: string, request: RestoreRequest): Promise<string | undefined> {
  const { file, now } = request;
  if (!existsSync(file)) {
    await finish(draft, request, undefined);
    await placeNew(draft, file);
    return undefined;
  }
  const kept = keptName(file, now);
  const alone = await holdDatabase(file, `${kept}-wal`);
  try {
    await finish(draft, request, alone);
    // Before the new database is there: afterwards they would be those of whoever has opened it.
    if (!alone) for (const rest of ["-wal", "-shm"]) await rm(`${file}${rest}`, { force: true });
    await placeInstead(draft, file, kept);
    return kept;
  } finally {
    alone?.letGo();
  }
}

function keptName(file: string, now: Date): string {
  const extension = extname(file);
  const stamp = now.toISOString().replace(/\D/gu, "").slice(0, 14);
  return `${file.slice(0, file.length - extension.length)}-replaced-${stamp}${extension}`;
}

/** Brings the copy to today's shape and writes into it what must not be forgotten of the replaced database. */
async function finish(draft: string, request: RestoreRequest, replaced: HeldDatabase | undefined): Promise<void> {
  const database = openDatabase(draft, request.migrationsFolder);
  try {
    const { revoked, head, waited } = replaced?.recall() ?? NO_MEMORY;
    await settleHeld(database, waited, request.actor);
    await database.prisma.$transaction(async (writer) => {
      for (const { id, at } of revoked) {
        await writer.accessToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
      }
      const details = { replacedHead: head, revoked: revoked.length };
      const subject = basename(request.source);
      await appendAudit(writer, { actor: request.actor, operation: "database.restore", subject, details }, request.now);
    });
  } finally {
    await database.close();
  }
}
