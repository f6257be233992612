import { checkChain } from "./audit-chain.ts";
import { scanAuditLog } from "./audit-log.ts";
import { checkHeld } from "./check-held.ts";
import { checkLedger, NO_LEDGER } from "./check-ledger.ts";
import { contentHash } from "./content-hash.ts";
import { DatabaseFault } from "./database-fault.ts";
import type { Migration } from "./migrate.ts";
import { type Ask, type Digest, digestFacts, digestRelease, digestState, NOTHING } from "./part-digest.ts";
import { findSchemaChanges } from "./schema-changes.ts";
import { FACT_PARTS, type FactPart, SEAL_PARTS, type SealPart, type StatePart } from "./seal-parts.ts";
import { type Seal, sealsChecksum } from "./seal-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { findWrongUntil } from "./wrong-until.ts";

/** Something that is not as it was written. */
export interface DatabaseFinding {
  readonly code:
    | "FILE_DAMAGED"
    | "CHAIN_BROKEN"
    | "RELEASE_CHANGED"
    | "RELEASE_UNSEALED"
    | "SEAL_UNLOGGED"
    | "HEAD_MISSING"
    | "UNTIL_WRONG"
    | "HELD_CHANGED"
    | "SCHEMA_CHANGED"
    | "LEDGER_CHANGED";
  /** The Chinese sentence, without full stop. */
  readonly text: string;
}

/** What a database came to, read from the first row to the last. */
export interface DatabaseReport {
  readonly releases: number;
  /** Rows that were counted and hashed again. */
  readonly rows: number;
  /** Entries of the audit log, and the hash of the last one, which stands for all of them. */
  readonly entries: number;
  readonly head: string;
  /** {@link sealsChecksum} of all seals, and of the ledger where there is one: a restored database has that of its source. */
  readonly checksum: string;
  readonly findings: readonly DatabaseFinding[];
}

/** A database older than seals: there is nothing to hold it against but SQLite's own check. */
const UNSEALED = { releases: 0, rows: 0, entries: 0, head: "", checksum: "" };

const HEAD_MISSING = finding("HEAD_MISSING", "审计日志里没有当时记下的末条，日志被截短过或换过");

const SEALS = 'SELECT "vintage", "part", "rows", "sha256" FROM "ReleaseSeal" ORDER BY "vintage", "part"';

/**
 * Reads a whole database: SQLite's own check, the chain of the audit log, and every release against its seals. Silent
 * damage that SQLite does not notice, such as one byte of a text, is among the findings. `noted` is the hash of an entry
 * that was the last one once: a log that was cut off before it, and written on, no longer has it.
 * @throws DatabaseFault FOREIGN for a database that is not ours, and what the driver throws where the file cannot be read at all
 */
export async function checkDatabase(
  connection: SqliteConnection,
  migrations: readonly Migration[],
  noted = "",
): Promise<DatabaseReport> {
  const tables = new Set(connection.query("SELECT name FROM sqlite_master").rows.map(([name]) => String(name)));
  if (!tables.has("Release")) throw new DatabaseFault("FOREIGN", "没有表 Release");
  if (!tables.has("ReleaseSeal")) return { ...UNSEALED, findings: checkFile(connection) };
  const ask: Ask = async (sql, ...values) => connection.query(sql, values).rows;
  const log = [...scanAuditLog(connection)];
  const chain = checkChain(log);
  const seals = connection.query(SEALS).rows.map(sealOf);
  const { rows, findings } = await checkSeals(ask, seals, tables);
  const held = await checkHeld(connection, log);
  const vintages = connection.query('SELECT "id" FROM "Release"').rows.map(([id]) => Number(id));
  const logged = new Set(log.map((entry) => entry.contentSha256));
  const ledger = tables.has("LedgerEvent") ? checkLedger(connection, logged) : NO_LEDGER;
  return {
    releases: vintages.length,
    rows: rows + held.rows + ledger.events,
    entries: chain.entries,
    head: chain.head,
    checksum: ledger.events === 0 ? sealsChecksum(seals) : contentHash([sealsChecksum(seals), ledger.head]),
    findings: [
      ...checkFile(connection),
      ...findSchemaChanges(connection, migrations).map((name) =>
        finding("SCHEMA_CHANGED", `数据库的 ${name} 与迁移所建的不同`),
      ),
      ...(noted === "" || log.some(({ hash }) => hash === noted) ? [] : [HEAD_MISSING]),
      ...chain.broken.map((id) => finding("CHAIN_BROKEN", `审计日志第 ${id} 条与前一条接不上，或内容被改动过`)),
      ...findings,
      ...checkLogged(vintages, seals, logged),
      ...ledger.findings.map((text) => finding("LEDGER_CHANGED", text)),
      ...findWrongUntil(connection).map((text) => finding("UNTIL_WRONG", text)),
      ...held.findings.map((text) => finding("HELD_CHANGED", text)),
    ],
  };
}

