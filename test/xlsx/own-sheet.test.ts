import { describe, expect, it } from "vitest";

import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";
import { unpackText } from "../../server/xlsx/unpack.ts";
import { openArchive } from "../../server/xlsx/zip-archive.ts";

import { makeWorkbook } from "../support/workbook-maker.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OWN = { name: "_own", state: "very-hidden", rows: [["甲"]] } as const;

/** The tags of a workbook's sheets after ours was added to a workbook part of that text, and its sheets as read. */
async function added(workbook: string) {
  const bytes = makeWorkbook({ sheets: { 表: "<sheetData/>" }, more: { "xl/workbook.xml": workbook } });
  const result = await patchWorkbook(bytes, { cells: [], sheets: [OWN] });
  const archive = openArchive(result);
  const entry = archive.entry("xl/workbook.xml");
  const text = entry ? await unpackText(archive, entry) : "";
  const { sheets } = await readWorkbook(result);
  return { tag: text.match(/<[^<]*_own[^>]*>/u)?.[0], names: sheets.map(({ name }) => name) };
}

describe("the tag of a sheet that is added", () => {
  it.each([
    [
      "the prefix that the workbook declares",
      `<workbook xmlns="${MAIN}" xmlns:q="${RELATIONS}"><sheets><sheet name="表" sheetId="1" q:id="rId1"/></sheets></workbook>`,
      '<sheet name="_own" sheetId="2" state="veryHidden" q:id="rIdPlancell1"/>',
    ],
    [
      "a prefix of its own where each sheet declares one for itself",
      `<workbook xmlns="${MAIN}"><sheets><sheet name="表" sheetId="1" d5p1:id="rId1" xmlns:d5p1="${RELATIONS}"/></sheets></workbook>`,
      `<sheet name="_own" sheetId="2" state="veryHidden" xmlns:r="${RELATIONS}" r:id="rIdPlancell1"/>`,
    ],
    [
      "a prefix of its own where the workbook's means something else for sheets",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets xmlns:r="m"><sheet name="表" sheetId="1" x:id="rId1" xmlns:x="${RELATIONS}"/></sheets></workbook>`,
      `<sheet name="_own" sheetId="2" state="veryHidden" xmlns:r="${RELATIONS}" r:id="rIdPlancell1"/>`,
    ],
    [
      "a lower number that is free where the highest is taken",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="65534" r:id="rId1"/></sheets></workbook>`,
      '<sheet name="_own" sheetId="1" state="veryHidden" r:id="rIdPlancell1"/>',
    ],
  ])("has %s", async (_, workbook, tag) => {
    expect(await added(workbook)).toEqual({ tag, names: ["表", "_own"] });
  });
});
