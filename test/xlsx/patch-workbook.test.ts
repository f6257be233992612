import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";

import { patchWorkbook, type WorkbookEdits } from "../../server/xlsx/patch-workbook.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";
import { unpackText } from "../../server/xlsx/unpack.ts";
import { openArchive } from "../../server/xlsx/zip-archive.ts";

import { type MadeWorkbook, makeWorkbook, oneSheet } from "../support/workbook-maker.ts";

type Edits = WorkbookEdits["cells"];

const NOISE = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 31) % 251));

/** What office workbooks carry beside cells; none of it is ours to change. */
const FURNITURE = {
  "xl/vbaProject.bin": NOISE,
  "xl/media/image1.png": { content: NOISE, isStored: true },
  "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='c'/>",
  "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='d'/>",
  "xl/comments1.xml": "<comments><commentList/></comments>",
  "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
  "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships/>",
  "customXml/item1.xml": "<our own='x'/>",
  "docProps/app.xml": "<Properties/>",
  "xl/没有人认识.dat": NOISE,
};

const TAIL =
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><drawing r:id="rId1"/>';

/** The XML of a part. */
async function part(bytes: Uint8Array, name: string): Promise<string> {
  const archive = openArchive(bytes);
  const entry = archive.entry(name);
  return entry ? unpackText(archive, entry) : "";
}

/** The content of `worksheet` of a sheet after edits of its cells. */
async function patched(
  sheet: string,
  edits: readonly Omit<Edits[number], "sheet">[],
  made: Partial<MadeWorkbook> = {},
) {
  const bytes = makeWorkbook({ sheets: { 表: sheet }, ...made });
  const result = await patchWorkbook(bytes, { cells: edits.map((edit) => ({ ...edit, sheet: "表" })) });
  const xml = await part(result, "xl/worksheets/sheet1.xml");
  return xml.replace(/^<worksheet[^>]*>|<\/worksheet>$/gu, "");
}

