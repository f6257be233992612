import type { Catalogue } from "../domain/catalogue.ts";

import { batches, breathe } from "./bulk.ts";
import type { HeldRelease } from "./held-release.ts";
import { CURRENT } from "./import-release.ts";
import { loadHeldSeries } from "./load-held.ts";
import type { SeriesIds } from "./series-ids.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { Staging } from "./staging.ts";

/** Where a held series is in the book: its number there, and its id. */
export type PlacedSeries = readonly [number: number, id: number];

/** Series whose figures one statement stages. */
const SERIES_AT_ONCE = 10;

const CURRENT_FIGURE = `LEFT JOIN "Observation" AS o
  ON o."seriesId" = m."id" AND o."period" = f."period" AND o."until" = ${CURRENT}`;

/** What there is no figure for any more is not taken back. */
const STAGE = `INSERT INTO temp.staged
  SELECT m."id", f."period", f."value", f."status",
    CASE WHEN o."seriesId" IS NULL THEN 1 WHEN o."value" IS f."value" AND o."status" = f."status" THEN 0
      WHEN f."value" IS NULL AND o."value" IS NOT NULL THEN 3 ELSE 2 END,
    f."writtenValue", f."writtenUnit", f."locator", f."note", 0, 0
  FROM (SELECT json_extract(value, '$[0]') AS "number", json_extract(value, '$[1]') AS "id" FROM json_each(?)) AS m
  JOIN "HeldFigure" AS f ON f."heldId" = ? AND f."number" = m."number" ${CURRENT_FIGURE}
  WHERE NOT (f."withdraws" = 1 AND o."value" IS NULL) ORDER BY m."id", f."period"`;

const CONFLICTS = `SELECT COUNT(*) FROM temp.staged AS s JOIN "Observation" AS o
    ON o."seriesId" = s."seriesId" AND o."period" = s."period" AND o."until" = ${CURRENT}
  WHERE s.rowid > ? AND s."change" > 1 AND o."vintage" > ?`;

/**
 * Where the series of a held release are in the book, new ones after the last. Undefined where an indicator has another
 * unit by now, or something that a series is of is gone: then its figures would say something else than they did.
 */
export async function placeHeld(
  connection: SqliteConnection,
  id: number,
  { catalogue, series }: { readonly catalogue: Catalogue; readonly series: Pick<SeriesIds, "idOf"> },
): Promise<PlacedSeries[] | undefined> {
  const placed: PlacedSeries[] = [];
  for await (const portion of loadHeldSeries(connection, id)) {
    for (const { number, unit, indicator: code, ...parts } of portion) {
      const indicator = catalogue.indicators.byCode(code);
      const isThere =
        catalogue.areas.byCode(parts.area) && (parts.member === "" || catalogue.members.byCode(parts.member));
      if (indicator?.unit !== unit || !isThere) return undefined;
      placed.push([number, series.idOf({ ...parts, indicator })]);
    }
  }
  return placed.sort(([, one], [, other]) => one - other);
}

/**
 * Stages the figures of a held release against the current ones. Gives how many of those that it supersedes came after it
 * was judged.
 */
export async function stageHeld(
  connection: SqliteConnection,
  staging: Pick<Staging, "addByQuery" | "count">,
  { id, judgedAt }: Pick<HeldRelease, "id" | "judgedAt">,
  placed: readonly PlacedSeries[],
): Promise<number> {
  let conflicts = 0;
  for (const some of batches(placed, SERIES_AT_ONCE)) {
    const before = staging.count;
    staging.addByQuery(STAGE, [JSON.stringify(some), id]);
    const [[later] = [0]] = connection.query(CONFLICTS, [before, judgedAt]).rows;
    conflicts += Number(later);
    await breathe();
  }
  return conflicts;
}
