import { isWithinYear, januaryOf, shiftSpan, yearOf } from "../../month.ts";
import { type HeadTime, saysTime } from "../label/head-time.ts";
import type { AxisRow } from "./axes.ts";

/** Figures of quarters, and profits, which come a month later, stand at most this many months behind the others. */
const LONGEST_LAG = 3;

/**
 * 地区生产总值(1-6月) beside a column 1-7月: what is published later or by quarter says in its row up to where it goes.
 *
 * @returns the row's months, with what else the column says of time; undefined where the row says no such months
 */
export function lagging(row: HeadTime, column: HeadTime): HeadTime | undefined {
  const [own, others] = [row.part, column.part ?? partOf(column)];
  if (!own || !others || row.isClash || column.isClash || row.span || own.start !== 0 || others.start !== 0) {
    return undefined;
  }
  const lag = others.end - own.end;
  if (lag <= 0 || lag > LONGEST_LAG) return undefined;
  const year = row.year ?? column.year ?? (column.span && yearOf(column.span.start));
  return { ...column, year, span: undefined, part: own, cells: [...row.cells, ...column.cells] };
}

function partOf({ span }: HeadTime): HeadTime["part"] {
  return span && isWithinYear(span) ? shiftSpan(span, -januaryOf(span.start)) : undefined;
}

// Unlike 规模以上工业增加值, published by quarter as the whole.
const SECTOR = /^(?:第[一二三]产业|工业|建筑业|金融业|服务业)(?:增加值)?$/u;

function isSector({ own: { indicators, unknown } }: AxisRow): boolean {
  const names = [...(indicators?.value.map(({ name }) => name) ?? []), ...(unknown ? [unknown.value] : [])];
  return names.length > 0 && names.every((name) => SECTOR.test(name.trim()));
}

/** 第二产业 below 地区生产总值(1-6月) is of the same months as the whole that it is part of. */
export function settleLagging(rows: readonly AxisRow[]): readonly AxisRow[] {
  let whole: AxisRow | undefined;
  return rows.map((row) => {
    const { own, depth, isSection } = row;
    if (own.time.part && own.indicators && !own.time.span && own.time.year === undefined) {
      whole = row;
      return row;
    }
    const isPart = whole && !isSection && !saysTime(own.time) && (depth > whole.depth || isSector(row));
    if (!whole || !isPart) {
      whole = undefined;
      return row;
    }
    return { ...row, own: { ...own, time: whole.own.time } };
  });
}
