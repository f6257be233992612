import { periodOfMonth } from "./cube.ts";
import type { Database } from "./database.ts";
import type { Location } from "./find-observation.ts";
import type { Snapshot } from "./snapshot.ts";

/** A figure as one release left it. */
export interface Revision {
  readonly vintage: number;
  /** null where that release says that nothing is published. */
  readonly value: number | null;
  readonly status: string;
  /** Whether the snapshot shows this one. */
  readonly current: boolean;
}

/** Where a release has a figure, as it was printed there. */
export interface Citation {
  readonly vintage: number;
  readonly locator: string;
  readonly note: string;
  readonly publishedValue: number | null;
  readonly publishedUnit: string;
}

/** What is known of a figure, oldest first. */
export type HistoryOf<Item> = (place: Place) => readonly Item[];

type Place = Pick<Location, "series" | "month">;
type Row = readonly unknown[];

const REVISIONS = `SELECT o."seriesId", o."period", o."vintage", o."value", o."status", o."until"
  FROM json_each(?) AS j JOIN "Observation" AS o
    ON o."seriesId" = json_extract(j.value, '$[0]') AND o."period" = json_extract(j.value, '$[1]')
  WHERE o."vintage" <= ? ORDER BY o."vintage"`;

const CITATIONS = `SELECT c."seriesId", c."period", c."vintage", c."locator", c."note", c."publishedValue", c."publishedUnit"
  FROM json_each(?) AS j JOIN "Citation" AS c
    ON c."seriesId" = json_extract(j.value, '$[0]') AND c."period" = json_extract(j.value, '$[1]')
  WHERE c."vintage" <= ? ORDER BY c."vintage"`;

/** The versions of many figures up to the snapshot's own, in one question to the database. */
export function loadRevisions(
  database: Pick<Database, "scan">,
  snapshot: Snapshot,
  places: readonly Place[],
): HistoryOf<Revision> {
  return load(database, snapshot, places, REVISIONS, ([, , vintage, value, status, until]) => ({
    vintage: Number(vintage),
    value: numberOrNull(value),
    status: String(status),
    current: Number(until) > snapshot.vintage,
  }));
}

/** Where the releases up to the snapshot's own have many figures, in one question to the database. */
export function loadCitations(
  database: Pick<Database, "scan">,
  snapshot: Snapshot,
  places: readonly Place[],
): HistoryOf<Citation> {
  return load(database, snapshot, places, CITATIONS, ([, , vintage, locator, note, value, unit]) => ({
    vintage: Number(vintage),
    locator: String(locator),
    note: String(note),
    publishedValue: numberOrNull(value),
    publishedUnit: String(unit),
  }));
}

function load<Item>(
  database: Pick<Database, "scan">,
  { series, vintage }: Snapshot,
  places: readonly Place[],
  sql: string,
  read: (row: Row) => Item,
): HistoryOf<Item> {
  const idOf = (place: Place) => [series[place.series]?.id ?? -1, periodOfMonth(place.month)] as const;
  // A place that is asked for twice is looked up once: rows of a join would come twice.
  const wanted = new Map(places.map((place) => [idOf(place).join("@"), idOf(place)]));
  const found = new Map<string, Item[]>();
  for (const row of database.scan(sql, [JSON.stringify([...wanted.values()]), vintage])) {
    const key = `${row[0]}@${row[1]}`;
    const items = found.get(key) ?? [];
    items.push(read(row));
    found.set(key, items);
  }
  return (place) => found.get(idOf(place).join("@")) ?? [];
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value);
}
