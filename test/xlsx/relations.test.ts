import { expect, it } from "vitest";

import { readRelations, relationsPart } from "../../server/xlsx/relations.ts";
import { openArchive } from "../../server/xlsx/zip-archive.ts";

import { makeZip } from "../support/workbook-maker.ts";

it("resolves targets from the part or from the package, and leaves out what is outside", async () => {
  const list = (body: string) => makeZip({ "xl/_rels/book.xml.rels": `<Relationships>${body}</Relationships>` });
  const one = (target: string, more = "") => `<Relationship Id="a" Type="http://x/y/theme" Target="${target}"${more}/>`;
  const archive = openArchive(
    list(
      one("theme/./t.xml") +
        one("/xl/t.xml") +
        one("theme\\\\t.xml") +
        one("../custom/t.xml") +
        one("http://x", ' TargetMode="External"'),
    ),
  );
  const relations = await readRelations(archive, "xl/book.xml");
  expect(relations.map(({ target }) => target)).toEqual([
    "xl/theme/t.xml",
    "xl/t.xml",
    "xl/theme/t.xml",
    "custom/t.xml",
  ]);
  expect(relations[0]).toMatchObject({ id: "a", type: "theme" });
  expect(await readRelations(archive, "xl/other.xml")).toEqual([]);
});

it("of a part lie beside it", () => {
  expect(relationsPart("xl/workbook.xml")).toBe("xl/_rels/workbook.xml.rels");
  expect(relationsPart("")).toBe("_rels/.rels");
});
