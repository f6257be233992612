import type { CellValue, Grid, SheetAxis, SheetRange } from "./grid-api.ts";
import { type Loadable, OfficeCollection, OfficeObject, type OfficeQueue, OfficeStubError } from "./office-object.ts";
import { RangeFormatStub } from "./range-format-stub.ts";
import { intersection, type RangeProperties, rangeReaders, size } from "./range-readers.ts";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What a range's setters accept: a matrix of its size, or one value for all of its cells. */
type Written<T> = T | readonly (readonly T[])[];

/** The request context, as far as a range needs it. */
export interface RangeContext extends OfficeQueue {
  readonly grid: Grid;
  /** Calculates that range when the queue has been done. */
  calculate(range: SheetRange): void;
}

/** `Excel.Range`. Where it lies is found when the queue runs, because a selection may have moved since. */
export class RangeStub extends OfficeObject<RangeProperties> {
  readonly format: RangeFormatStub;
  readonly #context: RangeContext;
  readonly #locate: () => SheetRange;

  /** `exists` makes it a range that may be a null object. */
  constructor(context: RangeContext, locate: () => SheetRange, exists?: () => boolean) {
    super(context, "Range", rangeReaders(context.grid, locate), exists);
    this.#context = context;
    this.#locate = locate;
    const ports = { queue: context, grid: context.grid, locate: () => [locate()] };
    this.format = new RangeFormatStub({ ...ports, allowWriting: (range) => allowWriting(context.grid, range) });
  }

  /** Where it lies now. Excel has no such method: for what takes a range, while the queue runs. */
  located(): SheetRange {
    return this.#locate();
  }

  get address(): string {
    return this.read("address");
  }

  get values(): CellValue[][] {
    return this.read("values");
  }

  set values(written: Written<CellValue>) {
    this.#write(written);
  }

  get formulas(): CellValue[][] {
    return this.read("formulas");
  }

  set formulas(written: Written<CellValue>) {
    this.#write(written);
  }

  get numberFormat(): string[][] {
    return this.read("numberFormat");
  }

