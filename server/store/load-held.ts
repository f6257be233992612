import type { MemberKind } from "../domain/catalogue.ts";
import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { breathe } from "./bulk.ts";
import { BASES, STATUSES } from "./cube.ts";
import type { HeldReading } from "./held-release.ts";
import { oneOf } from "./load-catalogue.ts";

/** A series of a held release; the book may not have it yet. */
export interface HeldSeries {
  /** Of its own release. */
  readonly number: number;
  readonly key: string;
  /** Code of its indicator. */
  readonly indicator: string;
  readonly area: string;
  readonly kind: MemberKind | "";
  /** Code of its member; "" for the whole area. */
  readonly member: string;
  readonly basis: Basis;
  readonly unit: string;
}

/** A figure that waits for its time. */
export interface HeldFigure {
  readonly series: HeldSeries;
  /** year * 100 + last month */
  readonly period: number;
  readonly value: number | null;
  readonly status: ObservationStatus;
}

/** Where a page of figures goes on: after that figure. */
export type HeldPlace = Pick<HeldFigure, "period"> & { readonly number: number };

const KINDS = ["", "industry", "cluster", "project", "enterprise"] as const;

const SERIES = `"number", "key", "indicator", "area", "kind", "member", "basis", "unit"`;

const PAGE = `SELECT ${SERIES.replaceAll('"number"', 's."number"')}, f."period", f."value", f."status"
  FROM "HeldFigure" AS f JOIN "HeldSeries" AS s ON s."heldId" = f."heldId" AND s."number" = f."number"
  WHERE f."heldId" = ? AND (f."number", f."period") > (?, ?) ORDER BY f."number", f."period" LIMIT ?`;

/** Series that are read before others get their turn: some hundredths of a second. */
const SERIES_PORTION = 1000;

const SERIES_AFTER = `SELECT ${SERIES} FROM "HeldSeries" WHERE "heldId" = ? AND "number" > ?
  ORDER BY "number" LIMIT ${SERIES_PORTION}`;

/** The series of a held release, a portion at a time. */
export async function* loadHeldSeries(
  connection: { query(sql: string, values: readonly unknown[]): { readonly rows: readonly (readonly unknown[])[] } },
  id: number,
): AsyncIterable<readonly HeldSeries[]> {
  for (let last = -1; ; ) {
    const portion = connection.query(SERIES_AFTER, [id, last]).rows.map(seriesOf);
    yield portion;
    if (portion.length < SERIES_PORTION) return;
    last = portion.at(-1)?.number ?? last;
    await breathe();
  }
}

/** The first figures of a held release after a place, in the order of its series and periods. */
export function loadHeldFigures(
  database: HeldReading,
  id: number,
  { after, first }: { readonly after: HeldPlace | undefined; readonly first: number },
): HeldFigure[] {
  const rows = database.scan(PAGE, [id, after?.number ?? -1, after?.period ?? -1, first]);
  return Array.from(rows, (row) => {
    const [period, value, status] = row.slice(8);
    return {
      series: seriesOf(row),
      period: Number(period),
      value: value === null ? null : Number(value),
      status: oneOf(STATUSES, String(status)),
    };
  });
}

function seriesOf(row: readonly unknown[]): HeldSeries {
  const [number, ...texts] = row;
  const [key = "", indicator = "", area = "", kind = "", member = "", basis = "", unit = ""] = texts.map(String);
  return {
    ...{ number: Number(number), key, indicator, area, member, unit },
    kind: oneOf(KINDS, kind),
    basis: oneOf(BASES, basis),
  };
}
