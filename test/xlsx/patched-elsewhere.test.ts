import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, it } from "vitest";

import { cellName } from "../../server/domain/sheet/cell-range.ts";
import type { CellEdit } from "../../server/xlsx/cell-edit.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";

/** Cells of a small corner, in which edits meet what is there. */
const PLACE = fc.record({ row: fc.nat(7), column: fc.nat(5) });

const VALUE = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  // exceljs takes texts of blanks for none, and reads no _x0041_.
  fc.string({ minLength: 1, maxLength: 9 }).map((text) => `甲${text.replace(/[\p{Cc}_\r]/gu, "")}<&>`),
);

const FORMULAS = ["", "=A1*2", '=IF(B2>1,"<&>",PLAN.METRIC($A2,"2016年"))'];

const EDIT = fc.tuple(PLACE, VALUE, fc.constantFrom(...FORMULAS));

/** A file as exceljs writes it: some cells, shared formulas among them, styles, a merged area. */
async function fileOf(cells: readonly (readonly [{ row: number; column: number }, string | number | boolean])[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表");
  for (const [place, value] of cells) sheet.getCell(cellName(place)).value = value;
  sheet.getCell("H1").value = { formula: "A1*2", result: 4, date1904: false };
  sheet.fillFormula("H2:H6", "A2&B2", [1, 2, 3, 4, 5]);
  sheet.getCell("C3").numFmt = "0.00%";
  sheet.mergeCells("J1:K2");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What exceljs finds in the cells of a file, by their names: value or result, formula and format. */
async function foundIn(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const found = new Map<string, unknown>();
  book.getWorksheet("表")?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value !== null)
        found.set(cell.address, { value: cell.result ?? cell.value, formula: cell.formula, numFmt: cell.numFmt });
    });
  });
  return found;
}

it("another reader finds every edit, and everything else as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(PLACE, VALUE), { maxLength: 12 }),
      fc.array(EDIT, { minLength: 1, maxLength: 12 }),
      async (cells, edits) => {
        const bytes = await fileOf(cells);
        const made = edits.map(([place, value, formula]): CellEdit & { sheet: string } => {
          return { ...place, value, formula, sheet: "表" };
        });
        const patched = await patchWorkbook(bytes, { cells: made });
        const [before, after] = [await foundIn(bytes), await foundIn(patched)];
        const last = new Map(made.map((edit) => [cellName(edit), edit]));
        for (const [name, { value, formula = "" }] of last) {
          const stored = formula.slice(1).replaceAll("PLAN.", "_xldudf_PLAN_");
          expect(after.get(name)).toMatchObject({ value, formula: formula === "" ? undefined : stored });
        }
        for (const [name, found] of before) if (!last.has(name)) expect(after.get(name), name).toEqual(found);
        const grid = (await readWorkbook(patched)).sheets[0]?.grid;
        for (const { row, column, value, formula } of last.values()) {
          expect(grid?.cell(row, column)).toMatchObject({ value, formula });
        }
        expect(grid?.cell(0, 7)).toMatchObject({ value: 4, formula: "=A1*2" });
      },
    ),
    { numRuns: 60 },
  );
});
