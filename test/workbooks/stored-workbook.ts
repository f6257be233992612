import ExcelJS from "exceljs";
import type { CellValue } from "../../preview/grid-api.ts";
import { toStoredFormula } from "../../server/domain/sheet/stored-formula.ts";

/** Writes a sheet as Excel saves it: every formula with the value it had. Errors are not supported. */
export async function writeStored(
  path: string,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("月报");
  formulas.forEach((row, down) => {
    row.forEach((content, across) => {
      const value = values[down]?.[across] ?? null;
      const isFormula = typeof content === "string" && content.startsWith("=");
      sheet.getCell(down + 1, across + 1).value =
        isFormula && value !== null
          ? { formula: toStoredFormula(content.slice(1)), result: value, date1904: false }
          : content;
    });
  });
  await workbook.xlsx.writeFile(path);
}
