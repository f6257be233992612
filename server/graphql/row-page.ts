import { GraphQLError } from "graphql";

import { LONGEST_PAGE } from "../domain/saved/common-parameters.ts";
import { type Batch, type Cell, cellAt, type RowSource } from "../domain/saved/rows.ts";
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
  const RowOf = rowClass(columns, source);
  const nodes = Array.from(source.batches(start, end)).flatMap((batch) => rowsOf(batch, RowOf));
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

/** The rows of a batch; a cell is made when it is read, since few queries ask for all columns. */
function rowsOf(batch: Batch, RowOf: RowClass): ObservationRow[] {
  return Array.from({ length: batch.size }, (_, row) => new RowOf(batch, row));
}

type RowClass = new (batch: Batch, row: number) => ObservationRow;

/** A kind of rows with a property for each column, which all of them share. */
function rowClass(columns: readonly Column[], { words }: Pick<RowSource, "words">): RowClass {
  class Row {
    readonly #batch: Batch;
    readonly #row: number;

    constructor(batch: Batch, row: number) {
      this.#batch = batch;
      this.#row = row;
    }

    cell(at: number): Cell {
      const cells = this.#batch.columns[at];
      return cells ? cellAt(cells, this.#row, words[at]) : null;
    }
  }
  for (const [at, { name }] of columns.entries()) {
    Object.defineProperty(Row.prototype, name, {
      get(this: Row) {
        return this.cell(at);
      },
    });
  }
  return Row as unknown as RowClass;
}

function outOfBounds(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
