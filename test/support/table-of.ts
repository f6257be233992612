import { isWrongParameter, readParameters } from "../../server/domain/saved/read-parameters.ts";
import { type Cell, cellAt, type RowSource } from "../../server/domain/saved/rows.ts";
import { findSavedQuery } from "../../server/domain/saved/saved-queries.ts";
import type { Library } from "../../server/store/answer-questions.ts";
import { openRows } from "../../server/store/saved/open-rows.ts";

/** A row by the names of its columns. */
export type NamedRow = Readonly<Record<string, Cell>>;

/** The rows of a source as objects. */
export function rowsOf(name: string, source: RowSource, start = 0, end = source.total()): NamedRow[] {
  const columns = findSavedQuery(name)?.columns ?? [];
  return Array.from(source.batches(start, end)).flatMap(({ size, columns: cells }) =>
    Array.from({ length: size }, (_, row) =>
      Object.fromEntries(
        columns.map(({ name: head }, at) => {
          const column = cells[at];
          return [head, column ? cellAt(column, row, source.words[at]) : null];
        }),
      ),
    ),
  );
}

/** The source of a saved query for the parameters of an address, or the sentence that says what is wrong with them. */
export async function sourceOf({ book }: Library, name: string, search = ""): Promise<RowSource | string> {
  const query = findSavedQuery(name);
  if (!query) throw new Error(`No saved query: ${name}`);
  const values = readParameters(query, new URLSearchParams(search));
  if (isWrongParameter(values)) return values.problem;
  const source = await openRows(name, values, { book, snapshot: book.current() });
  return isWrongParameter(source) ? source.problem : source;
}

/** The rows of a saved query; parameters must be right. */
export async function tableOf(library: Library, name: string, search = ""): Promise<NamedRow[]> {
  const source = await sourceOf(library, name, search);
  if (typeof source === "string") throw new Error(source);
  return rowsOf(name, source);
}
