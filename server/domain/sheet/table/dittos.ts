import type { ReadCell } from "./read-cell.ts";

const LEFT = /^(?:同左|〃|″|＂|")$/u;
const ABOVE = /^(?:同上|同前)$/u;

/**
 * Labels that only say that another holds here as well, 同左 behind 全国规上工业增加值当月同比 and 同上 below it, read as that one.
 *
 * @param rows the cells of a sheet by their rows, from above
 */
export function readDittos(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  for (const [row, cells] of rows) {
    cells.forEach((one, at) => {
      const text = one.label?.text.trim() ?? "";
      const left = LEFT.test(text) ? cells[at - 1] : undefined;
      const same = ABOVE.test(text) ? rows.get(row - 1)?.find(({ column }) => column === one.column) : left;
      if (same?.label) one.label = same.label;
    });
  }
}