  set numberFormat(written: Written<string>) {
    this.#context.enqueue(() => {
      const range = this.#locate();
      allowWriting(this.#context.grid, range);
      this.#context.grid.setNumberFormats(range, matrixOf(written, range, "numberFormat"));
    });
  }

  get rowIndex(): number {
    return this.read("rowIndex");
  }

  get columnIndex(): number {
    return this.read("columnIndex");
  }

  get rowCount(): number {
    return this.read("rowCount");
  }

  get columnCount(): number {
    return this.read("columnCount");
  }

  /** Null where some are and some are not. */
  get rowHidden(): boolean | null {
    return this.read("rowHidden");
  }

  get columnHidden(): boolean | null {
    return this.read("columnHidden");
  }

  /** Null where some cells are part of a spilled table and some are not. */
  get hasSpill(): boolean | null {
    return this.read("hasSpill");
  }

  /** The range that the cell's formula fills; a null object where it fills no more than the cell. */
  getSpillingToRangeOrNullObject(): RangeStub {
    const { grid } = this.#context;
    const spill = () => {
      const { sheet, startRow, startColumn } = this.#locate();
      const found = grid.spills(sheet).find((one) => one.startRow === startRow && one.startColumn === startColumn);
      return found && { ...found, sheet };
    };
    return new RangeStub(
      this.#context,
      () => spill() ?? this.#locate(),
      () => spill() !== undefined,
    );
  }

  getCell(row: number, column: number): RangeStub {
    return this.#derived((range) => {
      const [startRow, startColumn] = [range.startRow + row, range.startColumn + column];
      return { ...range, startRow, startColumn, endRow: startRow, endColumn: startColumn };
    });
  }

  getOffsetRange(rows: number, columns: number): RangeStub {
    return this.#derived((range) => ({
      ...range,
      startRow: range.startRow + rows,
      startColumn: range.startColumn + columns,
      endRow: range.endRow + rows,
      endColumn: range.endColumn + columns,
    }));
  }

  getResizedRange(rows: number, columns: number): RangeStub {
    return this.#derived((range) => ({
      ...range,
      endRow: range.endRow + rows,
      endColumn: range.endColumn + columns,
    }));
  }

  /** What of the range the sheet's used range covers; a null object where it covers none or the sheet is empty. */
  getUsedRangeOrNullObject(_valuesOnly?: boolean): RangeStub {
    const { grid } = this.#context;
    const used = () => intersection(this.#locate(), grid.usedRange(this.#locate().sheet));
    const exists = () => size(used()).rows > 0 && size(used()).columns > 0 && grid.hasContent(used().sheet);
    return new RangeStub(this.#context, used, exists);
  }

  getMergedAreasOrNullObject(): MergedAreasStub {
    return new MergedAreasStub(this.#context, this.#locate);
  }

  select(): void {
    this.#context.enqueue(() => this.#context.grid.select(this.#locate()));
  }

  /** Calls the functions of the range's formulas again. */
  calculate(): void {
    this.#context.enqueue(() => this.#context.calculate(this.#locate()));
  }

  /** Calculated with the next calculation, which in a workbook that calculates by itself is now. */
  setDirty(): void {
    this.calculate();
  }

  getEntireColumn(): RangeStub {
    return this.#derived((range) => ({ ...range, startRow: 0, endRow: MOST_ROWS - 1 }));
  }

  getEntireRow(): RangeStub {
    return this.#derived((range) => ({ ...range, startColumn: 0, endColumn: MOST_COLUMNS - 1 }));
  }

  /** Cells come into the place of the range; what was there moves, and the range that is given back is of the new cells. */
  insert(shift: "Down" | "Right"): RangeStub {
    const at = this.#move("insert", shift === "Right" ? "column" : "row");
    return new RangeStub(this.#context, at);
  }

  delete(shift: "Up" | "Left"): void {
    this.#move("delete", shift === "Left" ? "column" : "row");
  }

  /** Of what can be copied the stand-in copies the look, and merges the cells alike. */
  copyFrom(source: RangeStub, copyType: "All" | "Formats" = "All"): void {
    if (copyType !== "Formats") throw new OfficeStubError("NotImplemented", "The stand-in copies formats only.");
    this.#context.enqueue(() => {
      const range = this.#locate();
      allowWriting(this.#context.grid, range);
      this.#context.grid.copyFormats(source.#locate(), range);
    });
  }

  /** As cutting and pasting: contents and looks go there, and formulas read as before. */
  moveTo(destination: RangeStub): void {
    this.#reshape((from) => {
      const { grid } = this.#context;
      const to = destination.#locate();
      grid.write(
        to,
        grid.formulas(grid.address(from)).map((row) => row.map(asItWas)),
      );
      grid.copyFormats(from, to);
      grid.write(from, Array(size(from).rows).fill(Array(size(from).columns).fill(null)));
      grid.clearFormats(from);
    });
  }

  merge(across = false): void {
    if (across) throw new OfficeStubError("NotImplemented", "The stand-in merges a range as one.");
    this.#reshape((range) => this.#context.grid.merge(range));
  }

  unmerge(): void {
    this.#reshape((range) => this.#context.grid.unmerge(range));
  }

  /** Empties the cells; their look stays only for "Contents". */
  clear(applyTo: "All" | "Contents" | "Formats" = "All"): void {
    if (applyTo !== "Formats") this.#write(null);
    if (applyTo !== "Contents") this.format.fill.clear();
  }

  protected override child(name: string): Loadable | null {
    return name === "format" ? this.format : null;
  }

  /** Gives where the range was. */
  #move(how: "insert" | "delete", axis: SheetAxis): () => SheetRange {
    let at: SheetRange | undefined;
    this.#context.enqueue(async () => {
      const range = this.#locate();
      at = range;
      allowWriting(this.#context.grid, range);
      await this.#context.grid.moveCells(range, axis, how);
    });
    return () => at ?? this.#locate();
  }

  #reshape(act: (range: SheetRange) => void): void {
    this.#context.enqueue(() => {
      const range = this.#locate();
      allowWriting(this.#context.grid, range);
      act(range);
    });
  }

  #write(written: Written<CellValue>): void {
    this.#context.enqueue(() => this.#endSpills());
    this.#context.enqueue(() => {
      const range = this.#locate();
      const matrix = matrixOf(written, range, "values");
      this.#context.grid.write(
        range,
        matrix.map((row) => row.map((value) => (value === "" ? null : value))),
      );
    });
  }

  /** A formula that is overwritten takes along what it filled: the grid's engine would take what is written there too. */
  #endSpills(): void {
    const { grid } = this.#context;
    const range = this.#locate();
    allowWriting(grid, range);
    for (const { startRow, startColumn } of grid.spills(range.sheet)) {
      const corner = { sheet: range.sheet, startRow, startColumn, endRow: startRow, endColumn: startColumn };
      const { rows, columns } = size(intersection(corner, range));
      if (rows > 0 && columns > 0) grid.write(corner, [[null]]);
    }
  }

  #derived(move: (range: SheetRange) => SheetRange): RangeStub {
    return new RangeStub(this.#context, () => {
      const range = move(this.#locate());
      const isOnSheet =
        range.startRow >= 0 && range.startColumn >= 0 && size(range).rows > 0 && size(range).columns > 0;
      if (!isOnSheet) throw new OfficeStubError("InvalidArgument", "The range lies outside of the sheet.");
      return range;
    });
  }
}

/** `Excel.RangeAreas` of the merged ranges that a range touches; a null object where there is none. */
export class MergedAreasStub extends OfficeObject<object> {
  readonly areas: OfficeCollection<RangeStub>;

  constructor(context: RangeContext, locate: () => SheetRange) {
    const { grid } = context;
    const merged = () => {
      const within = (range: SheetRange) => size(intersection(range, locate()));
      return grid
        .merges(locate().sheet)
        .map((range): SheetRange => ({ ...range, sheet: locate().sheet }))
        .filter((range) => within(range).rows > 0 && within(range).columns > 0);
    };
    super(context, "RangeAreas", {}, () => merged().length > 0);
    this.areas = new OfficeCollection(context, () => merged().map((range) => new RangeStub(context, () => range)));
  }

  protected override child(name: string): Loadable | null {
    return name === "areas" ? this.areas : null;
  }
}

/** Throws, as Excel does, when the sheet is protected. */
export function allowWriting(grid: Grid, { sheet }: SheetRange): void {
  if (!grid.document.isProtected(sheet)) return;
  throw new OfficeStubError("AccessDenied", "You cannot perform the requested operation: the sheet is protected.");
}

/** A text that looks like a number stays a text. */
function asItWas(content: CellValue): CellValue {
  return typeof content === "string" && !content.startsWith("=") ? `'${content}` : content;
}

function matrixOf<T>(written: Written<T>, range: SheetRange, property: string): readonly (readonly T[])[] {
  const { rows, columns } = size(range);
  if (!Array.isArray(written)) return Array.from({ length: rows }, () => Array(columns).fill(written));
  if (written.length === rows && written.every((row) => row.length === columns)) return written;
  const message = `The number of rows or columns in the input array doesn't match the size of the range (${property}: ${rows}×${columns}).`;
  throw new OfficeStubError("InvalidArgument", message);
}
