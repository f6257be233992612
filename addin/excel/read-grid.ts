import { type CellPosition, type CellRange, holds } from "../../server/domain/sheet/cell-range.ts";
import { createGrid, type Grid, type GridCell, type GridValue } from "../../server/domain/sheet/grid.ts";

import { isPercentFormat } from "../../server/domain/sheet/percent-format.ts";

import { isErrorText } from "./error-text.ts";
import { hiddenLines } from "./hidden-lines.ts";
import { type SpilledArea, spilledAreas } from "./spilled-areas.ts";

/** Rows that Excel is asked to trim at once: one stray cell far below must not make a million rows be read. */
const PIECE = 20_000;
/** Cells read in one message; Excel on the web refuses answers above 5 MB. */
const PORTION = 10_000;

/** The names of the sheets that the analyst sees, in their order. */
export async function readSheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name);
  });
}

/** A sheet without any of Excel's types. Throws what Excel throws: ItemNotFound when the sheet is gone. */
export async function readGrid(sheet: string): Promise<Grid> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const pieces = await usedPieces(context, worksheet);
    const cells: GridCell[] = [];
    const blankPercents: CellPosition[] = [];
    const areas: SpilledArea[] = [];
    for (const portion of pieces.flatMap(inPortions)) {
      const read = await readCells(context, worksheet, portion);
      cells.push(...read.cells);
      blankPercents.push(...read.blankPercents);
      areas.push(...(await spilledAreas(context, worksheet, portion, read.cells)));
    }
    for (const { range } of areas.filter((area) => !pieces.some((piece) => covers(piece, area.range)))) {
      const read = await readCells(context, worksheet, range);
      cells.push(...read.cells.filter((cell) => !pieces.some((piece) => holds(piece, cell))));
    }
    return createGrid({
      sheet,
      blankPercents,
      cells: withSpilled(cells, areas),
      arrays: areas.map(({ range }) => range),
      merges: await readMerges(context, worksheet, pieces),
      hiddenRows: await hiddenLines(context, worksheet, "row", pieces),
      hiddenColumns: await hiddenLines(context, worksheet, "column", pieces),
    });
  });
}

/** What of the sheet holds values, in pieces of rows; none of an empty sheet. */
export async function usedPieces(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<CellRange[]> {
  const [used] = await extentsOf(context, [worksheet.getUsedRangeOrNullObject(true)]);
  if (!used || used.bottom - used.top < PIECE) return used ? [used] : [];
  const ranges: Excel.Range[] = [];
  for (let top = used.top; top <= used.bottom; top += PIECE) {
    const piece = { ...used, top, bottom: Math.min(used.bottom, top + PIECE - 1) };
    ranges.push(rangeOf(worksheet, piece).getUsedRangeOrNullObject(true));
  }
  return extentsOf(context, ranges);
}

/** Where those ranges lie; those that do not exist are left out. */
async function extentsOf(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<CellRange[]> {
  for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return ranges.filter((range) => !range.isNullObject).map(extentOf);
}

function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  const [bottom, right] = [rowIndex + rowCount - 1, columnIndex + columnCount - 1];
  return { top: rowIndex, left: columnIndex, bottom, right };
}

/** The range of a sheet that lies there. */
export function rangeOf(worksheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** A piece in portions of whole rows that one message can carry. */
export function inPortions(piece: CellRange): CellRange[] {
  const rows = Math.max(1, Math.floor(PORTION / (piece.right - piece.left + 1)));
  const portions: CellRange[] = [];
  for (let top = piece.top; top <= piece.bottom; top += rows) {
    portions.push({ ...piece, top, bottom: Math.min(piece.bottom, top + rows - 1) });
  }
  return portions;
}

interface ReadPortion {
  readonly cells: GridCell[];
  readonly blankPercents: CellPosition[];
}

async function readCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  portion: CellRange,
): Promise<ReadPortion> {
  const range = rangeOf(worksheet, portion).load("values,formulas,numberFormat");
  await context.sync();
  const read: ReadPortion = { cells: [], blankPercents: [] };
  for (const [down, values] of range.values.entries()) {
    for (const [across, value] of values.entries()) {
      const place = { row: portion.top + down, column: portion.left + across };
      const formula = formulaOf(range.formulas[down]?.[across], value);
      const numberFormat = String(range.numberFormat[down]?.[across] ?? "General");
      const isError = isErrorText(value);
      if (value !== "" || formula !== "") {
        read.cells.push({ ...place, value: gridValue(value), formula, numberFormat, isError });
      } else if (isPercentFormat(numberFormat)) read.blankPercents.push(place);
    }
  }
  return read;
}

/** An Excel that does not count filled cells as used must not make blanks of them. */
function covers(piece: CellRange, { top, left, bottom, right }: CellRange): boolean {
  return holds(piece, { row: top, column: left }) && holds(piece, { row: bottom, column: right });
}

/** The cells, with those that a formula elsewhere fills, even with nothing, showing that formula. */
function withSpilled(cells: readonly GridCell[], areas: readonly SpilledArea[]): readonly GridCell[] {
  if (areas.length === 0) return cells;
  const formulas = new Map<string, SpilledArea["formula"]>();
  for (const { range, formula } of areas) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) formulas.set(`${row},${column}`, formula);
    }
  }
  const known = cells.map((cell) => {
    const place = `${cell.row},${cell.column}`;
    const formula = formulas.get(place) ?? cell.formula;
    formulas.delete(place);
    return { ...cell, formula };
  });
  const blank = [...formulas].map(([place, formula]): GridCell => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return { row, column, value: "", formula, numberFormat: "General", isError: false };
  });
  return [...known, ...blank];
}

function gridValue(value: unknown): GridValue | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value === "" || value === null || value === undefined ? null : String(value);
}

/** Where there is no formula, Excel gives the value: also that of a text which only reads as a formula. */
function formulaOf(content: unknown, value: unknown): string {
  return typeof content === "string" && content.startsWith("=") && content !== value ? content : "";
}

/** Excel before ExcelApi 1.13 tells of no merged cells: a label then counts for its first cell only. */
async function readMerges(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  pieces: readonly CellRange[],
): Promise<CellRange[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const merged = pieces.map((piece) => rangeOf(worksheet, piece).getMergedAreasOrNullObject());
  for (const one of merged)
    one.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  return merged.filter((one) => !one.isNullObject).flatMap((one) => one.areas.items.map(extentOf));
}
