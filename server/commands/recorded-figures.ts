import { isRefusal } from "../domain/refusal.ts";
import type { CellPosition } from "../domain/sheet/cell-range.ts";
import { CELLS_PART, recordedCells } from "../domain/sheet/recorded-cells.ts";
import { type RecordedVintages, recordedVintages } from "../domain/sheet/recorded-vintages.ts";
import type { Book } from "../store/book.ts";
import { seenVintage } from "../store/data-version.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { readCustomPart } from "../xlsx/custom-part.ts";
import { manifestIn } from "./manifest-in.ts";
import type { WorkbookFile } from "./workbook-file.ts";

/** The state of the book that each cell of a workbook was filled from. */
export interface RecordedStates<Figures> {
  /** The data versions that the workbook keeps and the book knows, the newest first. */
  readonly versions: readonly string[];
  /** Those of a cell by its nearest record; undefined where nothing is kept, or what the book does not know. */
  at(sheet: string, cell: CellPosition): Figures | undefined;
  /** A line for each version that the book does not know. */
  readonly notes: readonly string[];
}

/** More versions than anybody fills one workbook from; each costs a state of the book. */
const MOST_VERSIONS = 12;

/** The figures that a workbook's records name: those of its answered cells, and of what was frozen or filled as values. */
export async function recordedStates<Figures>(
  file: WorkbookFile,
  book: Book,
  figuresOf: (snapshot: Snapshot) => Figures,
): Promise<RecordedStates<Figures>> {
  const recorded = await vintagesIn(file);
  const known = new Map<string, Figures>();
  const unknown: string[] = [];
  for (const version of recorded.versions.slice(0, MOST_VERSIONS)) {
    const vintage = seenVintage(book.current(), version);
    if (isRefusal(vintage)) unknown.push(version);
    else known.set(version, figuresOf(await book.asOf(vintage)));
  }
  return {
    versions: [...known.keys()],
    at: (sheet, cell) => known.get(recorded.versionOf(sheet, cell)),
    notes: unknown.map((version) => `  工作簿记录的数据版本 ${version} 这里没有，它的单元格按现在的数核对。`),
  };
}

async function vintagesIn({ bytes, workbook }: WorkbookFile): Promise<RecordedVintages> {
  const answered = await readCustomPart(bytes, CELLS_PART);
  const frozen = manifestIn(workbook)?.cells ?? [];
  return recordedVintages([...(answered === undefined ? [] : recordedCells(answered)), ...frozen]);
}
