import type { Column } from "../../domain/saved/saved-query.ts";

import type { ArrowColumn, ArrowLibrary } from "./arrow-column.ts";
import { numberColumn } from "./arrow-numbers.ts";
import { textColumn } from "./arrow-texts.ts";
import { wordColumn } from "./arrow-words.ts";

/** The column of a record batch that holds at most so many rows; `words` is all that a column of texts may hold. */
export function createArrowColumn(
  arrow: ArrowLibrary,
  { type }: Pick<Column, "type">,
  { words, id, rows }: { readonly words: readonly string[] | undefined; readonly id: number; readonly rows: number },
): ArrowColumn {
  if (type === "text") return words ? wordColumn(arrow, { words, id, rows }) : textColumn(arrow, rows);
  return numberColumn(arrow, type, { words, rows });
}
