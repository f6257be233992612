import { appendElements } from "./append-elements.ts";
import { readXmlText } from "./read-xml.ts";
import { relationsPart, resolveTarget } from "./relations.ts";
import { type Splice, spliceText } from "./splice.ts";
import { unpackText } from "./unpack.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import type { ArchiveChanges } from "./write-archive.ts";

/** A part that the workbook is to have. */
export interface NewPart {
  readonly name: string;
  readonly content: string;
  /** Last word of the type by which the workbook points to it: worksheet. */
  readonly type: string;
  /** Last words of its content type, before +xml. */
  readonly contentType: string;
}

const TYPES = "[Content_Types].xml";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The namespaces of the two versions of the format, and how the types of relations begin in each. */
const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** A workbook's package while its parts change; nothing is written before {@link ArchiveChanges} are. */
export class PackageDraft implements ArchiveChanges {
  readonly contents = new Map<string, string>();
  readonly removed = new Set<string>();
  readonly book: WorkbookPackage;

  constructor(book: WorkbookPackage) {
    this.book = book;
  }

  /** The part as it will be. @throws WorkbookFault where there is none */
  async text(name: string): Promise<string> {
    const entry = this.book.archive.entry(name);
    const text = this.contents.get(entry?.name ?? name);
    if (text !== undefined) return text;
    if (!entry) throw new WorkbookFault("DAMAGED", `没有 ${name}`);
    return unpackText(this.book.archive, entry);
  }

  /** Gives a part that is there already its new text. */
  put(name: string, text: string): void {
    this.contents.set(this.book.archive.entry(name)?.name ?? name, text);
  }

  /** Whether a part of that name will be there. */
  has(name: string): boolean {
    return this.contents.has(name) || this.book.archive.entry(name) !== undefined;
  }

  /** The namespaces of the version of the format that the workbook is written in. */
  async namespaces(): Promise<typeof TRANSITIONAL> {
    return (await this.text(this.book.workbook.name)).includes(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** Adds a part and what points to it; gives the id of the pointer. */
  async add({ name, content, type, contentType }: NewPart): Promise<string> {
    const list = relationsPart(this.book.workbook.name);
    const pointers = await this.text(list);
    const { relations } = await this.namespaces();
    let number = 1;
    while (pointers.includes(`rIdPlancell${number}`)) number++;
    const id = `rIdPlancell${number}`;
    const target = name.slice(folderOf(this.book.workbook.name).length);
    const pointer = { Id: id, Type: `${relations}/${type}`, Target: target };
    const override = { PartName: `/${name}`, ContentType: `${CONTENT_TYPE}.${contentType}+xml` };
    this.put(list, appendElements(pointers, "Relationships", "Relationship", [pointer]));
    this.put(TYPES, appendElements(await this.text(TYPES), "Types", "Override", [override]));
    this.put(name, content);
    return id;
  }

  /** Takes out a part to which only the workbook points, and every mention of it. */
  async drop(name: string): Promise<void> {
    const { workbook } = this.book;
    const list = relationsPart(workbook.name);
    const isIt = (part: string | undefined) => part?.toLowerCase() === name.toLowerCase();
    this.put(
      list,
      without(
        await this.text(list),
        ({ Target }) => Target !== undefined && isIt(resolveTarget(workbook.name, Target)),
      ),
    );
    this.put(
      TYPES,
      without(await this.text(TYPES), ({ PartName }) => isIt(PartName?.replace(/^\//u, ""))),
    );
    this.removed.add(name);
  }
}

/** The folder of a part, with its slash; "" at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** A list of parts without the entries of which the attributes are so. */
function without(list: string, isMeant: (attributes: Readonly<Record<string, string>>) => boolean): string {
  const splices: Splice[] = [];
  let start: number | undefined;
  readXmlText(list, "list", (position) => ({
    open(_, attributes) {
      if (isMeant(attributes)) start = list.lastIndexOf("<", position() - 1);
    },
    close() {
      if (start !== undefined) splices.push({ start, end: position(), text: "" });
      start = undefined;
    },
  }));
  return spliceText(list, splices);
}
