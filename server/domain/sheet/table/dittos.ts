import { isUnitAlone, type Label } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";

const LEFT = /^(?:同左|〃|″|＂|")$/u;
const ABOVE = /^(?:同上|同前)$/u;
const UNIT_ABOVE = /^[（(]?\s*(?:计量)?单位\s*[:：]?\s*(?:同上|同前)\s*[)）]?$/u;

/**
 * Labels that only say that another holds here as well, 同左 behind 全国规上工业增加值当月同比 and 同上 below it, read as that one,
 * and 单位：同上 as the last line of a unit.
 *
 * @param rows the cells of a sheet by their rows, from above
 */
export function readDittos(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  let unitLine: Label | undefined;
  for (const [row, cells] of rows) {
    cells.forEach((one, at) => {
      const text = one.label?.text.trim() ?? "";
      const left = LEFT.test(text) ? cells[at - 1] : undefined;
      const same = ABOVE.test(text) ? rows.get(row - 1)?.find(({ column }) => column === one.column) : left;
      if (same?.label) one.label = same.label;
      if (UNIT_ABOVE.test(text)) one.label = unitLine ?? one.label;
      else if (one.label?.isUnitLine && isUnitAlone(one.label)) unitLine = one.label;
    });
  }
}
