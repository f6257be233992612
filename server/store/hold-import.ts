import type { FigureSeries } from "../domain/import/who-reader.ts";

import { breathe } from "./bulk.ts";
import type { HeldRelease } from "./held-release.ts";
import { type HoldHeading, holdRelease } from "./hold-release.ts";
import type { SeriesIds } from "./series-ids.ts";
import { memberSeriesKey } from "./series-key.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { Staging } from "./staging.ts";

/** Everything that is to be held until its time. */
export interface HoldParts extends HoldHeading {
  /** The series that staged rows are of, by the id that they were staged with. */
  readonly named: ReadonlyMap<number, FigureSeries>;
  readonly staging: Pick<Staging, "portions">;
}

const SERIES = `INSERT INTO "HeldSeries" ("heldId", "number", "key", "indicator", "area", "kind", "member", "basis", "unit")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const FIGURES = `INSERT INTO "HeldFigure" ("heldId", "number", "period", "value", "status", "withdraws", "writtenValue",
    "writtenUnit", "locator", "note")
  SELECT ?, "seriesId", "period", "value", "status", "change" = 3, "writtenValue", "writtenUnit",
    CASE WHEN "locator" = '' THEN '第' || "row" || '行' ELSE "locator" END, "note"
  FROM temp.staged WHERE rowid BETWEEN ? AND ?`;

/** Ids of series as they are, and which series each of them is. */
export function namingSeries(series: SeriesIds): {
  readonly series: SeriesIds;
  readonly named: ReadonlyMap<number, FigureSeries>;
} {
  const named = new Map<number, FigureSeries>();
  function idOf(one: FigureSeries): number {
    const id = series.idOf(one);
    named.set(id, one);
    return id;
  }
  return { series: { ...series, idOf }, named };
}

/**
 * Holds a staged import until its time: {@link holdRelease} with its series and figures. Gives undefined where it was
 * stopped, and then nothing is held.
 */
export function holdImport(
  connection: SqliteConnection,
  parts: HoldParts,
  isStopped: () => boolean,
): Promise<HeldRelease | undefined> {
  return holdRelease(connection, parts, async (id) => {
    writeSeries(connection, id, parts);
    const figures = connection.prepare(FIGURES);
    for (const [first, last] of parts.staging.portions()) {
      figures([id, first, last]);
      await breathe();
      if (isStopped()) return false;
    }
    return true;
  });
}

function writeSeries(connection: SqliteConnection, id: number, { named }: HoldParts): void {
  const insert = connection.prepare(SERIES);
  for (const [number, { indicator, area, kind, member, basis }] of named) {
    const key = memberSeriesKey({ indicator: indicator.code, area, kind, member, basis });
    insert([id, number, key, indicator.code, area, kind, member, basis, indicator.unit]);
  }
}
