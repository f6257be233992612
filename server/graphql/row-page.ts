import { GraphQLError } from "graphql";

import { LONGEST_PAGE } from "../domain/saved/common-parameters.ts";
import { type Batch, cellAt, type RowSource } from "../domain/saved/rows.ts";
import type { Column } from "../domain/saved/saved-query.ts";

import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
import type { ObservationRow, ObservationRowConnection } from "./observation-row-type.ts";

/** Which rows are wanted. */
export interface RowPageRequest {
  readonly first: number;
  readonly offset: number;
  readonly after?: string | null | undefined;
}

/** One page of the rows of a source, each an object by the names of the columns. */
export function rowPage(
  source: RowSource,
  columns: readonly Column[],
  { first, offset, after }: RowPageRequest,
): ObservationRowConnection {
  if (first < 0 || first > LONGEST_PAGE)
    throw outOfBounds(`first 需要在 0 到 ${LONGEST_PAGE} 之间，收到 ${first}。请改小，用 after 翻页。`);
  if (offset < 0) throw outOfBounds(`offset 不能是负数，收到 ${offset}。`);
  const behind = after == null ? 0 : source.placeAfter(readCursor(after));
  if (after != null && behind === undefined) throw unknownCursor(after);
  const start = (behind ?? 0) + offset;
  const total = source.total();
  const end = Math.min(start + first, total);
  const nodes = Array.from(source.batches(start, end)).flatMap((batch) => rowsOf(batch, columns, source));
  const cursorAt = (place: number) => writeCursor(source.cursorAt(place));
  return {
    nodes,
    totalCount: total,
    pageInfo: { hasNextPage: end < total, endCursor: nodes.length > 0 ? cursorAt(end - 1) : null },
    // A cursor costs as much as its row: only those who ask for edges wait for them.
    get edges() {
      return nodes.map((node, at) => ({ node, cursor: cursorAt(start + at) }));
    },
  };
}

function rowsOf({ size, columns: cells }: Batch, columns: readonly Column[], { words }: RowSource): ObservationRow[] {
  return Array.from({ length: size }, (_, row) => {
    const made: Record<string, ObservationRow[string]> = {};
    for (const [at, { name }] of columns.entries()) {
      const column = cells[at];
      made[name] = column ? cellAt(column, row, words[at]) : null;
    }
    return made;
  });
}

function outOfBounds(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
