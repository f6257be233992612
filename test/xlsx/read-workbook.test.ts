import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";

import type { Grid } from "../../server/domain/sheet/grid.ts";

import { readWorkbook } from "../../server/xlsx/read-workbook.ts";

import { makeWorkbook, oneSheet } from "../support/workbook-maker.ts";

/** The first sheet of a file. */
async function firstGrid(bytes: Uint8Array): Promise<Grid> {
  const [sheet] = (await readWorkbook(bytes)).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet.grid;
}

/** Values of the first row. */
async function valuesOf(rows: string, made = {}) {
  return [...(await firstGrid(oneSheet(rows, made))).cells()].map(({ value }) => value);
}

/** Formulas by cell. */
async function formulasOf(rows: string) {
  const grid = await firstGrid(oneSheet(rows));
  return [...grid.cells()].map(({ row, column, formula }) => `${row},${column} ${formula}`);
}

describe("reading what another library wrote", () => {
  it("tells which blank cells show per cent", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("月报");
    sheet.getCell("A1").value = 5;
    sheet.getCell("B1").numFmt = "0.0%";
    sheet.getCell("C1").numFmt = "0.0";
    const grid = await firstGrid(new Uint8Array(await book.xlsx.writeBuffer()));
    expect([grid.showsPercent(0, 0), grid.showsPercent(0, 1), grid.showsPercent(0, 2)]).toEqual([false, true, false]);
    expect(grid.cell(0, 1)).toBeUndefined();
  });

  it("gives sheets, values, formulas, formats, merges and what is hidden", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("月报");
    sheet.getCell("A1").value = { richText: [{ text: "工业" }, { font: { bold: true }, text: "增加值" }] };
    sheet.mergeCells("A1:C1");
    sheet.getCell("B2").value = new Date(Date.UTC(2016, 5, 30));
    sheet.getCell("B2").numFmt = 'yyyy"年"m"月"';
    sheet.getCell("B3").value = { formula: '_xldudf_PLAN_METRIC($A3,"2016年6月")', result: 123.4, date1904: false };
    sheet.getCell("C3").value = { error: "#N/A" };
    sheet.getCell("D3").value = true;
    sheet.getCell("A4").value = 4;
    sheet.getRow(4).hidden = true;
    sheet.getColumn(3).hidden = true;
    book.addWorksheet("辅助", { state: "veryHidden" }).getCell("A1").value = "x";
    book.definedNames.add("月报!$A$1", "标题");

    const { sheets, definedNames } = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ["月报", "visible"],
      ["辅助", "very-hidden"],
    ]);
    const grid = sheets[0]?.grid;
    expect(grid?.cell(0, 0)?.value).toBe("工业增加值");
    expect(grid?.cell(1, 1)).toMatchObject({ value: 42551, numberFormat: 'yyyy"年"m"月"' });
    expect(grid?.cell(2, 1)).toMatchObject({ value: 123.4, formula: '=PLAN.METRIC($A3,"2016年6月")' });
    expect(grid?.cell(2, 2)).toMatchObject({ value: "#N/A", isError: true });
    expect(grid?.cell(2, 3)?.value).toBe(true);
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([3]);
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([2]);
    expect(definedNames).toEqual([{ name: "标题", sheet: "", formula: expect.stringContaining("$A$1") }]);
  });
});

describe("a cell", () => {
  it.each([
    ['<c r="A1"><v>1.5</v></c>', [1.5]],
    ['<c r="A1"><v>1E-3</v></c>', [0.001]],
    ['<c r="A1"><v>1e999</v></c>', ["1e999"]],
    ['<c r="A1" t="b"><v>0</v></c>', [false]],
    ['<c r="A1" t="e"><v>#REF!</v></c>', ["#REF!"]],
    ['<c r="A1" t="str"><f>"a"</f><v>a</v></c>', ["a"]],
    ['<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c>', ["甲乙"]],
    ['<c r="A1" t="inlineStr"><is><t>一_x000D_二</t></is></c>', ["一\r二"]],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>', ["<&>"]],
    ['<c r="A1" t="d"><v>2016-06-30T12:00:00</v></c>', [42551.5]],
    ['<c r="A1" t="inlineStr"><is><t>   </t></is></c>', []],
    ["<c><v>1</v></c><c><v>2</v></c>", [1, 2]],
    ['<c r="A1" s="3"/>', []],
  ])("of %s holds %j", async (cell, values) => {
    expect(await valuesOf(`<row r="1">${cell}</row>`)).toEqual(values);
  });

  it("shows the text that it shares", async () => {
    const strings = "<si><t>甲</t></si><si><r><t xml:space='preserve'>乙 </t></r><r><t>丙</t></r></si>";
    expect(await valuesOf('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"/></row>', { strings })).toEqual([
      "乙 丙",
      "甲",
    ]);
  });

  it("is read whatever prefix the writer chose", async () => {
    const more = {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect((await firstGrid(oneSheet("", { more }))).cell(1, 1)?.value).toBe(7);
  });

  it("has the date of the 1900 system where the workbook counts from 1904", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs>';
    const rows = '<row r="1"><c r="A1" s="1"><v>41089</v></c><c r="B1"><v>41089</v></c></row>';
    expect(await valuesOf(rows, { styles, head: '<workbookPr date1904="1"/>' })).toEqual([42551, 41089]);
    expect(await valuesOf(rows, { styles })).toEqual([41089, 41089]);
  });
});

describe("a formula that is stored once for many cells", () => {
  it("reads in each as it would be written there", async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+LOG10(A1)</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';
    expect(await formulasOf(rows)).toEqual([
      "0,1 =A1*$A$1+LOG10(A1)",
      "1,1 =A2*$A$1+LOG10(A2)",
      "2,1 =A3*$A$1+LOG10(A3)",
    ]);
  });

  it("marks every cell that an array or a what-if table fills", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="C2"><f t="dataTable" ref="C2:C3" r1="A1"/><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><v>5</v></c><c r="C3"><v>6</v></c></row>';
    const grid = await firstGrid(oneSheet(rows));
    expect([...grid.cells()].filter(({ formula }) => formula === "").map(({ value }) => value)).toEqual([5]);
    expect(grid.arrays).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ]);
  });
});

it("costs only the cells that hold something, whatever a sheet claims", async () => {
  const rows = Array.from(
    { length: 200 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );
  const sheets = {
    表: `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData>${rows.join("")}<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`,
  };
  const grid = await firstGrid(makeWorkbook({ sheets }));
  expect(grid.rows.size).toBe(200);
});

it("leaves out sheets that have no cells of their own", async () => {
  const book = makeWorkbook({ sheets: { 甲: "<sheetData/>", 图: "" } });
  const { sheets } = await readWorkbook(book);
  expect(sheets.map(({ name }) => name)).toEqual(["甲", "图"]);
});
