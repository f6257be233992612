import type { CellEdit } from "./cell-edit.ts";
import { dynamicArrayMark } from "./dynamic-arrays.ts";
import { addSheets, namespaceOf, type OwnSheet, sheetXml } from "./own-sheet.ts";
import { relationsPart } from "./relations.ts";
import { type ChainChange, rewriteCalcChain } from "./rewrite-calc-chain.ts";
import { rewriteSheet } from "./rewrite-sheet.ts";
import { unpackText } from "./unpack.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { readIndex, type SheetEntry } from "./workbook-index.ts";
import { openPackage, type WorkbookPackage } from "./workbook-package.ts";
import { writeArchive } from "./write-archive.ts";

/** What is to change in a workbook. */
export interface WorkbookEdits {
  readonly cells: readonly (CellEdit & { readonly sheet: string })[];
  /** Sheets that are written whole: new ones come after all others, those of the same name are replaced. */
  readonly sheets?: readonly OwnSheet[];
}

/**
 * The workbook with only the cells concerned rewritten, inside their sheet's part. Every part that no edit touches is
 * copied as it is packed: charts, pictures, macros, comments, pivot caches, unknown ones. Styles of cells stay, and so
 * does whether Excel calculates when it opens the file: formulas of the analyst's own that read an edited cell show
 * their stored values until then.
 *
 * @throws WorkbookFault where a sheet is unknown, a cell belongs to an array formula, or the file is no sound workbook
 */
export async function patchWorkbook(bytes: Uint8Array, { cells, sheets = [] }: WorkbookEdits): Promise<Uint8Array> {
  const book = await openPackage(bytes);
  const index = await readIndex(book);
  const known = new Map(index.sheets.map((sheet) => [sheet.name, sheet]));
  const contents = new Map<string, string>();
  const changes: ChainChange[] = [];
  const dynamic = cells.some(({ array }) => array) ? await dynamicArrayMark(book) : undefined;
  for (const [name, edits] of groupBySheet(cells)) {
    const sheet = known.get(name);
    if (!sheet) throw new WorkbookFault("SHEET_UNKNOWN", name);
    const before = { text: await unpackText(book.archive, sheet.part), part: sheet.part.name, dynamic };
    const { text, ...formulas } = rewriteSheet(before, edits);
    contents.set(sheet.part.name, text);
    changes.push({ sheetId: sheet.sheetId, ...formulas });
  }
  await replaceSheets(book, known, sheets, contents);
  const added = await addSheets(
    book,
    sheets.filter(({ name }) => !known.has(name)),
  );
  for (const [name, text] of added) contents.set(name, text);
  const removed = await rewriteChain(book, changes, contents);
  return writeArchive(book.archive, { contents, removed });
}

function groupBySheet(cells: WorkbookEdits["cells"]): Map<string, CellEdit[]> {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of cells) {
    const group = groups.get(edit.sheet) ?? [];
    group.push(edit);
    groups.set(edit.sheet, group);
  }
  return groups;
}

async function replaceSheets(
  { archive, workbook }: WorkbookPackage,
  known: ReadonlyMap<string, SheetEntry>,
  sheets: readonly OwnSheet[],
  contents: Map<string, string>,
): Promise<void> {
  for (const sheet of sheets) {
    const part = known.get(sheet.name)?.part;
    if (part) contents.set(part.name, sheetXml(sheet, namespaceOf(await unpackText(archive, workbook))));
  }
}

/** Brings the calculation chain up to date; gives the parts that go because no formula is left. */
async function rewriteChain(
  { archive, part, workbook }: WorkbookPackage,
  changes: readonly ChainChange[],
  contents: Map<string, string>,
): Promise<ReadonlySet<string>> {
  const chain = part("calcChain");
  const isChanged = changes.some(({ formulasGone, formulasNew }) => formulasGone.length + formulasNew.length > 0);
  if (!chain || !isChanged) return new Set();
  const text = rewriteCalcChain(await unpackText(archive, chain), chain.name, changes);
  if (text !== undefined) {
    contents.set(chain.name, text);
    return new Set();
  }
  for (const name of ["[Content_Types].xml", relationsPart(workbook.name)]) {
    const entry = archive.entry(name);
    if (entry)
      contents.set(entry.name, withoutPart(contents.get(entry.name) ?? (await unpackText(archive, entry)), chain.name));
  }
  return new Set([chain.name]);
}

/** A list of parts without the one element that names that part. */
function withoutPart(list: string, part: string): string {
  const file = part.slice(part.lastIndexOf("/") + 1).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return list.replace(new RegExp(`<[^<>]*(?:PartName|Target)\\s*=\\s*["'][^"']*${file}["'][^<>]*/>`, "giu"), "");
}
