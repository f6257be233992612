import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";

import type { ImportRow } from "../../server/domain/import/import-row.ts";
import { openRowWorkbook } from "../../server/xlsx/stream-rows.ts";

async function bytesOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function rowsOf(bytes: Uint8Array, sheet: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const batch of (await openRowWorkbook(bytes)).rows(sheet)) rows.push(...batch);
  return rows;
}

describe("reading a workbook row by row", () => {
  it("gives texts, numbers, dates, errors and results of formulas", async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet("表");
      sheet.addRow(["指标", null, "数值"]);
      sheet.addRow([]);
      sheet.addRow(["工业投资", new Date(Date.UTC(2016, 5, 30)), 12.5]);
      sheet.getCell("D3").value = {
        formula: "1/0",
        result: { error: "#DIV/0!" },
        date1904: false,
      } as ExcelJS.CellValue;
      sheet.getCell("E3").value = { formula: "C3*2", result: 25, date1904: false };
      sheet.getCell("F3").value = true;
    });
    expect(await rowsOf(bytes, "表")).toEqual([
      { row: 1, cells: ["指标", null, "数值"] },
      { row: 3, cells: ["工业投资", 42_551, 12.5, "#DIV/0!", 25, "TRUE"] },
    ]);
  });

  it("gives what shows as per cent with its sign", async () => {
    const bytes = await bytesOf((book) => {
      const cell = book.addWorksheet("表").getCell("A1");
      cell.value = 0.069;
      cell.numFmt = "0.0%";
    });
    expect(await rowsOf(bytes, "表")).toEqual([{ row: 1, cells: ["6.9%"] }]);
  });

  it("names the sheets that are shown", async () => {
    const bytes = await bytesOf((book) => {
      book.addWorksheet("一");
      book.addWorksheet("藏", { state: "hidden" });
      book.addWorksheet("二");
    });
    const book = await openRowWorkbook(bytes);
    expect(book.sheets).toEqual(["一", "二"]);
    expect(() => book.rows("藏")).toThrow("藏");
  });

  it("refuses what is no workbook", async () => {
    await expect(openRowWorkbook(new TextEncoder().encode("a,b"))).rejects.toMatchObject({ code: "NOT_A_WORKBOOK" });
  });
});
