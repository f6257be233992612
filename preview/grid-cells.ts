import {
  FormulaDataModel,
  type FRange,
  type FWorkbook,
  type FWorksheet,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import {
  CellValueType,
  type FUniver,
  type ICellData,
  ICommandService,
  type Injector,
  type Nullable,
} from "@univerjs/presets";

import { UNIT } from "./calculation.ts";
import { type CellRange, parseRange, rangeAddress } from "./cell-address.ts";
import { BUSY } from "./custom-function.ts";
import type { CellInput, CellValue, Grid, SheetRange } from "./grid-api.ts";
import { GridSheets } from "./grid-sheets.ts";
import type { CellPlace } from "./open-calls.ts";

const ERROR = /^#(?:N\/A|VALUE!|NAME\?|NUM!|NULL!|REF!|DIV\/0!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/u;

/** The part of the grid's interface that is about cells. */
export type CellsApi = Pick<
  Grid,
  | "values"
  | "formulas"
  | "write"
  | "numberFormats"
  | "setNumberFormats"
  | "fills"
  | "setFill"
  | "merges"
  | "spills"
  | "isHidden"
  | "hasContent"
  | "activate"
  | "resolve"
  | "address"
  | "usedRange"
  | "sheets"
  | "addSheet"
  | "deleteSheet"
  | "visibility"
  | "setVisibility"
  | "activeSheet"
  | "selection"
  | "select"
>;

/** Reading and writing the grid's cells by address. */
export class GridCells {
  readonly #workbook: FWorkbook;
  readonly #sheets: GridSheets;
  readonly #model: FormulaDataModel;
  readonly #commands: ICommandService;

  constructor(univer: FUniver, injector: Injector) {
    const workbook = univer.getActiveWorkbook();
    if (!workbook) throw new Error("The grid has no workbook");
    this.#workbook = workbook;
    this.#sheets = new GridSheets(workbook);
    this.#model = injector.get(FormulaDataModel);
    this.#commands = injector.get(ICommandService);
  }

  sheetName(sheetId: string): string {
    return this.#workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? sheetId;
  }

  /** The cells of a range that hold formulas. */
  places(range: SheetRange): CellPlace[] {
    const sheetId = this.#sheet(range.sheet).getSheetId();
    return cellsOf(range)
      .flat()
      .map(([row, column]) => ({ sheetId, row, column }))
      .filter((place) => this.#formula(place) !== null);
  }

  /**
   * The formulas Excel calculates when it opens a file: those without a stored value or with a stored error, and those
   * that call a streaming function.
   *
   * @param streaming beginnings of such calls, such as `PLAN.LIVE(`
   */
  unresolved(streaming: readonly string[]): CellPlace[] {
    const streams = (place: CellPlace) => {
      const formula = this.#formula(place)?.toUpperCase() ?? "";
      return streaming.some((call) => formula.includes(call.toUpperCase()));
    };
    return this.#workbook
      .getSheets()
      .flatMap((sheet) => this.places(this.#usedRange(sheet.getSheetName())))
      .filter((place) => this.#value(place) === null || this.showsError(place) || streams(place));
  }

  /** The cell at the corner of the range. */
  place({ sheet, startRow, startColumn }: SheetRange): CellPlace {
    return { sheetId: this.#sheet(sheet).getSheetId(), row: startRow, column: startColumn };
  }

  /** The cells that hold formulas in that row of the sheet and below it. */
  placesFrom(sheet: string, row: number): CellPlace[] {
    const used = this.#usedRange(sheet);
    return used.endRow < row ? [] : this.places({ ...used, startRow: Math.max(used.startRow, row) });
  }

  /** Inserts so many rows above that row, or deletes so many from it on when the count is negative. */
  moveRows(sheet: string, row: number, count: number): void {
    if (count > 0) this.#sheet(sheet).insertRowsBefore(row, count);
    else this.#sheet(sheet).deleteRows(row, -count);
  }

  showsError(place: CellPlace): boolean {
    const value = this.#value(place);
    return typeof value === "string" && ERROR.test(value);
  }

  /** Writes the matrix with its corner at the cell. */
  paste(cell: string, inputs: readonly (readonly CellInput[])[]): void {
    const { sheet, startRow, startColumn } = this.#resolve(cell);
    const endColumn = startColumn + Math.max(...inputs.map((row) => row.length)) - 1;
    this.#write({ sheet, startRow, startColumn, endRow: startRow + inputs.length - 1, endColumn }, inputs);
  }

  api(): CellsApi {
    return {
      values: (address) => this.#values(this.#resolve(address)),
      formulas: (address) => this.#formulas(this.#resolve(address)),
      write: (range, inputs) => this.#write(range, inputs),
      numberFormats: (range) => this.#range(range).getNumberFormats(),
      setNumberFormats: (range, formats) => {
        this.#range(range).setNumberFormats(formats.map((row) => [...row]));
      },
      fills: (range) => this.#range(range).getBackgrounds().flat().map(toHex),
      setFill: (range, color) => this.#fill(range, color),
      resolve: (address) => this.#resolve(address),
      address: (range) => rangeAddress(range.sheet, range),
      usedRange: (sheet) => this.#usedRange(sheet),
      merges: (sheet) =>
        this.#sheet(sheet)
          .getMergeData()
          .map((range) => range.getRange()),
      spills: (sheet) => this.#spills(sheet),
      isHidden: (sheet, axis, line) => {
        const model = this.#sheet(sheet).getSheet();
        return axis === "row" ? !model.getRowVisible(line) : !model.getColVisible(line);
      },
      hasContent: (sheet) =>
        this.#values(this.#usedRange(sheet))
          .flat()
          .some((value) => value !== null),
      activate: (sheet) => void this.#workbook.setActiveSheet(this.#sheet(sheet)),
      addSheet: (name) => this.#sheets.add(name),
      deleteSheet: (name) => this.#sheets.delete(name),
      visibility: (sheet) => this.#sheets.visibility(sheet),
      setVisibility: (sheet, visibility) => this.#sheets.setVisibility(sheet, visibility),
      sheets: () => this.#workbook.getSheets().map((sheet) => sheet.getSheetName()),
      activeSheet: () => this.#workbook.getActiveSheet().getSheetName(),
      selection: () => this.#selection(),
      select: (range) => {
        this.#workbook.setActiveSheet(this.#sheet(range.sheet));
        this.#range(range).activate();
      },
    };
  }

  #sheet(name: string): FWorksheet {
    const sheet = this.#workbook.getSheetByName(name);
    if (!sheet) throw new Error(`The workbook has no sheet "${name}"`);
    return sheet;
  }

  #range(range: SheetRange): FRange {
    const { startRow, startColumn, endRow, endColumn } = range;
    return this.#sheet(range.sheet).getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
  }

  #resolve(address: string | undefined): SheetRange {
    const active = this.#workbook.getActiveSheet().getSheetName();
    if (address === undefined) return this.#usedRange(active);
    const range = parseRange(address);
    return { ...range, sheet: range.sheet ?? active };
  }

  #usedRange(sheet: string): SheetRange {
    // The engine counts no cells that a formula elsewhere fills; Excel does.
    const ranges = [this.#sheet(sheet).getDataRange().getRange(), ...this.#spills(sheet)];
    return {
      sheet,
      startRow: Math.min(...ranges.map(({ startRow }) => startRow)),
      startColumn: Math.min(...ranges.map(({ startColumn }) => startColumn)),
      endRow: Math.max(...ranges.map(({ endRow }) => endRow)),
      endColumn: Math.max(...ranges.map(({ endColumn }) => endColumn)),
    };
  }

  #spills(sheet: string): CellRange[] {
    const rows = this.#model.getArrayFormulaRange()[UNIT]?.[this.#sheet(sheet).getSheetId()] ?? {};
    return Object.values(rows).flatMap((row) => Object.values(row ?? {}));
  }

  #selection(): SheetRange {
    const range = this.#workbook.getActiveRange();
    const corner: CellRange = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
    const { startRow, startColumn, endRow, endColumn } = range?.getRange() ?? corner;
    const sheet = range?.getSheetName() ?? this.#workbook.getActiveSheet().getSheetName();
    return { sheet, startRow, startColumn, endRow, endColumn };
  }

  #value({ sheetId, row, column }: CellPlace): CellValue {
    const cell = this.#workbook.getSheetBySheetId(sheetId)?.getSheet().getCellRaw(row, column);
    const spilled = this.#model.getArrayFormulaCellData()[UNIT]?.[sheetId]?.[row]?.[column];
    return readValue(cell) ?? readValue(spilled);
  }

  #formula({ sheetId, row, column }: CellPlace): string | null {
    return this.#model.getFormulaStringByCell(row, column, sheetId, UNIT) || null;
  }

  #values(range: SheetRange): CellValue[][] {
    const sheetId = this.#sheet(range.sheet).getSheetId();
    return cellsOf(range).map((cells) => cells.map(([row, column]) => this.#value({ sheetId, row, column })));
  }

  #formulas(range: SheetRange): CellValue[][] {
    const sheetId = this.#sheet(range.sheet).getSheetId();
    return cellsOf(range).map((cells) =>
      cells.map(([row, column]) => {
        const place = { sheetId, row, column };
        return this.#formula(place) ?? this.#value(place);
      }),
    );
  }

  #fill(range: SheetRange, color: string | null): void {
    const style = { type: "bg", value: color === null ? null : { rgb: color } };
    const place = {
      unitId: UNIT,
      subUnitId: this.#sheet(range.sheet).getSheetId(),
      range: this.#range(range).getRange(),
    };
    this.#commands.syncExecuteCommand(SetStyleCommand.id, { ...place, style });
  }

  #write(range: SheetRange, inputs: readonly (readonly CellInput[])[]): void {
    this.#range(range).setValues(inputs.map((row) => row.map(toCell)));
  }
}

