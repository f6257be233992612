import type { ImportCounts } from "../domain/import/import-tally.ts";
import { RECORD_CODES, type RecordCode } from "../domain/import/record-headers.ts";
import type { Database } from "./database.ts";
import { oneOf } from "./load-catalogue.ts";

/** Whether a held release waits for its time, or what became of it. */
export type HeldState = "waiting" | "published" | "withdrawn";

/** What can be held of records: those of the plan, and cases of the ledger. */
export type HeldRecordCode = RecordCode | "ledger-cases";

/** What a held release is of: figures, or records of a kind. */
export type HeldKind = "figures" | HeldRecordCode;

/** The receipt of an import that waits for its time of publication. Nobody but stewards may see it before. */
export interface HeldRelease {
  readonly id: number;
  /** HELD.3 */
  readonly code: string;
  readonly kind: HeldKind;
  readonly title: string;
  /** ISO date that the source states; "" for the day of publication. */
  readonly publishedOn: string;
  /** ISO instant in UTC. */
  readonly publishAt: string;
  /** +08:00 */
  readonly zone: string;
  readonly note: string;
  /** Idempotency key; "" for none. */
  readonly key: string;
  readonly sha256: string;
  readonly source: string;
  readonly heldAt: string;
  /** Release after which its rows were judged. */
  readonly judgedAt: number;
  /** What its rows did to the book that they were judged against. */
  readonly counts: ImportCounts;
  /** How many figures it holds or held, and the SHA-256 of them. */
  readonly figures: number;
  readonly digest: string;
  readonly state: HeldState;
  /** ISO time; "" while it waits. */
  readonly endedAt: string;
  /** Code of the release that it became; "" for none. */
  readonly release: string;
  /** How many figures that came while it waited it superseded when it was published. */
  readonly conflicts: number;
  /** Why it could not be published although its time had come; "" for no such reason. */
  readonly trouble: string;
}

const HELD_KINDS: readonly HeldKind[] = ["figures", ...RECORD_CODES, "ledger-cases"];

/** Whoever can read. */
export type HeldReading = Pick<Database, "scan">;

const COLUMNS = `"id", "code", "title", "publishedOn", "publishAt", "zone", "note", "key", "sha256", "source", "heldAt",
    "digest", "state", "endedAt", "release", "judgedAt", "figures", "conflicts", "read", "added", "changed", "same",
    "withdrawn", "skipped", "warnings"`;

const FURTHER = `COALESCE((SELECT r."kind" FROM "HeldRecords" AS r WHERE r."heldId" = "id"), 'figures'),
  CASE WHEN "state" = 'waiting' THEN (SELECT t."reason" FROM "HeldTrouble" AS t WHERE t."heldId" = "id") END`;

/** A backup from before records could be held has figures alone. */
const OLDER = `'figures', NULL`;

/** The held release of a code, waiting or ended. */
export function heldOfCode(database: HeldReading, code: string): HeldRelease | undefined {
  return heldWhere(database, '"code" = ?', [code.trim().toUpperCase()])[0];
}

/** The waiting release that has a key, or else that content; undefined where there is none. */
export function waitingLike(
  database: HeldReading,
  { key, sha256 }: Pick<HeldRelease, "key" | "sha256">,
): HeldRelease | undefined {
  const condition = `"state" = 'waiting' AND (("key" <> '' AND "key" = ?) OR "sha256" = ?) ORDER BY "key" = ? DESC, "id"`;
  return heldWhere(database, condition, [key, sha256, key])[0];
}

/** The releases that wait and whose time has come by an instant (ISO), those of the earliest time first. */
export function dueReleases(database: HeldReading, instant: string): readonly HeldRelease[] {
  return heldWhere(database, `"state" = 'waiting' AND "publishAt" <= ? ORDER BY "publishAt", "id"`, [instant]);
}

/** All of a state, or of any, the last held first. */
export function listHeld(database: HeldReading, state?: HeldState): readonly HeldRelease[] {
  return heldWhere(database, '? IN ("state", \'\') ORDER BY "id" DESC', [state ?? ""]);
}

function heldWhere(database: HeldReading, condition: string, values: readonly unknown[]): HeldRelease[] {
  const isOlder = [...database.scan("SELECT 1 FROM sqlite_master WHERE name = 'HeldTrouble'")].length === 0;
  const sql = `SELECT ${isOlder ? OLDER : FURTHER}, ${COLUMNS} FROM "HeldRelease" WHERE ${condition}`;
  return Array.from(database.scan(sql, values), heldOf);
}

function heldOf([kind, trouble, ...row]: readonly unknown[]): HeldRelease {
  const [id, ...rest] = row;
  const [code = "", title = "", publishedOn = "", publishAt = "", zone = "", note = "", key = ""] = rest.map(String);
  const [sha256 = "", source = "", heldAt = "", digest = "", state, endedAt = "", release = ""] = rest
    .slice(7)
    .map(String);
  const [judgedAt = 0, figures = 0, conflicts = 0, ...counts] = rest.slice(14).map(Number);
  const [read = 0, added = 0, changed = 0, same = 0, withdrawn = 0, skipped = 0, warnings = 0] = counts;
  return {
    ...{ id: Number(id), code, title, publishedOn, publishAt, zone, note, key, sha256, source, heldAt, digest },
    ...{ kind: oneOf(HELD_KINDS, String(kind)), trouble: trouble === null ? "" : String(trouble) },
    ...{ state: stateOf(state), endedAt, release, judgedAt, figures, conflicts },
    counts: { read, added, changed, same, withdrawn, skipped, refused: 0, warnings },
  };
}

function stateOf(text: string | undefined): HeldState {
  if (text === "waiting" || text === "published" || text === "withdrawn") return text;
  throw new TypeError(`Not a state of a held release: ${text}`);
}