describe("a workbook of which cells are edited", () => {
  it("keeps every other part byte for byte as it was packed", async () => {
    const rows = '<row r="1"><c r="A1" s="2"><v>1</v></c></row>';
    const bytes = makeWorkbook({
      sheets: { 表: `<sheetData>${rows}</sheetData>${TAIL}`, 别: "<sheetData/>" },
      sheetAttributes: { 别: 'state="hidden"' },
      tail: '<definedNames><definedName name="甲">表!$A$1</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/>',
      more: FURNITURE,
    });
    const result = await patchWorkbook(bytes, { cells: [{ sheet: "表", row: 0, column: 0, value: 2 }] });
    const [before, after] = [openArchive(bytes), openArchive(result)];
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    for (const entry of before.entries) {
      const same = after.entry(entry.name);
      const packedAfter = Buffer.from(result.subarray(same?.start, same?.end));
      const isSame = packedAfter.equals(bytes.subarray(entry.start, entry.end));
      expect(isSame, entry.name).toBe(entry.name !== "xl/worksheets/sheet1.xml");
    }
    expect(await part(result, "xl/worksheets/sheet1.xml")).toBe(
      (await part(bytes, "xl/worksheets/sheet1.xml")).replace("<v>1</v>", "<v>2</v>"),
    );
  });

  it("opens elsewhere with the edits in it, styles and all", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("月报");
    sheet.getCell("B2").value = 1;
    sheet.getCell("B2").numFmt = "0.00%";
    sheet.getCell("C3").value = { formula: "B2*2", result: 2, date1904: false };
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const result = await patchWorkbook(bytes, {
      cells: [
        { sheet: "月报", row: 1, column: 1, value: 12.5, formula: '=PLAN.METRIC($A2,"PLAN.METRIC(")' },
        { sheet: "月报", row: 9, column: 3, value: '<甲>&"乙"' },
      ],
    });
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(result) as never);
    const after = read.getWorksheet("月报");
    expect(after?.getCell("B2").value).toEqual({ formula: '_xldudf_PLAN_METRIC($A2,"PLAN.METRIC(")', result: 12.5 });
    expect(after?.getCell("B2").numFmt).toBe("0.00%");
    expect(after?.getCell("D10").value).toBe('<甲>&"乙"');
    expect(after?.getCell("C3").value).toMatchObject({ formula: "B2*2", result: 2 });
  });

  it("reads back as it was edited", async () => {
    const bytes = oneSheet("");
    const values = [1.5, -0.1, "文字", " 空 格 ", "a\r\nb\u0001_x0041_", true, false, "😀"];
    const cells = values.map((value, row) => ({ sheet: "表", row, column: 1, value }));
    const [sheet] = (await readWorkbook(await patchWorkbook(bytes, { cells }))).sheets;
    expect([...(sheet?.grid.cells() ?? [])].map(({ value }) => value)).toEqual(values);
  });

  it("keeps a byte order mark, line ends and what stands between its cells", async () => {
    const xml = (value: number) =>
      `\ufeff<?xml version="1.0"?>\r\n<?own a?><worksheet xmlns="m">\r\n<sheetData>\r\n<row r="1"><!--<c r="A1"/>--><c r='A1'\n s='1'><v>1</v></c >${value === 2 ? '<c r="B1"><v>2</v></c>' : ""}</row>\r\n</sheetData></worksheet>`;
    const bytes = oneSheet("", { more: { "xl/worksheets/sheet1.xml": xml(1) } });
    const result = await patchWorkbook(bytes, { cells: [{ sheet: "表", row: 0, column: 1, value: 2 }] });
    expect(await part(result, "xl/worksheets/sheet1.xml")).toBe(xml(2));
  });

  it("refuses a sheet without a place for cells", async () => {
    const bytes = oneSheet("", { more: { "xl/worksheets/sheet1.xml": "<worksheet/>" } });
    const edits = { cells: [{ sheet: "表", row: 0, column: 0, value: 1 }] };
    await expect(patchWorkbook(bytes, edits)).rejects.toMatchObject({ code: "DAMAGED" });
  });

  it("reads back dates where the workbook counts from 1904", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs>';
    const rows = '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>';
    const bytes = oneSheet(rows, { styles, head: '<workbookPr date1904="1"/>' });
    const cells = [0, 1].map((column) => ({ sheet: "表", row: 0, column, value: 42551 }));
    const result = await patchWorkbook(bytes, { cells });
    expect(await part(result, "xl/worksheets/sheet1.xml")).toContain("<v>41089</v>");
    const [sheet] = (await readWorkbook(result)).sheets;
    expect([...(sheet?.grid.cells() ?? [])].map(({ value }) => value)).toEqual([42551, 42551]);
  });

  it("refuses a sheet that is not there", async () => {
    const edits = { cells: [{ sheet: "无", row: 0, column: 0, value: 1 }] };
    await expect(patchWorkbook(oneSheet(""), edits)).rejects.toMatchObject({ code: "SHEET_UNKNOWN" });
  });
});

