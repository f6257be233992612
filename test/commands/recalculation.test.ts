import { expect, it } from "vitest";

import { needsRecalculation, RECALCULATION_HINT } from "../../server/commands/recalculation.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";

import { makeWorkbook } from "../support/workbook-maker.ts";

const TOTAL = '<sheetData><row r="1"><c r="A1"><f>SUM(月报!B1:B9)</f><v>0</v></c></row></sheetData>';
const WRITTEN = [{ sheet: "月报", row: 0, column: 1 }];

/** Whether a workbook with that sheet beside 月报 needs it once those cells are written. */
async function needs(other: string, written: typeof WRITTEN, calcPr = "") {
  const sheets = { 月报: "<sheetData/>", 算: other };
  const bytes = makeWorkbook({ sheets, sheetAttributes: { 算: 'state="hidden"' }, tail: calcPr });
  return needsRecalculation(await readWorkbook(bytes), written);
}

it("is needed where a formula, be it on a hidden sheet, reads what was written", async () => {
  expect(await needs(TOTAL, WRITTEN)).toBe(true);
  expect(await needs(TOTAL, [])).toBe(false);
  expect(await needs(TOTAL.replace("月报!", ""), WRITTEN)).toBe(false);
});

it("is needed where the file says that nothing was calculated", async () => {
  const flag = '<calcPr calcId="0" fullCalcOnLoad="1"/>';
  expect(await needs(TOTAL.replace("月报!", ""), WRITTEN, flag)).toBe(true);
  expect(await needs("<sheetData/>", WRITTEN, flag)).toBe(false);
});

it("says what to do", () => {
  expect(RECALCULATION_HINT).toContain("Ctrl+Alt+F9");
});
