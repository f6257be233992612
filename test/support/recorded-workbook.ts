import { cellName } from "../../server/domain/sheet/cell-range.ts";
import { CELLS_PART } from "../../server/domain/sheet/recorded-cells.ts";
import { makeZip, workbookParts } from "./workbook-maker.ts";

/** Rows of texts and numbers, from A1. */
type Rows = readonly (readonly (string | number)[])[];

/** A workbook's file, and a custom XML part of the add-in's record in it beside one of somebody else. */
export function recordedWorkbook(sheets: Readonly<Record<string, Rows>>, record: string): Buffer {
  const made = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetData(rows)]));
  const { name, namespace } = CELLS_PART;
  const more = {
    "customXml/item1.xml": `<b:Sources xmlns:b="http://schemas.openxmlformats.org/bibliography"/>`,
    "customXml/item2.xml": `<${name} xmlns="${namespace}"><![CDATA[${record}]]></${name}>`,
  };
  const parts = workbookParts({ sheets: made, more });
  const relations = "xl/_rels/workbook.xml.rels";
  const pointers = [1, 2].map(
    (at) => `<Relationship Id="own${at}" Type="http://x/relationships/customXml" Target="../customXml/item${at}.xml"/>`,
  );
  const before = String(parts[relations]);
  return makeZip({
    ...parts,
    [relations]: before.replace("</Relationships>", `${pointers.join("")}</Relationships>`),
  });
}

function sheetData(rows: Rows): string {
  const cells = rows.map((values, row) =>
    values.map((value, column) => {
      const name = cellName({ row, column });
      if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
      return value === "" ? "" : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
    }),
  );
  return `<sheetData>${cells.map((row, at) => `<row r="${at + 1}">${row.join("")}</row>`).join("")}</sheetData>`;
}
