import type { RowHead } from "../context/row-heads.ts";
import type { TableContext } from "../context/table-context.ts";
import { type HeadTime, joinTimes, NO_TIME, saysTime } from "../label/head-time.ts";
import { SURE } from "../part.ts";
import type { Head } from "../table/head.ts";

/** All labels that a cell can be understood by. */
export interface CellHeads {
  readonly row: RowHead;
  readonly column: Head;
  readonly context: TableContext;
}

/** Something said by a label, and how sure that is by the label's place. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly confidence: number;
  /** Whether an item or a section above the row says it, rather than a line over the table. */
  readonly isOfRow: boolean;
}

/** What the nearest label beyond the row's own and the column's says: an item above, a section, a line over the table. */
export function saidAround<
  Key extends "indicators" | "areas" | "members" | "measure" | "basis" | "units" | "frequency",
>({ row, context }: Pick<CellHeads, "row" | "context">, key: Key): Sourced<NonNullable<Head[Key]>> | undefined {
  for (const head of row.inherited) {
    const said = head[key];
    if (said) return { value: said, confidence: SURE.inherited, isOfRow: true };
  }
  for (const head of context.heads) {
    const said = head[key];
    if (said) return { value: said, confidence: said.cell.row < 0 ? SURE.outside : SURE.line, isOfRow: false };
  }
  return undefined;
}

/**
 * The head beyond the row's own and the column's that says a time. A year by itself has the months that another line over
 * the table names: 1—8月份 above 2017年.
 */
export function timeAround({ row, context }: Pick<CellHeads, "row" | "context">): Head | undefined {
  const found = [...row.inherited, ...context.heads].find(({ time }) => saysTime(time) && !time.isClash);
  if (found && isOfNoYear(found.time) && context.year !== undefined) {
    return { ...found, time: joinTimes({ ...NO_TIME, year: context.year }, found.time) };
  }
  // 2015年全年 is no months, whatever the sheet is called.
  if (!found || !isBareYear(found.time) || found.time.manner === "whole-year") return found;
  const months = context.heads.find(({ time }) => time.part && time.year === undefined && !time.span && !time.isClash);
  return months ? { ...found, time: joinTimes(found.time, months.time) } : found;
}

/** Whether a time is months of a year that it does not name: 前三季度 of a card below 更新至2017年三季度. */
export function isOfNoYear({ year, span, part, open }: HeadTime): boolean {
  return part !== undefined && year === undefined && !span && !open;
}

/** Whether a time is a year and no more. */
export function isBareYear({ year, span, part }: HeadTime): boolean {
  return year !== undefined && !span && !part;
}
