import { EMPTY_LABEL } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";

const CODES = /代码$|编码$|\bcodes?$/iu;
const CODE = /^\s*[A-Z]?\d{1,6}\s*$/u;
const FEWEST = 2;

/**
 * Takes the codes of a row 行业代码 | 06 | 07 for labels that say nothing, where the row below it gives each of the columns its
 * name: 行业名称 | 煤炭开采和洗选业 | 石油和天然气开采业.
 */
export function readCodeRows(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  for (const [row, cells] of rows) {
    const [head] = cells;
    if (!head?.label || cells.length <= FEWEST || !CODES.test(head.label.text.trim())) continue;
    const codes = cells.slice(1);
    const names = new Set((rows.get(row + 1) ?? []).flatMap(({ label, column }) => (label ? column : [])));
    const areNamed = names.has(head.column) && codes.every(({ column }) => names.has(column));
    if (!areNamed || !codes.every(({ cell }) => CODE.test(String(cell.value)))) continue;
    for (const one of codes) one.label ??= { ...EMPTY_LABEL, text: String(one.cell.value), role: "heading" };
  }
}
