import { type HeldChange, heldChanges } from "../store/held-changes.ts";
import type { HeldRelease } from "../store/held-release.ts";
import { type HeldPlace, loadHeldFigures } from "../store/load-held.ts";

import type { Connection } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
import type { PageRequest } from "./page-args.ts";

/** One page of the figures of a held release, beside those that are published. */
export function heldPage(
  { database, snapshot }: Pick<QueryContext, "database" | "snapshot">,
  held: HeldRelease,
  { first, after }: PageRequest,
): Connection<HeldChange> {
  const place = after == null ? undefined : placeOf(after);
  const figures = loadHeldFigures(database, held.id, { after: place, first: first + 1 });
  const edges = heldChanges(snapshot, held, figures.slice(0, first)).map((node) => ({
    node,
    cursor: writeCursor(`${node.place.number}@${node.place.period}`),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    totalCount: held.state === "waiting" ? held.figures : 0,
    pageInfo: { hasNextPage: figures.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

function placeOf(cursor: string): HeldPlace {
  const [, number, period] = /^(\d{1,9})@(\d{6})$/u.exec(readCursor(cursor)) ?? [];
  if (number === undefined) throw unknownCursor(cursor);
  return { number: Number(number), period: Number(period) };
}
