import type { FigureSeries } from "../domain/import/who-reader.ts";
import type { Basis } from "../domain/indicator.ts";
import { breathe } from "./bulk.ts";
import { idOf } from "./fill-catalogue.ts";
import { memberSeriesKey } from "./series-key.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A series of the database or one that is to be written. */
export interface KnownSeries {
  readonly id: number;
  readonly basis: Basis;
}

/** Ids of series: those that the database has, and new ones after the highest. */
export interface SeriesIds {
  idOf(series: FigureSeries): number;
  /** Writes the new ones; in the transaction of what refers to them. */
  writeNew(): Promise<void>;
}

const TABLES = { industry: "Industry", cluster: "Cluster", project: "Project", enterprise: "Enterprise" } as const;

const INSERT = `INSERT INTO "Series" ("id", "key", "indicatorId", "areaId", "industryId", "clusterId", "projectId",
  "enterpriseId", "basis") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Series that are written between two breaths: some hundredths of a second. */
const SERIES_AT_ONCE = 1000;

/** Reads what the database has. What it gives holds until another release brings series of its own. */
export function readSeriesIds(connection: SqliteConnection): SeriesIds {
  const known = idsIn(connection, "Series", "key");
  const fresh: { readonly id: number; readonly series: FigureSeries }[] = [];
  const ids = new Map<FigureSeries, number>();
  let next = Math.max(0, ...newest(connection));

  function register(series: FigureSeries): number {
    const key = memberSeriesKey({ ...series, indicator: series.indicator.code });
    const id = known.get(key) ?? ++next;
    if (!known.has(key)) fresh.push({ id, series });
    known.set(key, id);
    ids.set(series, id);
    return id;
  }

  return {
    idOf: (series) => ids.get(series) ?? register(series),
    async writeNew() {
      const [indicators, areas] = [idsIn(connection, "Indicator"), idsIn(connection, "Area")];
      const insert = connection.prepare(INSERT);
      const members = new Map(Object.entries(TABLES).map(([kind, table]) => [kind, idsIn(connection, table)]));
      for (const [at, { id, series }] of fresh.entries()) {
        if (at % SERIES_AT_ONCE === SERIES_AT_ONCE - 1) await breathe();
        const memberOf = (kind: keyof typeof TABLES) =>
          series.kind === kind ? idOf(members.get(kind) ?? new Map(), series.member) : null;
        insert([
          id,
          memberSeriesKey({ ...series, indicator: series.indicator.code }),
          idOf(indicators, series.indicator.code),
          idOf(areas, series.area),
          memberOf("industry"),
          memberOf("cluster"),
          memberOf("project"),
          memberOf("enterprise"),
          series.basis,
        ]);
      }
    },
  };
}

function idsIn(connection: SqliteConnection, table: string, column = "code"): Map<string, number> {
  const { rows } = connection.query(`SELECT "${column}", "id" FROM "${table}"`);
  return new Map(rows.map(([code, id]) => [String(code), Number(id)]));
}

function newest(connection: SqliteConnection): number[] {
  return connection.query('SELECT "id" FROM "Series" ORDER BY "id" DESC LIMIT 1').rows.map(([id]) => Number(id));
}
