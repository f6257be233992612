import { batches, breathe } from "./bulk.ts";
import { type Cube, type CubeRow, type CubeSeries, createCubeBuilder } from "./cube.ts";
import type { Database } from "./database.ts";

const CURRENT_ROWS = `SELECT "seriesId", "period", "value", "status", "vintage" FROM "Observation"
  WHERE "seriesId" BETWEEN ? AND ? AND "vintage" <= ? AND "until" > ? ORDER BY "seriesId", "period"`;

const CURRENT_COUNT = `SELECT COUNT(*) FROM "Observation"
  WHERE "seriesId" BETWEEN ? AND ? AND "vintage" <= ? AND "until" > ?`;

/** How many series are read before others get their turn: some hundredths of a second. */
const SERIES_PORTION = 100;

/**
 * Reads the figures a portion of series at a time. A release that is committed meanwhile changes nothing: its vintage is
 * later, and what it closes it closes after the vintage that is read.
 */
export async function loadCube(
  database: Pick<Database, "scan">,
  series: readonly CubeSeries[],
  { subjectCount, vintage }: { readonly subjectCount: number; readonly vintage: number },
): Promise<Cube> {
  const portions = Array.from(batches(series, SERIES_PORTION), (portion) => {
    return [portion[0]?.id, portion.at(-1)?.id, vintage, vintage];
  });
  let count = 0;
  for (const portion of portions) {
    const [[some] = [0]] = database.scan(CURRENT_COUNT, portion);
    count += Number(some);
    await breathe();
  }
  const builder = createCubeBuilder(series, subjectCount, count);
  for (const portion of portions) {
    builder.add(cubeRows(database, portion));
    await breathe();
  }
  return builder.finish();
}

function* cubeRows(database: Pick<Database, "scan">, values: readonly unknown[]): Iterable<CubeRow> {
  for (const [series, period, value, status, vintage] of database.scan(CURRENT_ROWS, values)) {
    const figure = value === null ? Number.NaN : Number(value);
    yield [Number(series), Number(period), figure, String(status), Number(vintage)];
  }
}
