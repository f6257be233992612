import type { CellPosition } from "../domain/sheet/cell-range.ts";
import { type CellEdit, cellXml } from "./cell-edit.ts";
import { createPlaceCounter } from "./cell-reference.ts";
import { createEditQueue, type EditQueue } from "./edit-queue.ts";
import { createFormulaKeeper, type FormulaTag } from "./formula-keeper.ts";
import type { Attributes, XmlReader } from "./read-xml.ts";
import { SheetFrame, type TagStretch } from "./sheet-frame.ts";
import type { Splice } from "./splice.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { isTrue } from "./workbook-index.ts";

interface OpenRow {
  readonly tag: TagStretch;
  readonly style: string | undefined;
  /** Edits of cells that have not come yet. */
  waiting: readonly CellEdit[];
  lastColumn: number;
}

interface OpenCell extends CellPosition {
  readonly start: number;
  readonly style: string | undefined;
  readonly edit: CellEdit | undefined;
  formula: FormulaTag | undefined;
}

/** Passes through a sheet's XML once and notes what takes the place of what. */
export class SheetRewriter implements Required<XmlReader> {
  readonly splices: Splice[] = [];
  readonly formulasGone: CellPosition[] = [];
  readonly formulasNew: CellPosition[] = [];
  position = () => 0;

  readonly #text: string;
  readonly #edits: readonly CellEdit[];
  readonly #dynamic: string | undefined;
  readonly #queue: EditQueue;
  readonly #frame: SheetFrame;
  readonly #keeper = createFormulaKeeper();
  readonly #places = createPlaceCounter();
  #data: TagStretch | undefined;
  #row: OpenRow | undefined;
  #cell: OpenCell | undefined;
  #lastRow = -1;

  constructor(text: string, edits: readonly CellEdit[], dynamic: string | undefined) {
    this.#dynamic = dynamic;
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
    else if (element === "f" && this.#cell) this.#cell.formula = { attributes, start: tag.start, text: "" };
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
    if (row <= this.#lastRow) throw new WorkbookFault("DAMAGED", `第 ${row + 1} 行不在它的位置`);
    this.#lastRow = row;
    this.#insert(tag.start, this.#newRows(row));
    this.#row = { tag, style: isTrue(customFormat) ? s : undefined, waiting: this.#queue.take(row), lastColumn: -1 };
    const isSelfClosing = this.#text.charAt(tag.end - 2) === "/";
    if (!isSelfClosing) this.#replace(tag, this.#frame.rowTag(tag, this.#row.waiting));
  }

  #openCell(row: OpenRow, { r, s }: Attributes, tag: TagStretch): void {
    const place = this.#places.cell(r);
    if (place.column <= row.lastColumn) throw new WorkbookFault("DAMAGED", `单元格 ${r} 不在它的位置`);
    row.lastColumn = place.column;
    const edit = row.waiting.length > 0 ? this.#editAt(row, place.column, tag) : undefined;
    this.#cell = { row: place.row, column: place.column, start: tag.start, style: s, edit, formula: undefined };
  }

  /** The edit of the cell that begins; cells that come before it and are not there yet are put there. */
  #editAt(row: OpenRow, column: number, tag: TagStretch): CellEdit | undefined {
    const before = row.waiting.filter((edit) => edit.column < column);
    this.#insert(tag.start, this.#newCells(before, row.style));
    const next = row.waiting[before.length];
    const edit = next?.column === column ? next : undefined;
    row.waiting = row.waiting.slice(before.length + (edit ? 1 : 0));
    return edit;
  }

  #closeFormula(cell: OpenCell, formula: FormulaTag): void {
    const kept = this.#keeper.pass(cell, formula, cell.edit !== undefined);
    const { prefix } = this.#frame;
    if (kept !== undefined) {
      this.splices.push({ start: formula.start, end: this.position(), text: `<${prefix}f>${kept}</${prefix}f>` });
    }
  }

  #closeCell({ edit, start, style, formula }: OpenCell): void {
    this.#cell = undefined;
    if (!edit) return;
    this.#keeper.checkFree(edit);
    this.#noteFormula(edit, formula !== undefined);
    this.splices.push({ start, end: this.position(), text: this.#cellXml(edit, style) });
  }

  #closeRow({ tag, waiting, style }: OpenRow): void {
    const open = this.#frame.rowTag(tag, waiting);
    this.#append(tag, open, "row", this.#newCells(waiting, style));
    this.#row = undefined;
  }

  #closeData(tag: TagStretch): void {
    this.#append(tag, this.#text.slice(tag.start, tag.end), "sheetData", this.#newRows(Number.POSITIVE_INFINITY));
    this.splices.push(...this.#frame.widened(this.#edits));
    this.#data = undefined;
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
        this.#keeper.checkFree(edit);
        this.#noteFormula(edit, false);
        return this.#cellXml(edit, rowStyle ?? this.#frame.columnStyle(edit.column));
      })
      .join("");
  }

  #cellXml(edit: CellEdit, style: string | undefined): string {
    return cellXml(edit, { prefix: this.#frame.prefix, style, dynamic: this.#dynamic });
  }

  #noteFormula(edit: CellEdit, hadFormula: boolean): void {
    const hasFormula = (edit.formula ?? "") !== "";
    if (hadFormula && !hasFormula) this.formulasGone.push(edit);
    if (hasFormula && !hadFormula) this.formulasNew.push(edit);
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
