import type { CellRange } from "./cell-address.ts";
import type { StoredDocument, WorkbookDocument } from "./document.ts";
import type { CancelOrder } from "./open-calls.ts";
import type { SheetObjects } from "./sheet-objects.ts";

/** What a cell shows: a number, a text, a truth value, an error such as "#N/A" or "#BUSY!", or null when blank. */
export type CellValue = number | string | boolean | null;

/** What may be typed into a cell; a text that begins with "=" is a formula, one that begins with "'" the text behind it. */
export type CellInput = CellValue;

/** How much is recalculated: what is dirty, or every formula. */
export type Extent = "dirty" | "all";

/** Whether a sheet is seen; a very hidden one only a program can show. */
export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** A cell range on a sheet of the workbook. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

/** Along which cells move: right and left along columns, down and up along rows. */
export type SheetAxis = "row" | "column";

/** What crossed the bridge to the add-in since the workbook was opened. */
export interface BridgeCounts {
  /** Messages that carried invocations. */
  readonly messages: number;
  readonly invocations: number;
}

/** A parameter in functions.json, as far as the host needs it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly type?: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function in functions.json, as far as the host needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

/**
 * The workbook on the host page, as tests and the stand-in of Office.js see it. Addresses without a sheet mean the
 * active sheet; a missing range means the sheet's used range.
 */
export interface Grid {
  /** Resolves when nothing is dirty, calculating or waiting for the add-in; rejects after the time with what is open. */
  settled(milliseconds: number): Promise<void>;
  /** Resolves when no calculation runs; the add-in may still owe answers. */
  idle(): Promise<void>;
  values(address?: string): CellValue[][];
  /** Formulas as the analyst sees them; the value where a cell has none, as in Excel. */
  formulas(address?: string): CellValue[][];
  /** The sentence the add-in sent, for each cell that shows an error of ours: "月报!B5" → sentence, "" when none came. */
  errors(): Record<string, string>;
  /** Addresses of the cells that wait for the add-in. */
  pending(): string[];
  /** Writes the matrix; null clears a cell. */
  write(range: SheetRange, inputs: readonly (readonly CellInput[])[]): void;
  /** Waits until the grid is idle, then writes the matrix with its corner at the cell. */
  paste(cell: string, inputs: readonly (readonly CellInput[])[]): Promise<void>;
  numberFormats(range: SheetRange): string[][];
  setNumberFormats(range: SheetRange, formats: readonly (readonly string[])[]): void;
  /** The background of each cell as #RRGGBB, row by row; #FFFFFF where there is none. */
  fills(range: SheetRange): string[];
  /** Null takes the background away. */
  setFill(range: SheetRange, color: string | null): void;
  /** Waits until the grid is idle; "all" calls every custom function again. */
  calculate(extent: Extent): Promise<void>;
  /** Marks the cells of those ranges as changed; their functions are called again, in one calculation. */
  recalculate(ranges: readonly SheetRange[]): Promise<void>;
  /**
   * Inserts so many rows above that row (from 0), or deletes from it on when the count is negative. As in Excel, the
   * formulas from there on are calculated again, with their new addresses.
   */
  moveRows(sheet: string, row: number, count: number): Promise<void>;
  /**
   * Inserts cells in place of the range, or deletes those of it, and moves what is behind. As in Excel, formulas of the
   * sheet follow, and moved ones are calculated again. Throws where merged cells would be torn.
   */
  moveCells(range: SheetRange, axis: SheetAxis, how: "insert" | "delete"): Promise<void>;
  copyFormats(from: SheetRange, to: SheetRange): void;
  clearFormats(range: SheetRange): void;
  merge(range: SheetRange): void;
  unmerge(range: SheetRange): void;
  /** Widths of the range's columns, or heights of its rows, in pixels. */
  sizes(range: SheetRange, axis: SheetAxis): number[];
  resize(range: SheetRange, axis: SheetAxis, size: number): void;
  /** How many streams are open. */
  streams(): number;
  cancelOrder(order: CancelOrder): void;
  /** What the add-in returned for the cell, as it crossed the bridge; null when it failed or never returned. */
  richValue(range: SheetRange): unknown;
  resolve(address: string): SheetRange;
  address(range: SheetRange): string;
  usedRange(sheet: string): SheetRange;
  /** The merged ranges of the sheet. */
  merges(sheet: string): CellRange[];
  /** The ranges that formulas of the sheet fill, the formula in the corner of each. */
  spills(sheet: string): CellRange[];
  /** Whether that row or column of the sheet, from 0, is hidden. */
  isHidden(sheet: string, axis: "row" | "column", line: number): boolean;
  /** Whether any cell of the sheet holds something. */
  hasContent(sheet: string): boolean;
  /** Names of all sheets, hidden ones too. */
  sheets(): string[];
  /** Adds a sheet behind the others. */
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  visibility(sheet: string): SheetVisibility;
  setVisibility(sheet: string, visibility: SheetVisibility): void;
  activate(sheet: string): void;
  activeSheet(): string;
  selection(): SheetRange;
  select(range: SheetRange): void;
  /** Tells of every change of the selection, on whichever sheet; gives what ends it. */
  onSelection(listener: () => void): () => void;
  counts(): BridgeCounts;
  /** What the workbook keeps besides its cells. */
  readonly document: WorkbookDocument;
  /** Tables and charts that the add-in made. */
  readonly objects: SheetObjects;
}

declare global {
  interface Window {
    /** On the host page, once the workbook is open. */
    hostGrid?: Grid;
    /** On the host page, when opening failed. */
    hostFailure?: string;
    /** On the host page, before the add-in's page is loaded. */
    hostDocument?: WorkbookDocument;
    /** On the host page: what the file holds besides its cells. */
    hostStoredDocument?: StoredDocument;
    /** In the add-in's page: the commands it gave to the ribbon, by id. */
    hostActions?: ReadonlyMap<string, unknown>;
    /** In every frame: the requirement sets that the host claims, by name and highest version. */
    hostRequirementSets?: Readonly<Record<string, string>>;
  }
}
