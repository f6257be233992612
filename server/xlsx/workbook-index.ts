import { BOUNDS } from "./bounds.ts";
import { grown } from "./grown.ts";
import { localName, readXml } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** Whether a sheet is shown, can be shown from Excel's menu, or only by a program. */
export type SheetState = "visible" | "hidden" | "very-hidden";

/** A worksheet of the workbook, in the order of its tabs; sheets of charts and macros have no cells and no place here. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** Its number in the calculation chain, which never changes when tabs are moved. */
  readonly sheetId: number;
  readonly part: ZipEntry;
}

/** A name of the workbook, or of one sheet only. */
export interface DefinedName {
  readonly name: string;
  /** Sheet that it belongs to; "" for the workbook's. */
  readonly sheet: string;
  /** What it stands for, as a formula without its sign. */
  readonly formula: string;
}

/** What the workbook part says. */
export interface WorkbookIndex {
  readonly sheets: readonly SheetEntry[];
  /** Names of all its tabs in their order, those of charts and macros too. */
  readonly tabs: readonly string[];
  readonly definedNames: readonly DefinedName[];
  /** Whether dates count from 1904, as old Macintosh workbooks do. */
  readonly is1904: boolean;
  /** Whether Excel is asked to calculate everything when it opens the file: what is stored was never calculated. */
  readonly isUncalculated: boolean;
}

interface SheetTag {
  readonly name: string;
  readonly state: SheetState;
  readonly sheetId: number;
  readonly relation: string;
}

/** Reads the workbook part. @throws WorkbookFault where a sheet has no part, or two sheets one part or one name. */
export async function readIndex(book: WorkbookPackage): Promise<WorkbookIndex> {
  const tags: SheetTag[] = [];
  const names: { name: string; tab: number; formula: string }[] = [];
  let [is1904, isUncalculated] = [false, false];
  let root = "";
  let text = "";
  let length = 0;
  let name: { readonly name: string; readonly tab: number } | undefined;
  await readXml(book.archive, book.workbook, {
    open(element, attributes) {
      root ||= element;
      if (element === "workbookPr") is1904 = isTrue(attributes.date1904);
      else if (element === "calcPr") isUncalculated = isTrue(attributes.fullCalcOnLoad);
      else if (element === "sheet") tags.push(sheetTag(attributes));
      else if (element === "definedName")
        name = { name: attributes.name ?? "", tab: Number(attributes.localSheetId ?? -1) };
      if (tags.length > BOUNDS.sheets) throw new WorkbookFault("TOO_LARGE", `工作表超过 ${BOUNDS.sheets} 张`);
      text = "";
    },
    text(piece) {
      if (name) text = grown(text, piece);
    },
    close(element) {
      if (element !== "definedName" || !name) return;
      names.push({ ...name, formula: text });
      name = undefined;
      length += text.length;
      if (names.length > BOUNDS.definedNames || length > BOUNDS.allTextLength)
        throw new WorkbookFault("TOO_LARGE", `名称超过 ${BOUNDS.definedNames} 个，或过长`);
    },
  });
  if (root !== "workbook") throw new WorkbookFault("NOT_A_WORKBOOK", book.workbook.name);
  const definedNames = names.map(({ tab, ...one }) => ({ ...one, sheet: tags[tab]?.name ?? "" }));
  return { sheets: worksheetsOf(book, tags), tabs: tags.map((tag) => tag.name), definedNames, is1904, isUncalculated };
}

/** The same for names of sheets that Excel takes for one: no workbook has two that differ in case only. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

/** Whether an attribute of the format says yes. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true" || attribute === "on";
}

function sheetTag(attributes: Readonly<Record<string, string>>): SheetTag {
  const relation = Object.entries(attributes).find(([key]) => key.includes(":") && localName(key) === "id")?.[1] ?? "";
  const { name = "", sheetId, state } = attributes;
  const states: Readonly<Record<string, SheetState>> = { hidden: "hidden", veryHidden: "very-hidden" };
  return { name, relation, sheetId: Number(sheetId), state: states[state ?? ""] ?? "visible" };
}

function worksheetsOf({ archive, relations }: WorkbookPackage, tags: readonly SheetTag[]): SheetEntry[] {
  const byId = new Map(relations.map((one) => [one.id, one]));
  const taken = new Set<ZipEntry | string>();
  return tags.flatMap(({ relation, ...tag }) => {
    const found = byId.get(relation);
    if (found && found.type !== "worksheet") return [];
    const part = found && archive.entry(found.target);
    // One part under many names would cost as many readings as it has names.
    if (!part || taken.has(part)) throw new WorkbookFault("DAMAGED", `工作表 ${tag.name} 没有内容`);
    const name = sheetKey(tag.name);
    if (taken.has(name)) throw new WorkbookFault("DAMAGED", `两张工作表同名：${tag.name}`);
    taken.add(part).add(name);
    return [{ ...tag, part }];
  });
}
