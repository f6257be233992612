import { type CellPosition, type CellRange, cellName, rangeName, readRange } from "../cell-range.ts";
import type { Grid, GridValue } from "../grid.ts";
import { callsPlan } from "../plan-formula.ts";
import { checksum } from "./checksum.ts";

/** A cell whose formula became the constant that it showed. */
export interface FrozenCell extends CellPosition {
  readonly sheet: string;
  /** With its sign; "" where the formula of another cell filled it. */
  readonly formula: string;
  /** The area that the formula filled, where it is more than the cell. */
  readonly array?: CellRange;
  readonly value: GridValue;
  readonly isError: boolean;
  /** The server's data version when it was frozen. */
  readonly dataVersion: string;
}

/** What was frozen, as it can be read back from the workbook, where anyone may have edited it. */
export interface FreezeManifest {
  readonly cells: readonly FrozenCell[];
  /** Rows of the manifest's sheet, from 1, that are not as they were written; their cells are left out. */
  readonly editedRows: readonly number[];
  /** Whether as many cells are listed as were written, in their order. */
  readonly isWhole: boolean;
}

/**
 * Name of the sheet that holds the manifest, hidden so that only a program shows it. A sheet and not a custom XML part:
 * LibreOffice and most libraries that write workbooks keep sheets and drop the parts that they do not know.
 */
export const MANIFEST_SHEET = "_plancell_freeze";

const MARK = "PLANCELL-FREEZE";
const FORMAT = 1;
const HEADINGS = ["sheet", "cell", "formula", "array", "value", "kind", "dataVersion", "checksum"];
const FIRST_ROW = 2;

/** The manifest as rows of texts; the first says what it is, how many cells it has and their checksum. */
export function manifestRows(cells: readonly FrozenCell[]): string[][] {
  const rows = cells.map((cell) => {
    const texts = cellTexts(cell);
    return [...texts, checksum(texts)];
  });
  const whole = checksum(rows.map((row) => row.at(-1) ?? ""));
  return [[MARK, String(FORMAT), String(cells.length), whole], HEADINGS, ...rows];
}

/** Whether a sheet holds a manifest of this format, by its mark and not by its name. */
export function isManifest(grid: Grid): boolean {
  const [mark, format] = rowTexts(grid, 0, 2);
  return mark === MARK && format === String(FORMAT);
}

/** Reads the manifest from its sheet; undefined for a sheet that holds none of this format. */
export function readManifest(grid: Grid): FreezeManifest | undefined {
  if (!isManifest(grid)) return undefined;
  const [, , count, whole] = rowTexts(grid, 0, 4);
  const cells: FrozenCell[] = [];
  const editedRows: number[] = [];
  const checksums: string[] = [];
  for (const row of grid.rows.keys()) {
    if (row < FIRST_ROW) continue;
    const texts = rowTexts(grid, row, HEADINGS.length);
    const sum = texts.pop() ?? "";
    const cell = checksum(texts) === sum ? readCell(texts) : undefined;
    if (cell) cells.push(cell);
    else editedRows.push(row + 1);
    checksums.push(sum);
  }
  return { cells, editedRows, isWhole: String(checksums.length) === count && checksum(checksums) === whole };
}

function cellTexts(cell: FrozenCell): string[] {
  const { sheet, formula, array, value, isError, dataVersion } = cell;
  const kind = isError ? "error" : "value";
  return [sheet, cellName(cell), formula, array ? rangeName(array) : "", JSON.stringify(value), kind, dataVersion];
}

/** The cell of a row; undefined where it could not have been written so, whatever its checksum. */
function readCell([
  sheet = "",
  cell = "",
  formula = "",
  array = "",
  value = "",
  kind,
  dataVersion = "",
]: readonly string[]) {
  const [place, filled] = [readRange(cell), readRange(array)];
  const read = readValue(value);
  const isOurs = formula === "" ? filled !== undefined : callsPlan(formula);
  if (!place || !isOurs || read === undefined || sheet === "" || (array !== "" && !filled)) return undefined;
  if (place.top !== place.bottom || place.left !== place.right) return undefined;
  const isError = kind === "error";
  const whole = { sheet, row: place.top, column: place.left, formula, value: read, isError, dataVersion };
  return filled ? { ...whole, array: filled } : whole;
}

function readValue(json: string): GridValue | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const isValue = typeof value === "number" || typeof value === "string" || typeof value === "boolean";
    return isValue ? value : undefined;
  } catch {
    return undefined;
  }
}

function rowTexts(grid: Grid, row: number, count: number): string[] {
  return Array.from({ length: count }, (_, column) => String(grid.cell(row, column)?.value ?? ""));
}
