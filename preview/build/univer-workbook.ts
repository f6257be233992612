import type { IBorderStyleData, ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/presets";
import ExcelJS from "exceljs";

import { fromStoredFormula } from "../../server/domain/sheet/stored-formula.ts";

/** Pixels of one character of a column's width, and of one point of a row's height. */
const PIXELS_OF_CHARACTER = 7.5;
const PIXELS_OF_POINT = 96 / 72;

/** Univer's numbers for what its enums name; the enums themselves need a browser. */
const BORDERS: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
};
const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 2, bottom: 3 };

/** A file's workbook for the grid: values, formulas as the analyst sees them, and enough of the look to be read. */
export async function readUniverWorkbook(path: string): Promise<Partial<IWorkbookData>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return toUniverWorkbook(workbook);
}

/** The same for a workbook in memory. */
export function toUniverWorkbook(workbook: ExcelJS.Workbook): Partial<IWorkbookData> {
  const sheets = workbook.worksheets.map((sheet, index) => readSheet(sheet, `sheet${index + 1}`));
  return {
    name: "",
    sheetOrder: sheets.map((sheet) => sheet.id ?? ""),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function readSheet(sheet: ExcelJS.Worksheet, id: string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, { h?: number; hd?: 0 | 1 }> = {};
  sheet.eachRow((row, number) => {
    const cells: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = readCell(cell);
    });
    cellData[number - 1] = cells;
    const height = row.height ? { h: row.height * PIXELS_OF_POINT } : {};
    rowData[number - 1] = { ...height, hd: row.hidden ? 1 : 0 };
  });
  return {
    id,
    name: sheet.name,
    hidden: sheet.state === "visible" ? 0 : 1,
    cellData,
    rowData,
    columnData: readColumns(sheet),
    mergeData: readMerges(sheet),
    rowCount: Math.max(sheet.rowCount + 100, 200),
    columnCount: Math.max(sheet.columnCount + 10, 40),
  };
}

function readColumns(sheet: ExcelJS.Worksheet): Record<number, { w?: number; hd: 0 | 1 }> {
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getColumn(index + 1));
  return Object.fromEntries(
    columns.map(({ width, hidden }, index) => {
      return [index, { ...(width ? { w: Math.round(width * PIXELS_OF_CHARACTER) } : {}), hd: hidden ? 1 : 0 }];
    }),
  );
}

function readMerges(sheet: ExcelJS.Worksheet): NonNullable<IWorksheetData["mergeData"]> {
  return sheet.model.merges.map((address) => {
    const [from = "", to = from] = address.split(":");
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
    return {
      startRow: Number(first.row) - 1,
      startColumn: Number(first.col) - 1,
      endRow: Number(last.row) - 1,
      endColumn: Number(last.col) - 1,
    };
  });
}

function readCell(cell: ExcelJS.Cell): ICellData {
  const style = { s: readStyle(cell) };
  // Only the corner of a merged range holds its value; the library repeats it in the others.
  if (cell.isMerged && cell.master !== cell) return style;
  const value = readValue(cell.formula ? cell.result : cell.value);
  return { ...style, ...value, ...(cell.formula ? { f: fromStoredFormula(cell.formula) } : {}) };
}

/** Dates become serial numbers, as Excel keeps them; rich texts and links their text; errors their name. */
function readValue(value: ExcelJS.CellValue | undefined): ICellData {
  if (value === null || value === undefined) return {};
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "string") return { v: value, t: 1 };
  if (value instanceof Date) return { v: value.getTime() / 86_400_000 + 25_569, t: 2 };
  if ("error" in value) return { v: value.error, t: 1 };
  if ("richText" in value) return { v: value.richText.map(({ text }) => text).join(""), t: 1 };
  return "text" in value ? { v: String(value.text), t: 1 } : {};
}

function readStyle({ font, fill, border, alignment, numFmt }: ExcelJS.Cell): IStyleData {
  const style: IStyleData = { ff: font?.name ?? "Noto Sans CJK SC", fs: font?.size ?? 11 };
  if (font?.bold) style.bl = 1;
  if (font?.italic) style.it = 1;
  if (font?.color?.argb) style.cl = { rgb: color(font.color.argb) };
  if (fill?.type === "pattern" && fill.fgColor?.argb) style.bg = { rgb: color(fill.fgColor.argb) };
  if (alignment?.horizontal) style.ht = HORIZONTAL[alignment.horizontal] ?? 0;
  if (alignment?.vertical) style.vt = VERTICAL[alignment.vertical] ?? 0;
  if (alignment?.wrapText) style.tb = 3;
  if (numFmt && numFmt !== "General") style.n = { pattern: numFmt };
  if (border) style.bd = { t: line(border.top), l: line(border.left), b: line(border.bottom), r: line(border.right) };
  return style;
}

function line(border: Partial<ExcelJS.Border> | undefined): IBorderStyleData | null {
  if (!border?.style) return null;
  return { s: BORDERS[border.style] ?? 1, cl: { rgb: color(border.color?.argb ?? "FF000000") } };
}

function color(argb: string): string {
  return `#${argb.slice(-6)}`;
}
