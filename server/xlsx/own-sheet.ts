import type { GridValue } from "../domain/sheet/grid.ts";
import { cellXml } from "./cell-edit.ts";
import { localName, readXmlText } from "./read-xml.ts";
import { relationsPart } from "./relations.ts";
import { type Splice, spliceText } from "./splice.ts";
import { unpackText } from "./unpack.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { SheetState } from "./workbook-index.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import { escapeXml } from "./xml-text.ts";

/** A sheet that a program writes whole, for itself or for its reader. */
export interface OwnSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Its cells from A1 on; null is an empty one. */
  readonly rows: readonly (readonly (GridValue | null)[])[];
}

const CONTENT_TYPES = "[Content_Types].xml";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STATES: Readonly<Record<SheetState, string>> = {
  visible: "visible",
  hidden: "hidden",
  "very-hidden": "veryHidden",
};

/** The part of a sheet of plain cells. */
export function sheetXml({ rows }: OwnSheet, namespace: string): string {
  const body = rows.map((cells, row) => {
    const written = cells.map((value, column) =>
      value === null ? "" : cellXml({ row, column, value }, { prefix: "", style: undefined }),
    );
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetData>${body.join("")}</sheetData></worksheet>`;
}

/** The parts that change when new sheets come to the end of a workbook, by name; no tab before them moves. */
export async function addSheets(
  book: WorkbookPackage,
  sheets: readonly OwnSheet[],
): Promise<ReadonlyMap<string, string>> {
  const { archive, workbook } = book;
  const texts = new Map<string, string>();
  if (sheets.length === 0) return texts;
  const names = [CONTENT_TYPES, workbook.name, relationsPart(workbook.name)];
  const [types = "", index = "", relations = ""] = await Promise.all(names.map((name) => partText(book, name)));
  const [, typeOfRelation = ""] = /\sType\s*=\s*["']([^"']*\/worksheet)["']/u.exec(relations) ?? [];
  const namespace = namespaceOf(index);
  const places = sheets.map((sheet, at) => ({ sheet, at, ...freePlace(book, at) }));
  for (const { sheet, part } of places) texts.set(part, sheetXml(sheet, namespace));
  const overrides = places.map(({ part }) => ({ PartName: `/${part}`, ContentType: CONTENT_TYPE }));
  const pointers = places.map(({ part, id }) => ({
    Id: id,
    Type: typeOfRelation,
    Target: part.slice(folderOf(workbook.name).length),
  }));
  texts.set(archive.entry(CONTENT_TYPES)?.name ?? CONTENT_TYPES, appended(types, "Types", "Override", overrides));
  texts.set(relationsPart(workbook.name), appended(relations, "Relationships", "Relationship", pointers));
  const { idName, lastId } = sheetTags(index, workbook.name);
  const tags = places.map(({ sheet, id, at }) => ({
    name: sheet.name,
    sheetId: String(lastId + 1 + at),
    ...(sheet.state === "visible" ? {} : { state: STATES[sheet.state] }),
    [idName]: id,
  }));
  texts.set(workbook.name, appended(index, "sheets", "sheet", tags));
  return texts;
}

/** The namespace that the workbook's own elements have: that of its version of the format. */
export function namespaceOf(workbookXml: string): string {
  const isStrict = workbookXml.includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  return isStrict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

async function partText({ archive }: WorkbookPackage, name: string): Promise<string> {
  const entry = archive.entry(name);
  if (!entry) throw new WorkbookFault("DAMAGED", `没有 ${name}`);
  return unpackText(archive, entry);
}

function freePlace({ archive, relations, workbook }: WorkbookPackage, at: number): { part: string; id: string } {
  // Names as Excel gives them: some readers know no others.
  const folder = folderOf(workbook.name);
  const free = (taken: (number: number) => boolean) => {
    let [number, left] = [1, at];
    while (taken(number) || left-- > 0) number++;
    return number;
  };
  const part = (number: number) => `${folder}worksheets/sheet${number}.xml`;
  const id = (number: number) => `rIdPlancell${number}`;
  return {
    part: part(free((number) => archive.entry(part(number)) !== undefined)),
    id: id(free((number) => relations.some((one) => one.id === id(number)))),
  };
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** How sheets name their part in this workbook, and the highest number that a sheet has. */
function sheetTags(text: string, part: string): { idName: string; lastId: number } {
  let [idName, lastId] = ["r:id", 0];
  readXmlText(text, part, () => ({
    open(element, attributes) {
      if (element !== "sheet") return;
      idName = Object.keys(attributes).find((key) => key.includes(":") && localName(key) === "id") ?? idName;
      lastId = Math.max(lastId, Number(attributes.sheetId) || 0);
    },
  }));
  return { idName, lastId };
}

/** The part with elements at the end of the one of that name, written with its prefix. */
function appended(
  text: string,
  parent: string,
  name: string,
  elements: readonly Readonly<Record<string, string>>[],
): string {
  const splices: Splice[] = [];
  readXmlText(text, parent, (position) => ({
    close(element) {
      if (element !== parent || splices.length > 0) return;
      const start = text.lastIndexOf("<", position() - 1);
      const prefix = /^<\/([^\s:>]+:)/u.exec(text.slice(start, position()))?.[1] ?? "";
      const tags = elements.map((attributes) => {
        const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
        return `<${prefix}${name}${written.join("")}/>`;
      });
      splices.push({ start, end: start, text: tags.join("") });
    },
  }));
  return spliceText(text, splices);
}
