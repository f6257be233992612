import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";

/** A folder for the workbooks of a test. */
export interface WorkbookFolder {
  readonly path: string;
  /** Names of its files. */
  names(): string[];
  /** The path of a file in it; with content, it is written. */
  file(name: string, content?: Uint8Array): string;
  remove(): void;
}

/** A folder that goes when it is removed. */
export function workbookFolder(): WorkbookFolder {
  const path = mkdtempSync(join(tmpdir(), "plancell-books-"));
  return {
    path,
    names: () => readdirSync(path).sort(),
    file(name, content) {
      if (content) writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A cell as exceljs writes it. */
export type MadeCell = ExcelJS.CellValue;

/** The formula as it lies in a file, with the value that was stored with it. */
export function stored(formula: string, result: number | string | ExcelJS.CellErrorValue): MadeCell {
  return { formula: formula.replaceAll("PLAN.", "_xldudf_PLAN_"), result, date1904: false } as MadeCell;
}

/** A workbook of one sheet 月报 with those cells by name, as exceljs writes it. */
export async function bookOf(cells: Readonly<Record<string, MadeCell>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("月报");
  for (const [name, value] of Object.entries(cells)) sheet.getCell(name).value = value;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The sheet of a file as exceljs reads it. */
export async function readBook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}
