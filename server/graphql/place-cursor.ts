import { monthOfPeriod, periodOfMonth } from "../store/cube.ts";
import type { Location } from "../store/find-observation.ts";
import type { Snapshot } from "../store/snapshot.ts";

import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
import { seriesPosition } from "./series-index.ts";

/** Where a figure is, whether or not there is one. */
export type Place = Pick<Location, "series" | "month">;

/** The cursor of a figure: its series' key and its period, so that it means the same place in every version. */
export function cursorOfPlace({ series }: Snapshot, place: Place): string {
  return writeCursor(`${series[place.series]?.key}@${periodOfMonth(place.month)}`);
}

/** The place that a cursor means. @throws GraphQLError for one that leads nowhere. */
export function placeOfCursor(snapshot: Snapshot, cursor: string): Place {
  const [, key = "", period] = /^(.+)@(\d{6})$/u.exec(readCursor(cursor)) ?? [];
  const series = seriesPosition(snapshot, key);
  if (series < 0) throw unknownCursor(cursor);
  return { series, month: monthOfPeriod(Number(period)) };
}
