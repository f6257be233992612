import type { CellPosition } from "../domain/sheet/cell-range.ts";
import { type CellEdit, cellXml } from "./cell-edit.ts";
import { createPlaceCounter } from "./cell-reference.ts";
import { createEditQueue, type EditQueue } from "./edit-queue.ts";
import { createFormulaKeeper, type FormulaTag } from "./formula-keeper.ts";
import { DAYS_TO_1904, isDateFormat } from "./number-formats.ts";
import type { Attributes, XmlReader } from "./read-xml.ts";
import { SheetFrame, type TagStretch } from "./sheet-frame.ts";
import type { Splice } from "./splice.ts";
import { isTrue } from "./workbook-index.ts";

interface OpenRow {
  readonly tag: TagStretch;
  readonly style: string | undefined;
  readonly edits: readonly CellEdit[];
  /** How many of them are of cells that have come. */
  taken: number;
}

interface OpenCell extends CellPosition {
  readonly start: number;
  readonly style: string | undefined;
  readonly edit: CellEdit | undefined;
  formula: FormulaTag | undefined;
  holdsValue: boolean;
}

/** How a workbook stores what its sheets share. */
interface RewriteStyle {
  readonly dynamic: string | undefined;
  readonly oldFormats: readonly string[];
}

/** Passes through a sheet's XML once and notes what takes the place of what. */
export class SheetRewriter implements Required<XmlReader> {
  readonly splices: Splice[] = [];
  /** Whether an edited cell held a formula, or holds one now. */
  touchesFormulas = false;
  position = () => 0;
  /** Whether the sheet's cells were passed, and all edits with them. */
  isWhole = false;

  readonly #text: string;
  readonly #edits: readonly CellEdit[];
  readonly #style: RewriteStyle;
  readonly #queue: EditQueue;
  readonly #frame: SheetFrame;
  readonly #keeper = createFormulaKeeper();
  readonly #places = createPlaceCounter();
  #data: TagStretch | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;

  constructor(text: string, edits: readonly CellEdit[], style: RewriteStyle) {
    this.#style = style;
    this.#text = text;
    this.#edits = edits;
    this.#queue = createEditQueue(edits);
    this.#frame = new SheetFrame(text);
  }

