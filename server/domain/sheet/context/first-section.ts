import { hasFigures, labelled, type SheetRow } from "../table/sheet-rows.ts";
import { isFirst, isLater } from "../table/table-captions.ts";
import type { TableRows } from "../table/tables.ts";

/**
 * A table without a header whose last line is the first of numbered ones, 一、2018年经济概况 over its rows and 三、今年以来 between
 * them, with that line as a row: it is over the rows up to the next, and no longer.
 */
export function withFirstSection(table: TableRows): TableRows {
  const { titles, header, body } = table;
  const line = titles.at(-1);
  const isAlone = (row: SheetRow) => labelled(row).length === 1 && !hasFigures(row);
  if (!line || header.length > 0 || !isAlone(line) || !isFirst(line)) return table;
  const isNumbered = body.some((row) => isAlone(row) && isLater(row));
  return isNumbered ? { ...table, titles: titles.slice(0, -1), body: [line, ...body] } : table;
}