/** SQLite's own words about its file and its references. */
function checkFile(connection: SqliteConnection): DatabaseFinding[] {
  const damages = connection.query("PRAGMA integrity_check(20)").rows.map(([answer]) => String(answer));
  const orphans = connection.query("PRAGMA foreign_key_check").rows.slice(0, 20);
  return [
    ...damages
      .filter((answer) => answer !== "ok")
      .map((answer) => finding("FILE_DAMAGED", `数据库文件损坏：${answer}`)),
    ...orphans.map(([table, row]) =>
      finding("FILE_DAMAGED", `表 ${String(table)} 第 ${String(row)} 行引用了不存在的记录`),
    ),
  ];
}

async function checkSeals(ask: Ask, seals: readonly Seal[], tables: ReadonlySet<string>) {
  const findings: DatabaseFinding[] = [];
  let rows = 0;
  const compare = (seal: Seal, now: Digest) => {
    rows += now.rows;
    if (now.rows === seal.rows && now.sha256 === seal.sha256) return;
    const counts = now.rows === seal.rows ? `${now.rows} 行中有改动` : `封存时 ${seal.rows} 行，现在 ${now.rows} 行`;
    findings.push(finding("RELEASE_CHANGED", `发布 ${seal.vintage} 的 ${seal.part} 与封存时不同（${counts}）`));
  };
  for (const seal of seals.filter(({ part }) => part === "release"))
    compare(seal, await digestRelease(ask, seal.vintage));
  // A backup from before a table was added has none of its rows.
  for (const part of FACT_PARTS.filter((one) => tables.has(SEAL_PARTS[one].table))) {
    const facts = await digestFacts(ask, SEAL_PARTS[part]);
    for (const seal of seals.filter((one) => one.part === part)) compare(seal, facts.get(seal.vintage) ?? NOTHING);
    const sealed = new Set(seals.filter((one) => one.part === part).map(({ vintage }) => vintage));
    for (const [vintage, { rows: strays }] of facts) {
      if (!sealed.has(vintage))
        findings.push(finding("RELEASE_UNSEALED", `发布 ${vintage} 有 ${strays} 行 ${part} 没有封存`));
    }
  }
  for (const seal of lastStates(seals)) compare(seal, await digestState(ask, statePart(seal.part)));
  return { rows, findings };
}

/** Of each part that stands for now, the last seal. */
function lastStates(seals: readonly Seal[]): Seal[] {
  const last = new Map(seals.filter(({ part }) => isStatePart(part)).map((seal) => [seal.part, seal]));
  return [...last.values()];
}

function statePart(part: string): StatePart {
  const of: FactPart | StatePart | undefined = isStatePart(part) ? SEAL_PARTS[part] : undefined;
  if (of?.kind !== "state") throw new TypeError(`Not a part that stands for now: ${part}`);
  return of;
}

function isStatePart(part: string): part is SealPart {
  return Object.hasOwn(SEAL_PARTS, part) && !FACT_PARTS.some((one) => one === part);
}

/** Every release is sealed, and every seal is in the audit log, so that new seals cannot hide a change. */
function checkLogged(vintages: readonly number[], seals: readonly Seal[], logged: ReadonlySet<string>) {
  const byVintage = new Map<number, Seal[]>();
  for (const seal of seals) byVintage.set(seal.vintage, [...(byVintage.get(seal.vintage) ?? []), seal]);
  const unsealed = vintages.filter((vintage) => !byVintage.has(vintage));
  const single = [...byVintage].filter(([, own]) => !logged.has(sealsChecksum(own)));
  // A database older than seals was sealed at once, as one entry.
  const together = logged.has(sealsChecksum(single.flatMap(([, own]) => own)));
  return [
    ...unsealed.map((vintage) => finding("RELEASE_UNSEALED", `发布 ${vintage} 没有封存`)),
    ...(together ? [] : single.map(([vintage]) => finding("SEAL_UNLOGGED", `发布 ${vintage} 的封存与审计日志不符`))),
  ];
}

function finding(code: DatabaseFinding["code"], text: string): DatabaseFinding {
  return { code, text };
}

function sealOf([vintage, part, rows, sha256]: readonly unknown[]): Seal {
  return { vintage: Number(vintage), part: String(part), rows: Number(rows), sha256: String(sha256) };
}
