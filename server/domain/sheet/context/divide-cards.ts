import { isUnitAlone, kindsOf, type Label } from "../label/label.ts";
import { isOfCards, looksLikeUnit } from "../table/cards.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { hasFigures, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

/**
 * A row of cards as a table of its own for each figure whose unit stands behind it, 5840.92 | 亿元 | 9.2 | %, and for each line
 * of a card below its figure, 同比（%） | 8.1. Any other table as it is.
 */
export function divideCards(table: Table): Table[] {
  return isOfCards(table.header)
    ? byTexts(table).flatMap((part) => [...withUnitsBehind(withoutLines(part)), ...linesOf(part)])
    : [table];
}

/** A table without the rows of lines below its figures: 较上月（百分点） | -0.3 is none of the figures of the names above. */
function withoutLines(table: Table): Table {
  const body = table.body.filter((row) => !isLine(row, table));
  return body.length < table.body.length ? { ...table, body } : table;
}

/** Whether a row holds, below the names of joined cells, words of its own and beside each a figure. */
function isLine({ cells }: SheetRow, { header, columns }: Table): boolean {
  const names = new Set(header[0]?.cells.map(({ column }) => column));
  const words = cells.filter(({ label }) => label);
  const isBeside = (one: ReadCell) =>
    cells.some(({ column, label }) => column === one.column + 1 && !label && columns.figures.includes(column));
  return (
    words.length > 0 &&
    words.every(
      (one) => names.has(one.column) && !names.has(one.column + 1) && !isUnitAlone(one.label) && isBeside(one),
    )
  );
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

/** The lines below the names of cards that say of them what their labels say, each with its card's name over it. */
function linesOf(table: Table): Table[] {
  const { header, body, titles, columns } = table;
  const names = header[0]?.cells ?? [];
  return body.flatMap(({ row, cells }) =>
    names.flatMap((name): Table[] => {
      const [own, figure] = [0, 1].map((step) => cells.find((one) => one.column === name.column + step));
      if (!own?.label || !isLineAlone(own.label) || !figure || figure.label) return [];
      if (columns.figures.includes(figure.column) && !isLine({ row, cells }, table)) return [];
      const over = [...titles, { row: name.row, cells: [name] }];
      const only = { labels: [own.column], figures: [figure.column], helpers: [] };
      return [{ ...table, titles: over, header: [], body: [{ row, cells: [own, figure] }], columns: only }];
    }),
  );
}

/** 同比（%） names nothing but how the card's quantity is measured, 去年同期 nothing but when. */
function isLineAlone(label: Label): boolean {
  const isTold = label.measure === "growth" || label.isYearBefore;
  return label.rest === "" && isTold && kindsOf(label).every((kind) => kind === "measure" || kind === "unit");
}