  open(element: string, attributes: Attributes): void {
    const tag = this.#tag();
    this.#frame.open(element, attributes, tag);
    if (element === "sheetData") this.#data = tag;
    else if (element === "row" && this.#data) this.#openRow(attributes, tag);
    else if (element === "c" && this.#row) this.#openCell(this.#row, attributes, tag);
    else if (!this.#cell) return;
    else if (element === "f") this.#cell.formula = { attributes, start: tag.start, text: "" };
    else if (element === "v" || element === "is") this.#cell.holdsValue = true;
  }

  text(piece: string): void {
    if (this.#cell?.formula) this.#cell.formula.text += piece;
  }

  close(element: string): void {
    if (element === "f" && this.#cell?.formula) this.#closeFormula(this.#cell, this.#cell.formula);
    else if (element === "c" && this.#cell) this.#closeCell(this.#cell);
    else if (element === "row" && this.#row) this.#closeRow(this.#row);
    else if (element === "sheetData" && this.#data) this.#closeData(this.#data);
  }

  #openRow({ r, s, customFormat }: Attributes, tag: TagStretch): void {
    const row = this.#places.row(r);
    this.#insert(tag.start, this.#newRows(row));
    this.#row = { tag, style: isTrue(customFormat) ? s : undefined, edits: this.#queue.take(row), taken: 0 };
    const isSelfClosing = this.#text.charAt(tag.end - 2) === "/";
    if (!isSelfClosing) this.#replace(tag, this.#frame.rowTag(tag, this.#row.edits));
  }

  #openCell(row: OpenRow, { r, s }: Attributes, tag: TagStretch): void {
    const place = this.#places.cell(r);
    const edit = row.taken < row.edits.length ? this.#editAt(row, place.column, tag) : undefined;
    this.#cell = { ...place, start: tag.start, style: s, edit, formula: undefined, holdsValue: false };
  }

  /** The edit of the cell that begins; cells that come before it and are not there yet are put there. */
  #editAt(row: OpenRow, column: number, tag: TagStretch): CellEdit | undefined {
    const first = row.taken;
    while ((row.edits[row.taken]?.column ?? Number.POSITIVE_INFINITY) < column) row.taken++;
    this.#insert(tag.start, this.#newCells(row.edits.slice(first, row.taken), row.style));
    const next = row.edits[row.taken];
    if (next?.column !== column) return undefined;
    row.taken++;
    return next;
  }

  #closeFormula(cell: OpenCell, formula: FormulaTag): void {
    const kept = this.#keeper.pass(cell, formula, cell.edit !== undefined);
    const { prefix } = this.#frame;
    if (kept !== undefined) {
      this.splices.push({ start: formula.start, end: this.position(), text: `<${prefix}f>${kept}</${prefix}f>` });
    }
  }

  #closeCell({ edit, start, style, formula, holdsValue, ...place }: OpenCell): void {
    this.#cell = undefined;
    if (edit || holdsValue) this.#keeper.check(place, edit !== undefined);
    if (!edit) return;
    this.#noteFormula(edit, formula !== undefined);
    this.splices.push({ start, end: this.position(), text: this.#cellXml(edit, style) });
  }

  #closeRow({ tag, edits, taken, style }: OpenRow): void {
    const open = this.#frame.rowTag(tag, edits);
    this.#append(tag, open, "row", this.#newCells(edits.slice(taken), style));
    this.#row = undefined;
  }

  #closeData(tag: TagStretch): void {
    this.#append(tag, this.#text.slice(tag.start, tag.end), "sheetData", this.#newRows(Number.POSITIVE_INFINITY));
    this.splices.push(...this.#frame.widened(this.#edits));
    this.#data = undefined;
    this.isWhole = true;
  }

  /** The rows that come before that one and are not there yet, with their cells. */
  #newRows(before: number): string {
    const { prefix } = this.#frame;
    const rows = this.#queue
      .takeBefore(before)
      .map(({ row, edits }) => ({ row, cells: this.#newCells(edits, undefined) }));
    return rows
      .filter(({ cells }) => cells !== "")
      .map(({ row, cells }) => `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`)
      .join("");
  }

  /** Cells that are not there yet; those that would hold nothing need not come. */
  #newCells(edits: readonly CellEdit[], rowStyle: string | undefined): string {
    const held = edits.filter(({ value, formula = "" }) => value !== null || formula !== "");
    return held
      .map((edit) => {
        this.#keeper.check(edit, true);
        this.#noteFormula(edit, false);
        return this.#cellXml(edit, rowStyle ?? this.#frame.columnStyle(edit.column));
      })
      .join("");
  }

  #cellXml(edit: CellEdit, style: string | undefined): string {
    const { dynamic, oldFormats } = this.#style;
    const { value } = edit;
    // Edits count dates from 1900, as grids do whatever the workbook counts in.
    const isOldDate = typeof value === "number" && isDateFormat(oldFormats[Number(style ?? 0)] ?? "General");
    const stored = isOldDate ? { ...edit, value: value - DAYS_TO_1904 } : edit;
    return cellXml(stored, { prefix: this.#frame.prefix, style, dynamic });
  }

  #noteFormula(edit: CellEdit, hadFormula: boolean): void {
    this.touchesFormulas ||= hadFormula || (edit.formula ?? "") !== "";
  }

  /** Where the tag lies that was read last: no other can begin inside of it. */
  #tag(): TagStretch {
    const end = this.position();
    return { start: this.#text.lastIndexOf("<", end - 1), end };
  }

  #insert(at: number, text: string): void {
    if (text !== "") this.splices.push({ start: at, end: at, text });
  }

  #replace({ start, end }: TagStretch, text: string): void {
    if (text !== this.#text.slice(start, end)) this.splices.push({ start, end, text });
  }

  /** Puts content at the end of an element, which opens for it where it was closed in itself. */
  #append(tag: TagStretch, open: string, name: string, content: string): void {
    const closing = this.#tag();
    if (content === "") return;
    if (closing.start !== tag.start) {
      this.#insert(closing.start, content);
      return;
    }
    const opened = open.replace(/\s*\/>$/u, ">");
    this.splices.push({ ...tag, text: `${opened}${content}</${this.#frame.prefix}${name}>` });
  }
}
