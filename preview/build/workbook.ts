import ExcelJS from "exceljs";

import { toStoredFormula } from "../../server/domain/sheet/stored-formula.ts";

/** What a cell holds: a number, a text, nothing, or a formula when the text begins with "=". */
export type CellContent = number | string | boolean | null;

/** A report sheet: a title over the table, then the table's header rows and body. */
export interface SheetPlan {
  readonly name: string;
  /** Shown large in row 1, merged over the table; without it the table begins in row 1. */
  readonly title?: string;
  /** Shown small at the right of row 2, such as 单位：亿元. */
  readonly note?: string;
  /** Rows of the table, from its header on. */
  readonly rows: readonly (readonly CellContent[])[];
  /** How many of the rows are header; one when absent. */
  readonly headerRows?: number;
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[];
  /** Format of numbers in the body; 0.0 when absent. */
  readonly numberFormat?: string;
}

const FONT = "Noto Sans CJK SC";
const LINE: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FFBFC7D5" } };
const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/**
 * A workbook as Excel would have stored it: our functions carry their prefix and, unlike Excel's, no formula has a value,
 * so that every one of them is evaluated when the workbook is opened.
 */
export function createWorkbook(sheets: readonly SheetPlan[]): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  for (const plan of sheets) writeSheet(workbook.addWorksheet(plan.name), plan);
  return workbook;
}

/** Writes {@link createWorkbook} as an .xlsx file. */
export async function writeWorkbook(path: string, sheets: readonly SheetPlan[]): Promise<void> {
  await createWorkbook(sheets).xlsx.writeFile(path);
}

/** The row, counted from 1, where the table of a sheet begins. */
export function firstTableRow(plan: SheetPlan): number {
  return 1 + (plan.title === undefined ? 0 : 1) + (plan.note === undefined ? 0 : 1);
}

function writeSheet(sheet: ExcelJS.Worksheet, plan: SheetPlan): void {
  const columns = Math.max(...plan.rows.map((row) => row.length));
  const widths = plan.widths ?? Array.from({ length: columns }, (_, column) => (column === 0 ? 30 : 13));
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHeading(sheet, plan, columns);
  const first = firstTableRow(plan);
  plan.rows.forEach((row, index) => {
    const isHeader = index < (plan.headerRows ?? 1);
    sheet.getRow(first + index).height = 22;
    row.forEach((content, column) => {
      writeCell(sheet.getCell(first + index, column + 1), content, isHeader, plan.numberFormat ?? "0.0");
    });
  });
}

function writeHeading(sheet: ExcelJS.Worksheet, plan: SheetPlan, columns: number): void {
  if (plan.title !== undefined) {
    const title = sheet.getCell(1, 1);
    title.value = plan.title;
    title.font = { name: FONT, size: 16, bold: true, color: { argb: "FF1F3864" } };
    title.alignment = { horizontal: "center", vertical: "middle" };
    sheet.mergeCells(1, 1, 1, columns);
    sheet.getRow(1).height = 36;
  }
  if (plan.note !== undefined) {
    const note = sheet.getCell(firstTableRow(plan) - 1, columns);
    note.value = plan.note;
    note.font = { name: FONT, size: 10, color: { argb: "FF595959" } };
    note.alignment = { horizontal: "right" };
  }
}

function writeCell(cell: ExcelJS.Cell, content: CellContent, isHeader: boolean, numberFormat: string): void {
  cell.value = isFormula(content) ? { formula: toStoredFormula(content.slice(1)), date1904: false } : content;
  cell.font = { name: FONT, size: 11, bold: isHeader, color: { argb: isHeader ? "FFFFFFFF" : "FF262626" } };
  cell.border = BORDER;
  const isLabel = typeof content === "string" && !isFormula(content);
  // Figures and formulas are left to the grid: numbers stand right, texts left, as in Excel.
  cell.alignment = { vertical: "middle", ...(isHeader ? { horizontal: "center" } : {}) };
  if (isHeader) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF2F5496" } };
  else if (!isLabel) cell.numFmt = numberFormat;
}

function isFormula(content: CellContent): content is string {
  return typeof content === "string" && content.startsWith("=");
}