describe("the XML of a sheet", () => {
  const one = { row: 1, column: 1, value: 5 };

  it.each([
    [
      "a cell keeps its style",
      '<row r="2"><c r="B2" s="7" t="s" cm="1"><v>3</v></c></row>',
      '<row r="2"><c r="B2" s="7"><v>5</v></c></row>',
    ],
    [
      "a cell comes in between",
      '<row r="2"><c r="A2"/><c r="C2"/></row>',
      '<row r="2"><c r="A2"/><c r="B2"><v>5</v></c><c r="C2"/></row>',
    ],
    ["a cell comes last", '<row r="2"><c r="A2"/></row>', '<row r="2"><c r="A2"/><c r="B2"><v>5</v></c></row>'],
    ["an empty row opens", '<row r="2" ht="9" />', '<row r="2" ht="9"><c r="B2"><v>5</v></c></row>'],
    [
      "a row comes in between",
      '<row r="1"/><row r="3"/>',
      '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row><row r="3"/>',
    ],
    ["a row comes last", '<row r="1"/>', '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row>'],
    [
      "a row's style counts",
      '<row r="2" s="4" customFormat="1"/>',
      '<row r="2" s="4" customFormat="1"><c r="B2" s="4"><v>5</v></c></row>',
    ],
    [
      "spans are dropped where they would lie",
      '<row r="2" spans="1:1"><c r="A2"/></row>',
      '<row r="2"><c r="A2"/><c r="B2"><v>5</v></c></row>',
    ],
    [
      "cells without names are counted",
      "<row/><row><c/><c s='1'/></row>",
      '<row/><row><c/><c r="B2" s="1"><v>5</v></c></row>',
    ],
    [
      "blanks and comments stay",
      '<!-- <c r="B2"> --> <row r="2">\n</row>',
      '<!-- <c r="B2"> --> <row r="2">\n<c r="B2"><v>5</v></c></row>',
    ],
  ])("%s", async (_, before, after) => {
    expect(await patched(`<sheetData>${before}</sheetData>`, [one])).toBe(`<sheetData>${after}</sheetData>`);
  });

  it("takes on the prefix of its elements, the style of its columns and a wider dimension", async () => {
    const made = {
      more: {
        "xl/worksheets/sheet1.xml":
          '<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:cols><x:col min="2" max="3" style="6"/></x:cols><x:sheetData/></x:worksheet>',
      },
    };
    expect(await patched("", [one], made)).toBe(
      '<x:worksheet xmlns:x="m"><x:dimension ref="A1:B2"/><x:cols><x:col min="2" max="3" style="6"/></x:cols>' +
        '<x:sheetData><x:row r="2"><x:c r="B2" s="6"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it("holds many edits in their order, the last of a cell", async () => {
    const edits = [3, 1, 2].flatMap((row) => [2, 0].map((column) => ({ row, column, value: row * 10 + column })));
    const sheet = await patched('<sheetData><row r="3"><c r="B3"/></row></sheetData>', [
      ...edits,
      { row: 1, column: 0, value: null },
    ]);
    expect(sheet).toBe(
      '<sheetData><row r="2"><c r="C2"><v>12</v></c></row>' +
        '<row r="3"><c r="A3"><v>20</v></c><c r="B3"/><c r="C3"><v>22</v></c></row>' +
        '<row r="4"><c r="A4"><v>30</v></c><c r="C4"><v>32</v></c></row></sheetData>',
    );
  });

  it.each([
    [{ value: null }, '<c r="B2"/>'],
    [{ value: "#N/A", isError: true }, '<c r="B2" t="e"><v>#N/A</v></c>'],
    [{ value: "甲", formula: '=A1&"<"' }, '<c r="B2" t="str"><f>A1&amp;&quot;&lt;&quot;</f><v>甲</v></c>'],
    [{ value: null, formula: "=1" }, '<c r="B2"><f>1</f></c>'],
    [
      { value: 1, formula: "=PLAN.HISTORY(1)", array: { top: 1, left: 1, bottom: 2, right: 1 } },
      '<c r="B2"><f t="array" ref="B2:B3">_xldudf_PLAN_HISTORY(1)</f><v>1</v></c>',
    ],
  ])("writes %j", async (edit, cell) => {
    const sheet = await patched('<sheetData><row r="2"><c r="B2"/></row></sheetData>', [
      { row: 1, column: 1, ...edit },
    ]);
    expect(sheet).toBe(`<sheetData><row r="2">${cell}</row></sheetData>`);
  });

  it("that is out of order is not rewritten", async () => {
    await expect(patched('<sheetData><row r="3"/><row r="2"/></sheetData>', [one])).rejects.toMatchObject({
      code: "DAMAGED",
    });
    const cells = '<sheetData><row r="2"><c r="C2"/><c r="B2"/></row></sheetData>';
    await expect(patched(cells, [one])).rejects.toMatchObject({ code: "DAMAGED" });
  });
});

describe("formulas stored together", () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&amp;"x"</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData>';

  it("are written out where the first of them is edited", async () => {
    expect(await patched(shared, [{ row: 0, column: 0, value: 9 }])).toBe(
      '<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2&amp;&quot;x&quot;</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f>B3&amp;&quot;x&quot;</f><v>3</v></c></row></sheetData>',
    );
  });

  it("stay where another of them is", async () => {
    expect(await patched(shared, [{ row: 1, column: 0, value: 9 }])).toBe(
      shared.replace('<f t="shared" si="0"/><v>2</v>', "<v>9</v>"),
    );
  });

  const array =
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';

  it("refuse a part of an array, and let go the whole", async () => {
    for (const column of [0, 1]) {
      await expect(patched(array, [{ row: 0, column, value: 9 }])).rejects.toMatchObject({ code: "ARRAY_CELL" });
    }
    const whole = [0, 1].map((column) => ({ row: 0, column, value: 9 }));
    expect(await patched(array, whole)).not.toContain("<f");
  });
});

