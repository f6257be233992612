import type ExcelJS from "exceljs";

/** Columns that a reader sees beside the task pane: title, note and bands stand over these, or over fewer. */
const SEEN = 11;

const FONT = { name: "Noto Sans CJK SC", size: 10, color: { argb: "FF262626" } };
const SMALL = { ...FONT, size: 9, color: { argb: "FF595959" } };
const LINE = { style: "thin", color: { argb: "FFBFC7D5" } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Number formats by the unit in a row's third cell. */
const FORMATS: Readonly<Record<string, string>> = {
  "%": "0.0",
  亿元: "#,##0.0",
  亿美元: "0.00",
  万人: "#,##0",
};

/** Points, of title, note and header; every other row is a line of text. */
const HEIGHTS: Readonly<Record<number, number>> = { 1: 28, 2: 14.5, 3: 28 };

/** Gives a plain sheet the look of a report that is sent around: bands, formats by unit, texts over empty columns. */
export function dressReport(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow((row, number) => {
    row.height = HEIGHTS[number] ?? 14.5;
    if (number > 2) dressRow(row, number === 3);
  });
  dressHeading(sheet);
}

function dressHeading(sheet: ExcelJS.Worksheet): void {
  const [title, note] = [sheet.getCell("A1").value, sheet.getRow(2).getCell(sheet.columnCount).value];
  sheet.spliceRows(1, 2, [title], [note]);
  sheet.unMergeCells(1, 1, 1, sheet.columnCount);
  const looks = [
    { font: { ...FONT, size: 16, bold: true, color: { argb: "FF1F3864" } }, horizontal: "center" },
    { font: SMALL, horizontal: "right" },
  ] as const;
  looks.forEach(({ font, horizontal }, index) => {
    sheet.mergeCells(index + 1, 1, index + 1, seenColumns(sheet));
    // A style read from a file is shared by all cells that look alike, so it is replaced and never changed.
    sheet.getCell(index + 1, 1).style = { font, alignment: { horizontal, vertical: "middle" } };
  });
}

function dressRow(row: ExcelJS.Row, isHeader: boolean): void {
  const label = row.getCell(1).text;
  if (label.startsWith("注：")) row.getCell(1).style = { font: SMALL, alignment: { vertical: "middle" } };
  else if (isHeader) row.eachCell((cell, column) => dressHeader(cell, column));
  else if (/^[二三四五六七八九十]、/u.test(label)) dressBand(row);
  else dressFigures(row);
}

function dressHeader(cell: ExcelJS.Cell, column: number): void {
  cell.style = {
    font: { ...FONT, bold: true, color: { argb: "FFFFFFFF" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF2F5496" } },
    alignment: { horizontal: column === 1 ? "left" : "center", vertical: "middle", wrapText: true },
    border: BORDER,
  };
}

function dressBand(row: ExcelJS.Row): void {
  for (let column = 1; column <= seenColumns(row.worksheet); column++) {
    const isLeft = column === 1 || /来源|原文/u.test(row.getCell(column).text);
    row.getCell(column).style = {
      font: { ...FONT, bold: true, color: { argb: "FF1F3864" } },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE6F4" } },
      alignment: { horizontal: isLeft ? "left" : "center", vertical: "middle" },
    };
  }
}

/** A row of figures; cells that are yet to be filled in look as those that are. */
function dressFigures(row: ExcelJS.Row): void {
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    if (cell.value !== null || column > 3) dressFigure(cell, column, row.getCell(3).text);
  });
}

/** Label, area, unit, then figures at the right; a citation keeps to the left and runs over the columns after it. */
function dressFigure(cell: ExcelJS.Cell, column: number, unit: string): void {
  const formula = cell.formula ?? "";
  const isCitation = /PLAN_SOURCE|PLAN_TARGET\(.*,E\$/u.test(formula);
  const isFigure =
    formula.includes("PLAN_METRIC") || (column > 3 && (cell.value === null || typeof cell.value === "number"));
  const format = isFigure ? FORMATS[unit] : undefined;
  cell.style = {
    font: isCitation ? SMALL : FONT,
    alignment: { horizontal: column === 1 || isCitation ? "left" : placeOf(column), vertical: "middle" },
    border: isCitation ? { bottom: LINE } : BORDER,
    ...(format ? { numFmt: format } : {}),
  };
}

function seenColumns(sheet: ExcelJS.Worksheet): number {
  return Math.min(SEEN, sheet.columnCount);
}

function placeOf(column: number): "center" | "right" {
  return column <= 3 ? "center" : "right";
}
