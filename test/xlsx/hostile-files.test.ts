import { describe, expect, it } from "vitest";

import { readWorkbook } from "../../server/xlsx/read-workbook.ts";
import { WorkbookFault } from "../../server/xlsx/workbook-fault.ts";

import { makeWorkbook, makeZip, oneSheet, type Part, workbookParts } from "../support/workbook-maker.ts";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";

/** The code with which a file is refused; its sentence must say something in Chinese. */
async function codeOf(bytes: Uint8Array): Promise<string> {
  const fault = await readWorkbook(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (fault === undefined) return "read";
  if (!(fault instanceof WorkbookFault)) throw fault;
  expect(fault.message).toMatch(/[\u4e00-\u9fff]{6}/u);
  return fault.code;
}

/** A workbook whose only sheet's part is as given. */
function withSheet(part: string | Part): Buffer {
  return makeZip({ ...workbookParts({ sheets: { 表: "" } }), [SHEET]: part });
}

function compound(stream: string): Buffer {
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);
}

describe("a file that is no workbook", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "NOT_A_WORKBOOK"],
    ["a text", Buffer.from("指标,2016年6月\n"), "NOT_A_WORKBOOK"],
    ["another zip", makeZip({ "a.txt": "a" }), "NOT_A_WORKBOOK"],
    ["an old workbook", compound("Workbook"), "OLD_FORMAT"],
    ["an encrypted one", compound("EncryptedPackage"), "ENCRYPTED"],
    ["another compound file", compound("WordDocument"), "NOT_A_WORKBOOK"],
    ["an encrypted zip", makeZip({ "xl/workbook.xml": { content: "x", flags: 1 } }), "ENCRYPTED"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("a document of another kind in the same package", async () => {
    const document = { "xl/workbook.xml": "<w:document xmlns:w='w'><w:body/></w:document>" };
    expect(await codeOf(makeZip({ ...workbookParts({ sheets: {} }), ...document }))).toBe("NOT_A_WORKBOOK");
  });

  it("a binary workbook", async () => {
    const parts = workbookParts({ sheets: {} });
    const rels = String(parts["_rels/.rels"]).replace("workbook.xml", "workbook.bin");
    expect(await codeOf(makeZip({ ...parts, "_rels/.rels": rels, "xl/workbook.bin": "x" }))).toBe("BINARY_FORMAT");
  });
});

