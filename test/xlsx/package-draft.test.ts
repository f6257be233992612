import { expect, it } from "vitest";

import { folderOf, PackageDraft } from "../../server/xlsx/package-draft.ts";
import { openPackage } from "../../server/xlsx/workbook-package.ts";

import { oneSheet } from "../support/workbook-maker.ts";

const TYPES = "[Content_Types].xml";
const LIST = "xl/_rels/workbook.xml.rels";

async function draftOf(...args: Parameters<typeof oneSheet>): Promise<PackageDraft> {
  return new PackageDraft(await openPackage(oneSheet(...args)));
}

it("adds parts with a pointer and a type each", async () => {
  const draft = await draftOf("");
  const part = { content: "<m/>", type: "sheetMetadata", contentType: "sheetMetadata" };
  expect(await draft.add({ ...part, name: "xl/metadata.xml" })).toBe("rIdPlancell1");
  expect(await draft.add({ ...part, name: "xl/more.xml" })).toBe("rIdPlancell2");
  expect(draft.has("xl/more.xml")).toBe(true);
  expect(await draft.text("xl/more.xml")).toBe("<m/>");
  expect(await draft.text(TYPES)).toContain('PartName="/xl/more.xml"');
  expect(await draft.text(LIST)).toMatch(/Type="[^"]*\/relationships\/sheetMetadata" Target="more.xml"/u);
});

it("drops a part and every mention of it, however it is written", async () => {
  const draft = await draftOf("", { calcChain: '<c r="A1" i="1"/>' });
  draft.put(
    LIST,
    (await draft.text(LIST)).replace("/>", "></Relationship>").replace('"calcChain.xml"', '"/xl/CalcChain.xml"'),
  );
  draft.put(
    TYPES,
    (await draft.text(TYPES)).replaceAll("/>", "></Override>").replaceAll(/<Default.*?<\/Override>/gu, ""),
  );
  await draft.drop("xl/calcChain.xml");
  expect(await draft.text(LIST)).not.toMatch(/calcChain/iu);
  expect(await draft.text(TYPES)).not.toMatch(/calcChain/iu);
  expect(await draft.text(TYPES)).toContain("sheet1.xml");
  expect([...draft.removed]).toEqual(["xl/calcChain.xml"]);
});

it("writes in the version of the format that the workbook has", async () => {
  const draft = await draftOf("");
  const { book } = draft;
  expect((await draft.namespaces()).main).toContain("schemas.openxmlformats.org");
  draft.put(book.workbook.name, '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>');
  expect((await draft.namespaces()).relations).toContain("purl.oclc.org");
});

it("knows the folder of a part", () => {
  expect(["xl/workbook.xml", "workbook.xml"].map(folderOf)).toEqual(["xl/", ""]);
});