/** Row and column of each cell, in the shape of the range. */
function cellsOf({ startRow, startColumn, endRow, endColumn }: CellRange): (readonly [number, number])[][] {
  return Array.from({ length: endRow - startRow + 1 }, (_, down) =>
    Array.from(
      { length: endColumn - startColumn + 1 },
      (_, across) => [startRow + down, startColumn + across] as const,
    ),
  );
}

function readValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === BUSY) return "#BUSY!";
  return cell?.t === CellValueType.BOOLEAN && value !== null ? Boolean(Number(value)) : value;
}

/** A written cell loses what it was: its old formula, and its old value until the new formula's is known. */
function toCell(input: CellInput): ICellData {
  if (typeof input === "string" && input.startsWith("=")) return { f: input, v: null, si: null, p: null };
  const cleared = { f: null, si: null, p: null };
  if (input === null) return { ...cleared, v: null, t: null };
  if (typeof input === "boolean") return { ...cleared, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === "number") return { ...cleared, v: input, t: CellValueType.NUMBER };
  // The mark that what follows is a text is no part of it.
  if (input.startsWith("'")) return { ...cleared, v: input.slice(1), t: CellValueType.FORCE_STRING };
  return { ...cleared, v: input, t: CellValueType.STRING };
}

function toHex(color: string): string {
  const numbers = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/u.exec(color)?.slice(1);
  if (!numbers) return color.replace(/^#(.)(.)(.)$/u, "#$1$1$2$2$3$3").toUpperCase();
  return `#${numbers.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
