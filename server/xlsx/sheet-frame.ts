import { type CellPosition, type CellRange, rangeName, readRange } from "../domain/sheet/cell-range.ts";
import type { Attributes } from "./read-xml.ts";
import type { Splice } from "./splice.ts";

/** A tag's stretch of a text. */
export interface TagStretch {
  readonly start: number;
  readonly end: number;
}

/** What stands around the cells of a sheet's XML: how its elements are written, its columns, the area it claims. */
export class SheetFrame {
  /** Of the names of its elements, with the colon; mostly "". */
  prefix = "";
  readonly #text: string;
  readonly #columns: { readonly first: number; readonly last: number; readonly style: string }[] = [];
  #dimension: (TagStretch & { readonly range: CellRange }) | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Passes an element before the cells. */
  open(element: string, { ref = "", min, max, style }: Attributes, tag: TagStretch): void {
    if (element === "sheetData") this.prefix = /^<([^\s:/>]+:)/u.exec(this.#text.slice(tag.start, tag.end))?.[1] ?? "";
    else if (element === "col" && style) this.#columns.push({ first: Number(min) - 1, last: Number(max) - 1, style });
    else if (element === "dimension") {
      const range = readRange(ref);
      if (range) this.#dimension = { ...tag, range };
    }
  }

  /** The style of a column's empty cells. */
  columnStyle(column: number): string | undefined {
    return this.#columns.find(({ first, last }) => column >= first && column <= last)?.style;
  }

  /** The tag of a row without the columns it claims, where one of those cells lies beyond; else as it is. */
  rowTag({ start, end }: TagStretch, cells: readonly CellPosition[]): string {
    const tag = this.#text.slice(start, end);
    const [spans, first, last] = /\sspans\s*=\s*["'](\d+):(\d+)["']/u.exec(tag) ?? [];
    const isBeyond = cells.some(({ column }) => column + 1 < Number(first) || column + 1 > Number(last));
    return spans && isBeyond ? tag.replace(spans, "") : tag;
  }

  /** Makes the area that the sheet claims hold those cells too. */
  widened(cells: readonly CellPosition[]): Splice[] {
    if (!this.#dimension) return [];
    const { range, start, end } = this.#dimension;
    const wide = cells.reduce(around, range);
    const name = rangeName(wide);
    if (name === rangeName(range)) return [];
    return [{ start, end, text: this.#text.slice(start, end).replace(/(\sref\s*=\s*["'])[^"']*/u, `$1${name}`) }];
  }
}

function around({ top, left, bottom, right }: CellRange, { row, column }: CellPosition): CellRange {
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}
