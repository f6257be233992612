import type { Grid } from "../domain/sheet/grid.ts";
import { BOUNDS } from "./bounds.ts";
import { readNumberFormats } from "./number-formats.ts";
import { readSheet } from "./read-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { type DefinedName, readIndex, type SheetState } from "./workbook-index.ts";
import { openPackage } from "./workbook-package.ts";

/** A workbook's worksheets in the order of their tabs. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Names of all its tabs, those of charts and macros too, which are no worksheets. */
  readonly tabs: readonly string[];
  readonly definedNames: readonly DefinedName[];
  /** Whether Excel is asked to calculate everything when it opens the file: what is stored was never calculated. */
  readonly isUncalculated: boolean;
  /** Whether somebody has signed the file; every change makes the signature void. */
  readonly isSigned: boolean;
}

/** A worksheet of a file. */
export interface WorkbookSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly grid: Grid;
}

/**
 * Reads an .xlsx or .xlsm file: one pass over each part, at a cost that grows with the cells that hold something and not
 * with what the file claims. Nothing is calculated; a formula's value is the one that was stored with it.
 *
 * @throws WorkbookFault for every file that is no sound workbook, or exceeds {@link BOUNDS}
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const book = await openPackage(bytes);
  const { sheets, tabs, definedNames, is1904, isUncalculated } = await readIndex(book);
  const strings = await readSharedStrings(book);
  const formats = await readNumberFormats(book);
  let [count, length] = [0, 0];
  const countCell = (textLength: number) => {
    length += textLength;
    if (++count > BOUNDS.cells) throw new WorkbookFault("TOO_LARGE", `超过 ${BOUNDS.cells} 个单元格`);
    if (length > BOUNDS.allTextLength) throw new WorkbookFault("TOO_LARGE", `文字超过 ${BOUNDS.allTextLength} 字`);
  };
  const context = { archive: book.archive, strings, formats, is1904, countCell };
  const read: WorkbookSheet[] = [];
  for (const sheet of sheets)
    read.push({ name: sheet.name, state: sheet.state, grid: await readSheet(context, sheet) });
  return { sheets: read, tabs, definedNames, isUncalculated, isSigned: book.isSigned };
}
