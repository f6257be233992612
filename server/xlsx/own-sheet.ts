import type { GridValue } from "../domain/sheet/grid.ts";
import { appendElements } from "./append-elements.ts";
import { cellXml } from "./cell-edit.ts";
import { folderOf, type PackageDraft } from "./package-draft.ts";
import { localName, readXmlText } from "./read-xml.ts";
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
  const { main } = await draft.namespaces();
  const name = freeName(draft);
  const id = await draft.add({ name, content: sheetXml(sheet, main), type: "worksheet", contentType: "worksheet" });
  const workbook = draft.book.workbook.name;
  const index = await draft.text(workbook);
  const { idName, lastId } = sheetTags(index, workbook);
  const state = sheet.state === "visible" ? {} : { state: STATES[sheet.state] };
  const tag = { name: sheet.name, sheetId: String(lastId + 1), ...state, [idName]: id };
  draft.put(workbook, appendElements(index, "sheets", "sheet", [tag]));
}

/** The first name that is free, as Excel gives them: some readers know no others. */
function freeName(draft: PackageDraft): string {
  const folder = `${folderOf(draft.book.workbook.name)}worksheets/`;
  let number = 1;
  while (draft.has(`${folder}sheet${number}.xml`)) number++;
  return `${folder}sheet${number}.xml`;
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
