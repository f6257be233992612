import { createHash } from "node:crypto";

import { batches, breathe } from "./bulk.ts";
import type { HeldRelease } from "./held-release.ts";
import type { Digest } from "./part-digest.ts";
import { line } from "./seal-parts.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

type Reading = Pick<SqliteConnection, "query">;

const SERIES_LINE = line(["number", "key", "indicator", "area", "kind", "member", "basis", "unit"]);
const FIGURE_LINE = line(
  ["number", "period", "status", "withdraws", "writtenUnit", "locator", "note"],
  ["value", "writtenValue"],
);

// As bytes: the driver ends the process over a text that is not UTF-8, and this is what finds damage.
const SERIES = `SELECT "number", CAST(${SERIES_LINE} AS BLOB) FROM "HeldSeries" WHERE "heldId" = ? ORDER BY "number"`;

const FIGURES = `SELECT COUNT(*), CAST(group_concat("line", char(10)) AS BLOB) FROM (SELECT ${FIGURE_LINE} AS "line"
  FROM "HeldFigure" WHERE "heldId" = ? AND "number" IN (SELECT value FROM json_each(?)) ORDER BY "number", "period")`;

const RECORDS = `SELECT CAST("kind" AS BLOB), CAST("tables" AS BLOB), CAST("report" AS BLOB) FROM "HeldRecords" WHERE "heldId" = ?`;

/** Series whose figures one question puts together. */
const SERIES_AT_ONCE = 50;

/** How many figures a held release has, and the SHA-256 of them and of their series, or of its records. */
export async function digestHeld(connection: Reading, id: number): Promise<Digest> {
  const hash = createHash("sha256");
  const series = connection.query(SERIES, [id]).rows;
  let rows = 0;
  for (const some of batches(series, SERIES_AT_ONCE)) {
    const numbers = JSON.stringify(some.map(([number]) => Number(number)));
    const [[count, lines] = [0, null]] = connection.query(FIGURES, [id, numbers]).rows;
    for (const part of [...some.map(([, written]) => written), lines]) {
      if (part instanceof Uint8Array) hash.update(part);
      hash.update("\n");
    }
    rows += Number(count);
    await breathe();
  }
  for (const part of recordsOf(connection, id)) if (part instanceof Uint8Array) hash.update("\n").update(part);
  return { rows, sha256: hash.digest("hex") };
}

/** What is held of records, as bytes; nothing for figures, and in a backup from before there were any. */
function recordsOf(connection: Reading, id: number): readonly unknown[] {
  if (connection.query("SELECT 1 FROM sqlite_master WHERE name = 'HeldRecords'").rows.length === 0) return [];
  return connection.query(RECORDS, [id]).rows[0] ?? [];
}

/**
 * SHA-256 of a held release: of what it was given, its time, and the digest of its figures. The audit log has it of when
 * it was held and of each change of its time.
 */
export function sealOfHeld(held: HeldRelease): string {
  const { code, title, publishedOn, publishAt, zone, note, key, sha256, source, heldAt, judgedAt } = held;
  const said = [code, title, publishedOn, publishAt, zone, note, key, sha256, source, heldAt, judgedAt];
  const { counts, figures, digest } = held;
  return createHash("sha256")
    .update(JSON.stringify([...said, Object.values(counts), figures, digest]))
    .digest("hex");
}