describe("a package that lies", () => {
  it.each([
    [
      "a part larger than it says",
      withSheet({ content: `<worksheet>${" ".repeat(5000)}</worksheet>`, size: 20 }),
      "UNSAFE",
    ],
    ["a part smaller than it says", withSheet({ content: "<worksheet/>", size: 5000 }), "DAMAGED"],
    ["a checksum that is wrong", withSheet({ content: "<worksheet/>", crc: 1 }), "DAMAGED"],
    ["a method that nobody knows", withSheet({ content: "<worksheet/>", method: 99 }), "DAMAGED"],
    [
      "a name that climbs out",
      makeZip({ ...workbookParts({ sheets: { 表: "" } }), "../../etc/passwd": "x" }),
      "UNSAFE",
    ],
    ["a name from the root", makeZip({ "/etc/passwd": "x" }), "UNSAFE"],
    ["two parts of one name", makeZip({ ...workbookParts({ sheets: { 表: "" } }), "XL/WORKBOOK.XML": "x" }), "UNSAFE"],
    [
      "too many parts",
      makeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p${at}`, ""]))),
      "TOO_LARGE",
    ],
    ["a bomb", withSheet(`<worksheet>${" ".repeat(9 * 1024 * 1024)}</worksheet>`), "UNSAFE"],
    ["an end cut off", oneSheet(ROW).subarray(0, -30), "DAMAGED"],
    ["a middle cut out", Buffer.concat([oneSheet(ROW).subarray(0, 100), oneSheet(ROW).subarray(200)]), "DAMAGED"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("one part for many sheets", async () => {
    const parts = workbookParts({ sheets: { 甲: "<sheetData/>", 乙: "<sheetData/>" } });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace("sheet2", "sheet1");
    expect(await codeOf(makeZip({ ...parts, "xl/_rels/workbook.xml.rels": rels }))).toBe("DAMAGED");
  });

  it("a relation that climbs out", async () => {
    const parts = workbookParts({ sheets: { 甲: "<sheetData/>" } });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/", "../../../../");
    expect(await codeOf(makeZip({ ...parts, "xl/_rels/workbook.xml.rels": rels }))).toBe("UNSAFE");
  });
});

describe("XML that is no plain XML", () => {
  it.each([
    [
      "an external entity",
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>',
      "UNSAFE",
    ],
    ["laughs", '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><worksheet>&y;</worksheet>', "UNSAFE"],
    ["an unknown entity", "<worksheet>&x;</worksheet>", "DAMAGED"],
    ["an element left open", "<worksheet><sheetData>", "DAMAGED"],
    ["depth", "<a>".repeat(200_000), "UNSAFE"],
    [
      "a cell beyond the sheet",
      '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>',
      "DAMAGED",
    ],
    ["a row beyond the sheet", '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>', "DAMAGED"],
    [
      "a cell of no name",
      '<worksheet><sheetData><row r="1"><c r="__proto__"/></row></sheetData></worksheet>',
      "DAMAGED",
    ],
    ["a cell in another row", '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>', "DAMAGED"],
  ])("%s", async (_, xml, code) => {
    expect(await codeOf(withSheet(xml))).toBe(code);
  });

  it("bytes that are no UTF-8", async () => {
    expect(await codeOf(withSheet({ content: Buffer.from([60, 97, 62, 0xff, 60, 47, 97, 62]) }))).toBe("DAMAGED");
  });
});

describe("a sheet that claims more than any has", () => {
  const rowsOf = (count: number, row: string) => `<worksheet><sheetData>${row.repeat(count)}</sheetData></worksheet>`;
  const long = `${"A1+".repeat(70_000)}1`;

  it.each([
    ["a row after the last", rowsOf(1_048_577, "<row/>"), "DAMAGED"],
    [
      "hidden columns again and again",
      `<worksheet><cols>${'<col min="1" max="16383" hidden="1"/>'.repeat(16_385)}</cols></worksheet>`,
      "DAMAGED",
    ],
    ["a cell twice", rowsOf(1, '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), "DAMAGED"],
    ["a cell of no row", "<worksheet><sheetData><c><v>1</v></c></sheetData></worksheet>", "DAMAGED"],
    ["a text that is not there", rowsOf(1, '<row><c t="s"><v>0</v></c></row>'), "DAMAGED"],
    [
      "a merged area beyond it",
      '<worksheet><mergeCells><mergeCell ref="A1:XFE2"/></mergeCells></worksheet>',
      "DAMAGED",
    ],
    [
      "a text longer than a cell's",
      rowsOf(1, `<row><c t="inlineStr"><is>${`<t>${"甲乙丙".repeat(30_000)}</t>`.repeat(3)}</is></c></row>`),
      "TOO_LARGE",
    ],
    [
      "attributes without end",
      `<worksheet ${Array.from({ length: 201 }, (_, at) => `a${at}=""`).join(" ")}/>`,
      "UNSAFE",
    ],
    [
      "a long formula in every row",
      `<worksheet><sheetData><row><c><f t="shared" si="0">${long}</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(400)}</sheetData></worksheet>`,
      "TOO_LARGE",
    ],
  ])("%s", async (_, xml, code) => {
    expect(await codeOf(withSheet({ content: xml, isStored: true }))).toBe(code);
  });

  it("areas of formulas over each other", async () => {
    const rows = '<row><c><f t="array" ref="A1:XFD1048576">1</f></c></row>'.repeat(3000);
    expect(await codeOf(withSheet(rowsOf(1, rows)))).toBe("read");
  });

  it("two sheets of one name", async () => {
    const parts = workbookParts({ sheets: { a: "<sheetData/>", b: "<sheetData/>" } });
    const index = String(parts["xl/workbook.xml"]).replace('name="b"', 'name="A"');
    expect(await codeOf(makeZip({ ...parts, "xl/workbook.xml": index }))).toBe("DAMAGED");
  });

  it("a part by one name in the directory, by another at its place", async () => {
    const bytes = oneSheet(ROW);
    bytes.write("xl/workbooK.xml", bytes.indexOf("xl/workbook.xml"));
    expect(await codeOf(bytes)).toBe("DAMAGED");
  });
});

describe("what is odd and harmless", () => {
  it.each([
    [
      "many merges of whole sheets",
      makeWorkbook({
        sheets: {
          表: `<sheetData>${ROW}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
        },
      }),
    ],
    [
      "many defined names",
      oneSheet(ROW, {
        tail: `<definedNames>${'<definedName name="a">表!$A$1</definedName>'.repeat(100_000)}</definedNames>`,
      }),
    ],
    ["bytes after the end", Buffer.concat([oneSheet(ROW), Buffer.from("\r\n")])],
    [
      "names that part folders as Windows does",
      makeZip(
        Object.fromEntries(
          Object.entries(workbookParts({ sheets: { 表: `<sheetData>${ROW}</sheetData>` } })).map(([name, content]) => [
            name.replaceAll("/", "\\"),
            content,
          ]),
        ),
      ),
    ],
    [
      "XML in UTF-16",
      oneSheet("", {
        more: {
          [SHEET]: Buffer.from(
            `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${ROW}</sheetData></worksheet>`,
            "utf16le",
          ),
        },
      }),
    ],
    ["names of __proto__", makeWorkbook({ sheets: { __proto__x: `<sheetData>${ROW}</sheetData>` } })],
  ])("%s", async (_, bytes) => {
    expect(await codeOf(bytes)).toBe("read");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
