import { isOfCards, looksLikeUnit } from "../table/cards.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { hasFigures, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/**
 * A row of cards as a table of its own for each figure whose unit stands behind it, 5840.92 | 亿元 | 9.2 | %, and for what stands
 * below a text between its figures. Any other table as it is.
 */
export function divideCards(table: Table): Table[] {
  return isOfCards(table.header) ? byTexts(table).flatMap(withUnitsBehind) : [table];
}

/** 去年 | | 去年 between the figures of cards says what those below it are of. */
function byTexts(table: Table): Table[] {
  const { header, body, columns } = table;
  const at = body.findIndex((row, place) => {
    const isText =
      row.cells.length > 0 && row.cells.every(({ column, label }) => label && columns.figures.includes(column));
    return isText && body.slice(place + 1).some(hasFigures);
  });
  const [names] = header;
  const text = body[at];
  if (!names || !text) return [table];
  const below = { ...table, header: [names, text], body: body.slice(at + 1) };
  return [{ ...table, body: body.slice(0, at), notes: [] }, ...byTexts(below)];
}

function withUnitsBehind(table: Table): Table[] {
  const { labels, figures } = table.columns;
  const isBehind = (column: number) =>
    figures.includes(column - 1) && cellsIn(table.body, column).every(({ label }) => looksLikeUnit(label));
  if (labels.length < 2 || !labels.every(isBehind)) return [table];
  return figures.map((figure) => {
    const unit = labels.filter((column) => column === figure + 1);
    return { ...table, columns: { labels: unit, figures: [figure], helpers: [] } };
  });
}

function cellsIn(body: readonly SheetRow[], column: number): ReadCell[] {
  return body.flatMap(({ cells }) => cells.filter((one) => one.column === column));
}
