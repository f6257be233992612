import type { GridValue } from "../../server/domain/sheet/grid.ts";

import type { CellContent } from "./typed-content.ts";

/** Rows written in one message. */
const PORTION = 500;

/** A sheet that is written whole, for a program or for its reader. */
export interface OwnSheet {
  readonly name: string;
  readonly visibility: "Visible" | "VeryHidden";
  /** Its cells from A1 on. */
  readonly rows: readonly (readonly GridValue[])[];
}

/**
 * Writes the sheet of that name, which is made at the end of the workbook where there is none, row by row from the top; what
 * stood below goes. Texts stay texts, also those that read as formulas. Throws what Excel throws.
 */
export async function writeOwnSheet({ name, visibility, rows }: OwnSheet): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, name, visibility);
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
    await context.sync();
    const count = Math.max(rows.length, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
    const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
    for (let top = 0; top < count; top += PORTION) {
      const height = Math.min(PORTION, count - top);
      const part = Array.from({ length: height }, (_, down) => written(rows[top + down] ?? [], width));
      sheet.getRangeByIndexes(top, 0, height, width).formulas = part;
      await context.sync();
    }
  });
}

/** Takes the sheet of that name away, where there is one. Throws what Excel throws. */
export async function deleteSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    // Excel deletes no sheet that is very hidden.
    sheet.visibility = "Hidden";
    sheet.delete();
    await context.sync();
  });
}

async function sheetOf(
  context: Excel.RequestContext,
  name: string,
  visibility: OwnSheet["visibility"],
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const known = worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!known.isNullObject) return known;
  const made = worksheets.add(name);
  made.visibility = visibility;
  return made;
}

function written(row: readonly GridValue[], width: number): CellContent[] {
  return Array.from({ length: width }, (_, column) => {
    const value = row[column] ?? "";
    return typeof value === "string" && value !== "" ? `'${value}` : value;
  });
}
