import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { BooleanNumber, Dimension, type FUniver } from "@univerjs/presets";

import type { CellRange } from "./cell-address.ts";
import type { SheetAxis, SheetRange } from "./grid-api.ts";

/** A range of whole rows or columns reaches at least so far. */
const WHOLE_ROWS = 1_048_575;
const WHOLE_COLUMNS = 16_383;

/** Inserting and deleting cells, merging them, copying their looks, and the sizes of rows and columns. */
export class GridShape {
  readonly #workbook: FWorkbook;

  constructor(univer: FUniver) {
    const workbook = univer.getActiveWorkbook();
    if (!workbook) throw new Error("The grid has no workbook");
    this.#workbook = workbook;
  }

  /** Cells from the range on move away, right along columns and down along rows; whole lines where it spans them. */
  insert(range: SheetRange, axis: SheetAxis): void {
    const sheet = withFixedHeights(this.#sheet(range));
    if (isWhole(range, axis) && axis === "column") sheet.insertColumnsBefore(range.startColumn, countOf(range, axis));
    else if (isWhole(range, axis)) sheet.insertRowsBefore(range.startRow, countOf(range, axis));
    else rangeOn(sheet, range).insertCells(axis === "column" ? Dimension.COLUMNS : Dimension.ROWS);
  }

  /** The cells are gone, and those behind them move into their place. */
  delete(range: SheetRange, axis: SheetAxis): void {
    const sheet = withFixedHeights(this.#sheet(range));
    if (isWhole(range, axis) && axis === "column") sheet.deleteColumns(range.startColumn, countOf(range, axis));
    else if (isWhole(range, axis)) sheet.deleteRows(range.startRow, countOf(range, axis));
    else rangeOn(sheet, range).deleteCells(axis === "column" ? Dimension.COLUMNS : Dimension.ROWS);
  }

  /** Whether moving the cells of the range would tear merged ones apart. */
  tearsMerges(range: SheetRange, axis: SheetAxis): boolean {
    return this.#merges(range).some((merge) => {
      const isBehind = axis === "column" ? merge.endColumn >= range.startColumn : merge.endRow >= range.startRow;
      const [from, to] = axis === "column" ? [merge.startRow, merge.endRow] : [merge.startColumn, merge.endColumn];
      const [first, last] = axis === "column" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      return isBehind && to >= first && from <= last && (from < first || to > last);
    });
  }

  /** Gives the cells the looks of others, in the same order, and merges them alike. */
  copyFormats(from: SheetRange, to: SheetRange): void {
    const [source, target] = [this.#sheet(from), withFixedHeights(this.#sheet(to))];
    const styles = rowsOf(from).map((row) =>
      columnsOf(from).map((column) => ({ s: source.getSheet().getCellRaw(row, column)?.s ?? null })),
    );
    rangeOn(target, to).setValues(styles);
    const [down, right] = [to.startRow - from.startRow, to.startColumn - from.startColumn];
    for (const merge of this.#merges(from).filter((one) => isInside(one, from))) {
      const { startRow, endRow, startColumn, endColumn } = merge;
      const rows = { startRow: startRow + down, endRow: endRow + down };
      this.merge({ ...to, ...rows, startColumn: startColumn + right, endColumn: endColumn + right });
    }
  }

  clearFormats(range: SheetRange): void {
    const blank = rowsOf(range).map(() => columnsOf(range).map(() => ({ s: null })));
    rangeOn(this.#sheet(range), range).setValues(blank);
  }

  merge(range: SheetRange): void {
    rangeOn(this.#sheet(range), range).merge({ defaultMerge: true });
  }

  unmerge(range: SheetRange): void {
    rangeOn(this.#sheet(range), range).breakApart();
  }

  /** Widths of the columns, or heights of the rows, in pixels. */
  sizes(range: SheetRange, axis: SheetAxis): number[] {
    const sheet = this.#sheet(range);
    return axis === "column"
      ? columnsOf(range).map((column) => sheet.getColumnWidth(column))
      : rowsOf(range).map((row) => sheet.getRowHeight(row));
  }

  resize(range: SheetRange, axis: SheetAxis, size: number): void {
    const sheet = this.#sheet(range);
    if (axis === "column") for (const column of columnsOf(range)) sheet.setColumnWidth(column, size);
    else for (const row of rowsOf(range)) sheet.setRowHeight(row, size);
  }

  #sheet({ sheet }: SheetRange): FWorksheet {
    const found = this.#workbook.getSheetByName(sheet);
    if (!found) throw new Error(`The workbook has no sheet "${sheet}"`);
    return found;
  }

  #merges(range: SheetRange): CellRange[] {
    return this.#sheet(range)
      .getMergeData()
      .map((merge) => merge.getRange());
  }
}

/** Excel leaves heights alone when cells move or change their looks; the grid measures its rows anew, unless they are fixed. */
function withFixedHeights(sheet: FWorksheet): FWorksheet {
  const rows = sheet.getSheet().getRowManager();
  for (let row = 0; row <= sheet.getLastRow(); row++) {
    Object.assign(rows.getRowOrCreate(row), { h: sheet.getRowHeight(row), ia: BooleanNumber.FALSE });
  }
  return sheet;
}

function rangeOn(sheet: FWorksheet, { startRow, startColumn, endRow, endColumn }: SheetRange) {
  return sheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
}

function isWhole({ endRow, endColumn }: SheetRange, axis: SheetAxis): boolean {
  return axis === "column" ? endRow >= WHOLE_ROWS : endColumn >= WHOLE_COLUMNS;
}

function countOf(range: SheetRange, axis: SheetAxis): number {
  return (axis === "column" ? columnsOf(range) : rowsOf(range)).length;
}

function rowsOf({ startRow, endRow }: SheetRange): number[] {
  return Array.from({ length: endRow - startRow + 1 }, (_, at) => startRow + at);
}

function columnsOf({ startColumn, endColumn }: SheetRange): number[] {
  return Array.from({ length: endColumn - startColumn + 1 }, (_, at) => startColumn + at);
}

function isInside(merge: CellRange, range: CellRange): boolean {
  return (
    merge.startRow >= range.startRow &&
    merge.endRow <= range.endRow &&
    merge.startColumn >= range.startColumn &&
    merge.endColumn <= range.endColumn
  );
}
