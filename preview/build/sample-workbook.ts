import type { IWorkbookData } from "@univerjs/presets";
import type ExcelJS from "exceljs";
import { MONTHLY_REPORT } from "./monthly-report.ts";
import { dressReport } from "./report-look.ts";
import { dressTypedReport, TYPED_REPORT } from "./typed-report.ts";
import { toUniverWorkbook } from "./univer-workbook.ts";
import { createWorkbook } from "./workbook.ts";

/** The workbook that /preview opens, as the grid reads it: a report of live formulas, and one that was typed. */
export function sampleWorkbook(): Partial<IWorkbookData> {
  const workbook = createWorkbook([MONTHLY_REPORT, TYPED_REPORT]);
  dress(workbook, MONTHLY_REPORT.name, dressReport);
  dress(workbook, TYPED_REPORT.name, dressTypedReport);
  return toUniverWorkbook(workbook);
}

function dress(workbook: ExcelJS.Workbook, name: string, look: (sheet: ExcelJS.Worksheet) => void): void {
  const sheet = workbook.getWorksheet(name);
  if (sheet) look(sheet);
}
