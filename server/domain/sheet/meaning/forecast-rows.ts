import type { Table } from "../context/table-columns.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import type { Settling } from "./cell-indicator.ts";
import { type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

const FORECAST = /预测|预计|预估|展望|forecast|projection/iu;
/** A longer line is a remark. */
const LONGEST = 30;

/**
 * Rows below a line of their own within a table that speaks of forecasts, 工业增加值预测情况 over 2017, are not what is published:
 * asked, up to the next such line.
 */
export function questionForecastRows(
  cells: readonly RecognisedCell[],
  { sheet, header, body }: Table,
  { inquiry, tableKey }: Settling,
): Questioned {
  const [top, bottom] = [header.at(-1)?.row ?? body[0]?.row ?? 0, body.at(-1)?.row ?? 0];
  const lines = sheet.rows.filter((row) => row.row > top && row.row < bottom && isLine(row));
  const forecasts = lines.flatMap(({ row, cells: [cell] }, at) => {
    const text = String(cell?.cell.value ?? "").trim();
    return FORECAST.test(text) ? [{ text, from: row, to: lines[at + 1]?.row ?? Number.POSITIVE_INFINITY }] : [];
  });
  const [first] = forecasts;
  if (!first) return UNQUESTIONED;
  const meant = cells.filter(({ row }) => forecasts.some(({ from, to }) => row > from && row < to));
  if (meant.length === 0) return UNQUESTIONED;
  const text = `这些单元格在“${first.text}”之下，像是预测数，请确认是不是实际数。`;
  return questionActual(meant, { key: `forecast rows ${tableKey}`, text }, inquiry);
}

/** A label by itself, which is no row that waits for its figures: 2017年预计. */
function isLine({ cells }: SheetRow): boolean {
  const label = cells[0]?.label;
  return label !== undefined && cells.length === 1 && label.times.length === 0 && label.text.length <= LONGEST;
}
