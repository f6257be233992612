import { type CellPosition, type CellRange, holds } from "../domain/sheet/cell-range.ts";

/** An area of a sheet and what is known of it. */
export interface OpenArea<Kind> {
  readonly range: CellRange;
  readonly kind: Kind;
}

/** Areas that begin at cells of a sheet, looked up by the cells that come after them, row by row. */
export interface OpenAreas<Kind> {
  /** Opens an area at its first cell; one that would lie over another is none. */
  open(place: CellPosition, range: CellRange, kind: Kind): void;
  /** The area in which a cell lies. */
  at(place: CellPosition): OpenArea<Kind> | undefined;
}

/** No areas yet. Each look-up costs little, however many areas the sheet claims. */
export function createOpenAreas<Kind>(): OpenAreas<Kind> {
  // By their left edges; no two lie over each other, since the rows that they reach down to are all to come.
  let areas: OpenArea<Kind>[] = [];
  let firstEnd = Number.POSITIVE_INFINITY;

  /** How many of the areas begin at that column or before. */
  function countUpTo(column: number): number {
    let [low, high] = [0, areas.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((areas[middle]?.range.left ?? 0) <= column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function closeBefore(row: number): void {
    if (row <= firstEnd) return;
    areas = areas.filter(({ range }) => range.bottom >= row);
    firstEnd = areas.reduce((end, { range }) => Math.min(end, range.bottom), Number.POSITIVE_INFINITY);
  }

  return {
    open({ row, column }, range, kind) {
      if (range.top !== row || range.left !== column) return;
      closeBefore(row);
      const at = countUpTo(range.right);
      const before = areas[at - 1];
      if (before && before.range.right >= range.left) return;
      areas.splice(at, 0, { range, kind });
      firstEnd = Math.min(firstEnd, range.bottom);
    },
    at(place) {
      if (areas.length === 0) return undefined;
      closeBefore(place.row);
      const area = areas[countUpTo(place.column) - 1];
      return area && holds(area.range, place) ? area : undefined;
    },
  };
}
