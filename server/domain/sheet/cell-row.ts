/**
 * The cells of one row by their columns, as a stretch of the list of all cells of a sheet: a map of its own for each of a
 * million rows would take more room than the cells.
 */
export class CellRow<Cell extends { readonly column: number }> implements ReadonlyMap<number, Cell> {
  readonly #cells: readonly Cell[];
  readonly #start: number;
  readonly #end: number;

  /**
   * @param cells of a sheet, row by row in the order of their columns
   * @param start position of the row's first cell
   * @param end position after its last
   */
  constructor(cells: readonly Cell[], start: number, end: number) {
    this.#cells = cells;
    this.#start = start;
    this.#end = end;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  get(column: number): Cell | undefined {
    const first = this.#cells[this.#start];
    if (!first || column < first.column) return undefined;
    // Rows without gaps are the most.
    let low = this.#start;
    let high = Math.min(this.#end - 1, low + column - first.column);
    const guess = this.#cells[high];
    if (guess?.column === column) return guess;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = this.#cells[middle];
      if (!cell || cell.column === column) return cell;
      if (cell.column < column) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  has(column: number): boolean {
    return this.get(column) !== undefined;
  }

  forEach(work: (cell: Cell, column: number, row: ReadonlyMap<number, Cell>) => void): void {
    // The cells of a large sheet are millions, and an iterator makes an object for each.
    for (let at = this.#start; at < this.#end; at++) {
      const cell = this.#cells[at];
      if (cell) work(cell, cell.column, this);
    }
  }

  *entries(): MapIterator<[number, Cell]> {
    for (const cell of this.values()) yield [cell.column, cell];
  }

  *keys(): MapIterator<number> {
    for (const cell of this.values()) yield cell.column;
  }

  values(): MapIterator<Cell> {
    return this.#cells.slice(this.#start, this.#end).values();
  }

  [Symbol.iterator](): MapIterator<[number, Cell]> {
    return this.entries();
  }
}
