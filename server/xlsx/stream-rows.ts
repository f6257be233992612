import type { ImportCell, ImportRow } from "../domain/import/import-row.ts";
import { movePoint } from "../domain/quantity.ts";
import { isPercentFormat } from "../domain/sheet/percent-format.ts";
import { createPlaceCounter } from "./cell-reference.ts";
import { readCellValue } from "./cell-value.ts";
import { isDateFormat, readNumberFormats } from "./number-formats.ts";
import { readXmlPieces, type XmlReader } from "./read-xml.ts";
import { createTextReader, readSharedStrings } from "./shared-strings.ts";
import { readIndex, type SheetEntry } from "./workbook-index.ts";
import { openPackage, type WorkbookPackage } from "./workbook-package.ts";

/** A workbook whose sheets are read row by row, however many they have. */
export interface RowWorkbook {
  /** Names of its worksheets that are shown, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** The rows of a sheet that hold something, some at a time. */
  rows(sheet: string): AsyncGenerator<readonly ImportRow[], void>;
}

interface RowContext {
  readonly book: WorkbookPackage;
  readonly strings: readonly string[];
  readonly isPercent: readonly boolean[];
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
}

/** Columns of a table to import; cells beyond are not read. */
const MOST_COLUMNS = 1000;
const DAYS_TO_1904 = 1462;

/** Opens an .xlsx or .xlsm file without reading its sheets. @throws WorkbookFault for what is no sound workbook */
export async function openRowWorkbook(bytes: Uint8Array): Promise<RowWorkbook> {
  const book = await openPackage(bytes);
  const { sheets, is1904 } = await readIndex(book);
  const strings = await readSharedStrings(book);
  const formats = await readNumberFormats(book);
  const [isPercent, isDate] = [formats.map(isPercentFormat), formats.map(isDateFormat)];
  const context = { book, strings, isPercent, isDate, is1904 };
  const shown = sheets.filter(({ state }) => state === "visible");
  return {
    sheets: shown.map(({ name }) => name),
    rows(sheet) {
      const entry = shown.find(({ name }) => name === sheet);
      if (!entry) throw new RangeError(`No sheet of that name: ${sheet}`);
      return streamRows(context, entry);
    },
  };
}

/** A formula's value is the one that was stored with it; a number that shows as per cent is text with its sign. */
async function* streamRows(context: RowContext, { part }: SheetEntry): AsyncGenerator<readonly ImportRow[], void> {
  let rows: ImportRow[] = [];
  const reader = createRowReader(context, (row) => rows.push(row));
  for await (const _ of readXmlPieces(context.book.archive, part, reader)) {
    yield rows;
    rows = [];
  }
}

function createRowReader(context: RowContext, take: (row: ImportRow) => void): XmlReader {
  const places = createPlaceCounter();
  const inline = createTextReader();
  let row = 0;
  let cells: ImportCell[] = [];
  let cell = { column: 0, type: "n", style: 0, value: "", inline: undefined as string | undefined };
  let inside: "" | "v" | "is" = "";
  return {
    open(element, { r, t, s }) {
      if (element === "row") {
        row = places.row(r);
        cells = [];
      } else if (element === "c") {
        cell = { column: places.cell(r).column, type: t ?? "n", style: Number(s ?? 0), value: "", inline: undefined };
      } else if (inside === "is") inline.open(element);
      else if (element === "v") inside = "v";
      else if (element === "is") {
        inside = "is";
        inline.start();
      }
    },
    text(piece) {
      if (inside === "v") cell.value += piece;
      else if (inside === "is") inline.text(piece);
    },
    close(element) {
      if (element === "row") {
        if (cells.length > 0) take({ row: row + 1, cells });
      } else if (element === "c") {
        const value = importCell(cell, context);
        if (value !== null && cell.column < MOST_COLUMNS) put(cells, cell.column, value);
      } else if (element === inside) {
        if (element === "is") cell.inline = inline.take();
        inside = "";
      } else if (inside === "is") inline.close(element);
    },
  };
}

function put(cells: ImportCell[], column: number, value: ImportCell): void {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

interface ReadCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly inline: string | undefined;
}

function importCell(cell: ReadCell, { strings, isPercent, isDate, is1904 }: RowContext): ImportCell {
  const stored = readCellValue(cell, strings);
  if (typeof stored === "boolean") return stored ? "TRUE" : "FALSE";
  if (typeof stored !== "number") return stored;
  if (isPercent[cell.style]) return `${movePoint(stored, 2)}%`;
  return is1904 && isDate[cell.style] && cell.type !== "d" ? stored + DAYS_TO_1904 : stored;
}
