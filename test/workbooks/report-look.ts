import type ExcelJS from "exceljs";

/** Columns that a reader sees beside the task pane; title and note stand over these. */
const SEEN = "K";

const BAND = { type: "pattern", pattern: "solid", fgColor: { argb: "FF2F5496" } } as const;
const SOFT_BAND = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE6F4" } } as const;

/** Number formats by the unit in a row's third cell. */
const FORMATS: Readonly<Record<string, string>> = { 亿元: "#,##0.0", 亿美元: "0.00", 万人: "#,##0" };

/** Gives a plain sheet the look of a report that is sent around: bands, indented parts, formats by unit. */
export function dressReport(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow((row, number) => {
    row.height = number === 1 ? 30 : number === 3 ? 29 : 15;
    if (number > 2) dressRow(row, number === 3);
  });
  dressHeading(sheet);
}

function dressHeading(sheet: ExcelJS.Worksheet): void {
  const note = sheet.getRow(2).getCell(sheet.columnCount);
  const { font, value } = note;
  note.value = null;
  sheet.unMergeCells(1, 1, 1, sheet.columnCount);
  sheet.mergeCells(`A1:${SEEN}1`);
  sheet.mergeCells(`A2:${SEEN}2`);
  sheet.getCell("A2").value = value;
  sheet.getCell("A2").font = font;
  sheet.getCell("A2").alignment = { horizontal: "right", vertical: "middle" };
}

function dressRow(row: ExcelJS.Row, isHeader: boolean): void {
  const isBand = isHeader || /^[一二三四五六七八九十]、/u.test(row.getCell(1).text);
  const isFootnote = row.getCell(1).text.startsWith("注：");
  row.eachCell((cell, column) => {
    if (isFootnote) {
      cell.border = {};
      cell.font = { ...cell.font, size: 9, color: { argb: "FF595959" } };
    } else if (isBand) dressBand(cell, isHeader, column);
    else dressFigure(cell, column, row.getCell(3).text);
  });
}

function dressBand(cell: ExcelJS.Cell, isHeader: boolean, column: number): void {
  cell.fill = isHeader ? BAND : SOFT_BAND;
  cell.font = { ...cell.font, size: 10, bold: true, color: { argb: isHeader ? "FFFFFFFF" : "FF1F3864" } };
  cell.alignment = { horizontal: column === 1 ? "left" : "center", vertical: "middle", wrapText: isHeader };
}

/** Label, area, unit, then figures at the right; texts after the figures stay at the left. */
function dressFigure(cell: ExcelJS.Cell, column: number, unit: string): void {
  const isNote = /PLAN_SOURCE|\$E\$/u.test(cell.formula ?? "");
  cell.font = { ...cell.font, size: isNote ? 9 : 10 };
  cell.numFmt = FORMATS[unit] ?? (cell.formula?.includes("PLAN_TARGET") ? "General" : "0.0");
  const horizontal = column === 1 || isNote ? "left" : column <= 3 ? "center" : "right";
  cell.alignment = { horizontal, vertical: "middle" };
}
