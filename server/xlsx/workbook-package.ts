import { type Relation, readRelations } from "./relations.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { openArchive, type ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** A package whose main part is a workbook. */
export interface WorkbookPackage {
  readonly archive: ZipArchive;
  readonly workbook: ZipEntry;
  /** What the workbook part points to: its sheets, styles, shared strings … */
  readonly relations: readonly Relation[];
  /** Whether somebody has signed it; every change makes the signature void. */
  readonly isSigned: boolean;
  /** The part that the workbook points to by a relation of that type, the first if there are several. */
  part(type: string): ZipEntry | undefined;
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens a workbook of the zip kind. @throws WorkbookFault for every other file, saying which kind it is where that shows. */
export async function openPackage(bytes: Uint8Array): Promise<WorkbookPackage> {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw compoundFault(bytes);
  const archive = openArchive(bytes);
  const pointers = await readRelations(archive, "");
  const main = pointers.find(({ type }) => type === "officeDocument");
  const workbook = main && archive.entry(main.target);
  if (!workbook) throw new WorkbookFault("NOT_A_WORKBOOK", "压缩包里没有工作簿");
  if (/\.bin$/iu.test(workbook.name)) throw new WorkbookFault("BINARY_FORMAT");
  const relations = await readRelations(archive, workbook.name);
  return {
    archive,
    workbook,
    relations,
    isSigned: pointers.some(({ target }) => /^_xmlsignatures\//iu.test(target)),
    part(type) {
      const relation = relations.find((one) => one.type === type);
      return relation && archive.entry(relation.target);
    },
  };
}

/** Old workbooks and encrypted new ones are both compound files; the names of their streams tell them apart. */
function compoundFault(bytes: Uint8Array): WorkbookFault {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, "utf16le");
  if (holds("EncryptedPackage")) return new WorkbookFault("ENCRYPTED");
  return holds("Workbook") || holds("Book") ? new WorkbookFault("OLD_FORMAT") : new WorkbookFault("NOT_A_WORKBOOK");
}
