import { type CellPosition, type CellRange, rangeAround, rangeName } from "../cell-range.ts";
import type { AuditedCell } from "./audited-cell.ts";
import { revisedText } from "./revised-text.ts";

/** Numbers of a table that are today's figures where the workbook's vintage had others: no fault, but worth knowing. */
export interface RevisionNote {
  readonly sheet: string;
  readonly range: CellRange;
  readonly cells: readonly CellPosition[];
  /** In Chinese, with the first of them as the example. */
  readonly text: string;
}

/** The note on the cells of one table; none where every number is as the workbook's vintage has it, or wrong. */
export function revisionNote(sheet: string, cells: readonly AuditedCell[]): RevisionNote[] {
  const taken = cells.filter(({ revision }) => revision?.isTaken);
  const [first] = taken;
  const range = rangeAround(taken);
  if (!first?.revision || !range) return [];
  const many = taken.length > 1 ? ` 共 ${taken.length} 个数。如 ${rangeName(rangeAround([first]) ?? range)}` : "";
  const text = `${rangeName(range)}${many}：${revisedText(first, first.revision)}。`;
  return [{ sheet, range, cells: taken.map(({ row, column }) => ({ row, column })), text }];
}