describe("the calculation chain", () => {
  const rows = '<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>1</f></c><c r="D1"><v>1</v></c></row>';
  const calcChain = '<c r="A1" i="1"/><c r="B1"/>';
  const at = (column: number) => ({ sheet: "表", row: 0, column, value: 1 });

  it.each([
    ["a formula goes", [at(1)]],
    ["a formula comes", [{ ...at(3), formula: "=2" }]],
    ["a formula becomes another", [{ ...at(0), formula: "=2" }]],
  ])("goes where %s, and so does every mention of it", async (_, cells) => {
    const result = await patchWorkbook(oneSheet(rows, { calcChain }), { cells });
    expect(openArchive(result).entry("xl/calcChain.xml")).toBeUndefined();
    expect(await part(result, "[Content_Types].xml")).not.toContain("calcChain");
    expect(await part(result, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect((await readWorkbook(result)).sheets).toHaveLength(1);
  });

  it("stays where only constants change", async () => {
    const result = await patchWorkbook(oneSheet(rows, { calcChain }), { cells: [at(3)] });
    expect(await part(result, "xl/calcChain.xml")).toContain(calcChain);
  });
});

describe("a sheet of a program's own", () => {
  const own = { name: "_own", state: "very-hidden", rows: [["甲", 1, null, true], [], ["=1+1"]] } as const;

  it("comes last, and is written anew the next time", async () => {
    const first = await patchWorkbook(oneSheet(""), { cells: [], sheets: [own] });
    const second = await patchWorkbook(first, {
      cells: [],
      sheets: [
        { ...own, rows: [[2]] },
        { ...own, name: "来源", state: "visible" },
      ],
    });
    const { sheets } = await readWorkbook(second);
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ["表", "visible"],
      ["_own", "very-hidden"],
      ["来源", "visible"],
    ]);
    expect(sheets[1]?.grid.cell(0, 0)?.value).toBe(2);
    expect(sheets[2]?.grid.cell(2, 0)).toMatchObject({ value: "=1+1", formula: "" });
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(second) as never);
    expect(read.getWorksheet("_own")?.state).toBe("veryHidden");
  });

  it("is written anew whatever the case of its name", async () => {
    const first = await patchWorkbook(oneSheet(""), { cells: [], sheets: [own] });
    const second = await patchWorkbook(first, { cells: [], sheets: [{ ...own, name: "_OWN", rows: [[2]] }] });
    const { sheets, tabs } = await readWorkbook(second);
    expect(tabs).toEqual(["表", "_own"]);
    expect(sheets[1]?.grid.cell(0, 0)?.value).toBe(2);
  });
});
