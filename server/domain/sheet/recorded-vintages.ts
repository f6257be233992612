import type { CellPosition } from "./cell-range.ts";

/** A cell of which a workbook keeps from which data version its figure is. */
export interface RecordedCell extends CellPosition {
  readonly sheet: string;
  readonly dataVersion: string;
}

/** The data versions that a workbook keeps of its figures. */
export interface RecordedVintages {
  /** Each once, the newest first; none where nothing is kept. */
  readonly versions: readonly string[];
  /**
   * The version of a cell: what is kept of the cell itself, else the newest that is kept of its sheet, else the newest of
   * the workbook; "" where nothing is.
   */
  versionOf(sheet: string, cell: CellPosition): string;
}

/** What a workbook keeps of its cells, whoever filled them; of one cell the last that is given counts. */
export function recordedVintages(cells: Iterable<RecordedCell>): RecordedVintages {
  const own = new Map<string, string>();
  const ofSheet = new Map<string, string>();
  const versions = new Set<string>();
  for (const { sheet, row, column, dataVersion } of cells) {
    if (dataVersion === "") continue;
    own.set(keyOf(sheet, { row, column }), dataVersion);
    ofSheet.set(sheet, newerOf(dataVersion, ofSheet.get(sheet) ?? dataVersion));
    versions.add(dataVersion);
  }
  const newestFirst = [...versions].sort((a, b) => releaseOf(b) - releaseOf(a));
  return {
    versions: newestFirst,
    versionOf: (sheet, cell) => own.get(keyOf(sheet, cell)) ?? ofSheet.get(sheet) ?? newestFirst[0] ?? "",
  };
}

function keyOf(sheet: string, { row, column }: CellPosition): string {
  return `${row},${column},${sheet}`;
}

function newerOf(one: string, other: string): string {
  return releaseOf(one) > releaseOf(other) ? one : other;
}

/** A data version begins with the number of its last release: 12-1a2b3c4d. */
function releaseOf(dataVersion: string): number {
  return Number.parseInt(dataVersion, 10) || 0;
}
