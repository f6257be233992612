import { expect, it } from "vitest";

import { dynamicArrayMark } from "../../server/xlsx/dynamic-arrays.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { unpackText } from "../../server/xlsx/unpack.ts";
import { openPackage } from "../../server/xlsx/workbook-package.ts";
import { openArchive } from "../../server/xlsx/zip-archive.ts";

import { oneSheet } from "../support/workbook-maker.ts";

const METADATA =
  '<metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst/></bk></futureMetadata>' +
  '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata><bk><rc t="2" v="0"/></bk></valueMetadata>';

it("is found by the kind that the metadata name it with", async () => {
  expect(await dynamicArrayMark(await openPackage(oneSheet("", { sheetMetadata: METADATA })))).toBe("2");
  expect(await dynamicArrayMark(await openPackage(oneSheet("", { sheetMetadata: "" })))).toBeUndefined();
  expect(await dynamicArrayMark(await openPackage(oneSheet("")))).toBeUndefined();
});

it("lets a formula spill again that fills an area", async () => {
  const array = { top: 0, left: 0, bottom: 1, right: 0 };
  const cells = [
    { sheet: "表", row: 0, column: 0, value: 1, formula: "=PLAN.HISTORY(1,2,3)", array },
    { sheet: "表", row: 1, column: 0, value: 2 },
  ];
  const patched = await patchWorkbook(oneSheet("", { sheetMetadata: METADATA }), { cells });
  const archive = openArchive(patched);
  const entry = archive.entry("xl/worksheets/sheet1.xml");
  expect(entry && (await unpackText(archive, entry))).toContain(
    '<row r="1"><c r="A1" cm="2"><f t="array" ref="A1:A2">_xldudf_PLAN_HISTORY(1,2,3)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row>',
  );
});
