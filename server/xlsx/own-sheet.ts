import type { GridValue } from "../domain/sheet/grid.ts";
import { appendElements } from "./append-elements.ts";
import { cellXml } from "./cell-edit.ts";
import { folderOf, type PackageDraft } from "./package-draft.ts";
import { type Attributes, readXmlText } from "./read-xml.ts";
import type { SheetState } from "./workbook-index.ts";

/** A sheet that a program writes whole, for itself or for its reader. */
export interface OwnSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Its cells from A1 on; null is an empty one. */
  readonly rows: readonly (readonly (GridValue | null)[])[];
}

const STATES: Readonly<Record<SheetState, string>> = {
  visible: "visible",
  hidden: "hidden",
  "very-hidden": "veryHidden",
};

/** Excel takes a workbook with a higher number for damaged. */
const LAST_ID = 65_534;

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

/** Puts a new sheet at the end of a workbook; no tab before it moves. */
export async function addSheet(draft: PackageDraft, sheet: OwnSheet): Promise<void> {
  const { main, relations } = await draft.namespaces();
  const name = freeName(draft);
  const id = await draft.add({ name, content: sheetXml(sheet, main), type: "worksheet", contentType: "worksheet" });
  const workbook = draft.book.workbook.name;
  const index = await draft.text(workbook);
  const { prefix, ids } = sheetTags(index, workbook, relations);
  const state = sheet.state === "visible" ? {} : { state: STATES[sheet.state] };
  const pointer = prefix === undefined ? { "xmlns:r": relations, "r:id": id } : { [`${prefix}:id`]: id };
  const tag = { name: sheet.name, sheetId: String(freeId(ids)), ...state, ...pointer };
  draft.put(workbook, appendElements(index, "sheets", "sheet", [tag]));
}

/** The first name that is free, as Excel gives them: some readers know no others. */
function freeName(draft: PackageDraft): string {
  const folder = `${folderOf(draft.book.workbook.name)}worksheets/`;
  let number = 1;
  while (draft.has(`${folder}sheet${number}.xml`)) number++;
  return `${folder}sheet${number}.xml`;
}

/** The prefix of relations that holds for every sheet's tag, if there is one, and the numbers that sheets have. */
function sheetTags(text: string, part: string, relations: string): { prefix: string | undefined; ids: Set<number> } {
  const ids = new Set<number>();
  const inScope = new Map<string, string>();
  readXmlText(text, part, () => ({
    open(element, attributes) {
      if (element === "workbook" || element === "sheets") declare(inScope, attributes);
      if (element === "sheet") ids.add(Number(attributes.sheetId));
    },
  }));
  const [prefix] = [...inScope].find(([, namespace]) => namespace === relations) ?? [];
  return { prefix, ids };
}

/** Notes which namespaces the prefixes mean from that element on. */
function declare(inScope: Map<string, string>, attributes: Attributes): void {
  for (const [name, namespace] of Object.entries(attributes)) {
    const [, prefix] = /^xmlns:(.+)$/u.exec(name) ?? [];
    if (prefix !== undefined) inScope.set(prefix, namespace);
  }
}

/** The number after the highest, as Excel gives them; at the end of its range the first that no sheet has. */
function freeId(ids: ReadonlySet<number>): number {
  const next = [...ids].reduce((most, id) => Math.max(most, id || 0), 0) + 1;
  if (next <= LAST_ID) return next;
  let free = 1;
  while (ids.has(free)) free++;
  return free;
}
