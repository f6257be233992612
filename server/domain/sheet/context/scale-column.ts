import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

const SCALE = /^(?:规模以上|规上)(?:工业)?(?:企业)?$/u;
const PREFIX = "规模以上";

/**
 * A table with a column that only says of which enterprises its rows are, 规模以上 beside 工业增加值同比增长: their names are
 * read with it, and the column says nothing more.
 */
export function withScaleColumn(table: Table, readLabel: LabelReader): Table {
  const column = table.columns.labels.slice(1).find((one) => isOfScale(table.body, one));
  if (column === undefined) return table;
  return { ...table, body: table.body.map((row) => withScale(row, column, readLabel)) };
}

function isOfScale(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  return labels.length > 0 && labels.every(({ text }) => SCALE.test(text.trim()));
}

function withScale(row: SheetRow, column: number, readLabel: LabelReader): SheetRow {
  if (!row.cells.some((one) => one.column === column)) return row;
  const name = row.cells.filter((one) => one.column < column && one.label?.role === "plain").at(-1);
  const cells = row.cells.map((cell) => {
    if (cell.column === column) return silent(cell);
    return cell === name ? scaled(cell, readLabel) : cell;
  });
  return { ...row, cells };
}

function silent(cell: ReadCell): ReadCell {
  return cell.label ? { ...cell, label: { ...cell.label, role: "helper", indicators: [], rest: "" } } : cell;
}

function scaled(cell: ReadCell, readLabel: LabelReader): ReadCell {
  const { label } = cell;
  const read = label && readLabel(PREFIX + label.text.trim());
  const isClear = read?.rest === "" && read.indicators.length === 1;
  return label && isClear ? { ...cell, label: { ...read, text: label.text, indent: label.indent } } : cell;
}
