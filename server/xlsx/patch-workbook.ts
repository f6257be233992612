import type { CellEdit } from "./cell-edit.ts";
import { dynamicArrayMark } from "./dynamic-arrays.ts";
import { readNumberFormats } from "./number-formats.ts";
import { addSheet, type OwnSheet, sheetXml } from "./own-sheet.ts";
import { PackageDraft } from "./package-draft.ts";
import { rewriteSheet } from "./rewrite-sheet.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { readIndex, sheetKey, type WorkbookIndex } from "./workbook-index.ts";
import { openPackage } from "./workbook-package.ts";
import { writeArchive } from "./write-archive.ts";

/** What is to change in a workbook. */
export interface WorkbookEdits {
  readonly cells: readonly (CellEdit & { readonly sheet: string })[];
  /**
   * Sheets that are written whole: new ones come after all others, those of the same name in whatever case are replaced;
   * whoever asks for it knows whose they are.
   */
  readonly sheets?: readonly OwnSheet[];
}

/**
 * The workbook with only the cells concerned rewritten, inside their sheet's part. Every part that no edit touches is
 * copied as it is packed: charts, pictures, macros, comments, pivot caches, unknown ones. Only the calculation chain goes
 * where formulas come or go: Excel makes it anew, and takes a file for damaged whose chain names a cell without a formula.
 * Styles of cells stay, and so does whether Excel calculates when it opens the file: formulas of the analyst's own that
 * read an edited cell show their stored values until then.
 *
 * @throws WorkbookFault where a sheet is unknown, a cell belongs to an array formula, a sheet's name is that of a chart, or
 * the file is no sound workbook
 */
export async function patchWorkbook(bytes: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> {
  const draft = new PackageDraft(await openPackage(bytes));
  const index = await readIndex(draft.book);
  const isRechained = [
    await patchCells(draft, index, edits.cells),
    await writeSheets(draft, index, edits.sheets ?? []),
  ];
  const chain = draft.book.part("calcChain");
  if (chain && isRechained.includes(true)) await draft.drop(chain.name);
  return writeArchive(draft.book.archive, draft);
}

/** Rewrites the cells; tells whether formulas were among them, before or after. */
async function patchCells(
  draft: PackageDraft,
  { sheets, is1904 }: WorkbookIndex,
  cells: WorkbookEdits["cells"],
): Promise<boolean> {
  const parts = new Map(sheets.map(({ name, part }) => [name, part.name]));
  const oldFormats = is1904 ? await readNumberFormats(draft.book) : [];
  const dynamic = await markFor(draft, cells);
  let touchesFormulas = false;
  for (const [name, edits] of groupBySheet(cells)) {
    const part = parts.get(name);
    if (part === undefined) throw new WorkbookFault("SHEET_UNKNOWN", name);
    const rewritten = rewriteSheet({ text: await draft.text(part), part, dynamic, oldFormats }, edits);
    draft.put(part, rewritten.text);
    touchesFormulas ||= rewritten.touchesFormulas;
  }
  return touchesFormulas;
}

async function markFor(draft: PackageDraft, cells: WorkbookEdits["cells"]): Promise<string | undefined> {
  return cells.some(({ array }) => array) ? dynamicArrayMark(draft.book) : undefined;
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

/** Writes whole sheets; tells whether one took the place of another, which may have had formulas. */
async function writeSheets(draft: PackageDraft, index: WorkbookIndex, sheets: readonly OwnSheet[]): Promise<boolean> {
  const known = new Map(index.sheets.map(({ name, part }) => [sheetKey(name), part]));
  const taken = new Set(index.tabs.map(sheetKey));
  for (const sheet of sheets) {
    const part = known.get(sheetKey(sheet.name));
    if (part) draft.put(part.name, sheetXml(sheet, (await draft.namespaces()).main));
    else if (taken.has(sheetKey(sheet.name))) throw new WorkbookFault("SHEET_NAME_TAKEN", sheet.name);
    else await addSheet(draft, sheet);
  }
  return sheets.some(({ name }) => known.has(sheetKey(name)));
}
