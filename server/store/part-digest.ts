import { createHash, type Hash } from "node:crypto";

import { type FactPart, RELEASE_LINE, SEAL_PARTS, type SealPart, type StatePart } from "./seal-parts.ts";

/** Asks the database and gives the rows as arrays: of a transaction that writes, or of a connection that reads. */
export type Ask = (sql: string, ...values: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>;

/** What a part of a release comes to. */
export interface Digest {
  readonly rows: number;
  /** SHA-256 of the lines, in hex. */
  readonly sha256: string;
}

/** Which rows of a table of facts are meant. */
export interface FactScope {
  /** Only of this release. */
  readonly vintage: number;
  /** Ids of the series or targets that it wrote about, in any order; all of the table where they are not known. */
  readonly owners?: readonly number[] | undefined;
}

/** Of no rows. */
export const NOTHING: Digest = { rows: 0, sha256: createHash("sha256").digest("hex") };

/** Series whose rows one question puts together: some ten milliseconds, so that other requests are served in between. */
const OWNERS_AT_ONCE = 10;

/**
 * What each release has in a table of facts, by vintage: of all releases, or of one. The lines come as bytes: the driver
 * ends the process over a text that is not UTF-8, and this is what finds damage.
 */
export async function digestFacts(ask: Ask, part: FactPart, scope?: FactScope): Promise<Map<number, Digest>> {
  const { owners } = part;
  const found = new Map<number, { rows: number; readonly hash: Hash }>();
  const ids = scope?.owners ?? (await ask(`SELECT "id" FROM "${owners}"`)).map(([id]) => Number(id));
  const sorted = [...new Set(ids)].sort((one, other) => one - other);
  const sql = scope ? ofOneRelease(part) : ofEveryRelease(part);
  for (let from = 0; from < sorted.length; from += OWNERS_AT_ONCE) {
    const some = JSON.stringify(sorted.slice(from, from + OWNERS_AT_ONCE));
    for (const [vintage, rows, bytes] of await ask(sql, ...(scope ? [scope.vintage, some, scope.vintage] : [some]))) {
      if (Number(rows) === 0) continue;
      const running = found.get(Number(vintage)) ?? { rows: 0, hash: createHash("sha256") };
      running.rows += Number(rows);
      running.hash.update(asBytes(bytes)).update("\n");
      found.set(Number(vintage), running);
    }
  }
  return new Map([...found].map(([vintage, { rows, hash }]) => [vintage, { rows, sha256: hash.digest("hex") }]));
}

function ofEveryRelease({ table, owner, line, order }: FactPart): string {
  return `SELECT "vintage", COUNT(*), ${bytesOf(line, orderOf(owner, order))} FROM "${table}"
    WHERE "${owner}" IN (SELECT value FROM json_each(?)) GROUP BY "vintage"`;
}

/** The same lines; taken as the key has them they need no sorting, which is two fifths of the cost. */
function ofOneRelease({ table, owner, line, order }: FactPart): string {
  return `SELECT ?, COUNT(*), CAST(group_concat("line", char(10)) AS BLOB) FROM (SELECT ${line} AS "line" FROM "${table}"
    WHERE "${owner}" IN (SELECT value FROM json_each(?)) AND "vintage" = ? ORDER BY ${orderOf(owner, order)})`;
}

function orderOf(owner: string, order: string): string {
  return [owner, order].flatMap((column) => (column === "" ? [] : `"${column}"`)).join(", ");
}

/** What tables that stand for now come to. */
export async function digestState(ask: Ask, { tables }: StatePart): Promise<Digest> {
  const hash = createHash("sha256");
  let rows = 0;
  for (const { table, line, where = "true" } of tables) {
    const sql = `SELECT COUNT(*), ${bytesOf('"line"', '"line"')} FROM (SELECT ${line} AS "line" FROM "${table}" WHERE ${where})`;
    const [[count, bytes] = [0, null]] = await ask(sql);
    rows += Number(count);
    hash.update(`${table}\n`).update(asBytes(bytes)).update("\n");
  }
  return { rows, sha256: hash.digest("hex") };
}

/** What a release itself comes to: its code, title, dates and source, as one row. */
export async function digestRelease(ask: Ask, vintage: number): Promise<Digest> {
  const hash = createHash("sha256");
  const lines = await ask(
    `SELECT ${bytesOf(RELEASE_LINE, '"id"')} FROM "Release" WHERE "id" = ? GROUP BY "id"`,
    vintage,
  );
  for (const [line] of lines) hash.update(asBytes(line));
  return { rows: lines.length, sha256: hash.digest("hex") };
}

/** What one part of one release comes to. */
export async function digestPart(ask: Ask, name: SealPart, scope: FactScope): Promise<Digest> {
  const part: FactPart | StatePart = SEAL_PARTS[name];
  if (part.kind === "state") return digestState(ask, part);
  return (await digestFacts(ask, part, scope)).get(scope.vintage) ?? NOTHING;
}

function bytesOf(line: string, order: string): string {
  return `CAST(group_concat(${line}, char(10) ORDER BY ${order}) AS BLOB)`;
}

function asBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value === null) return new Uint8Array();
  throw new TypeError("Expected the lines of a table as bytes");
}
