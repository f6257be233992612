import { monthOf, shiftSpan, wholeYearOf, yearOf } from "../../month.ts";
import type { GridCell } from "../grid.ts";
import { readDate } from "../label/date-format.ts";
import { EMPTY_LABEL, type Label, type LabelTime } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { readTime } from "../label/label-time.ts";
import { numberBeforeMark, tellsGrowth } from "../typed-number.ts";

/** A cell as the recogniser sees it: with a label, or as a place of a figure. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
  /** Undefined for a figure, or what stands in place of one. */
  label: Label | undefined;
}

// 9 427 is how yearbooks write thousands.
const NUMBER = /^[-+(（]?\s*(?:\d[\d,，]*|\d{1,3}(?:\s\d{3})+)(?:\.\d+)?\s*[)）]?%?$/u;
const PLACEHOLDER =
  /^(?:[-–—―…·.\s/*]+|n[./]?a\.?|#n\/a|\.\.|x+|缺|无|暂无|(?:数据)?(?:暂缺|缺失)|缺数|待(?:公布|发布)|点击\S{0,4}|(?:登录|付费|会员)后?(?:可见|查看)|[未不](?:公布|发布)|0{0})$/iu;
// 第13名, a rank, 7.5左右, a target, -0.3（百分点）, a change, and 1.6倍.
const IN_WORDS =
  /^第\s?\d{1,3}[名位]$|^[-+−]?\d+(?:\.\d+)?倍$|^[-+−]?\d[\d,，]*(?:\.\d+)?%?\s*(?:左右|上下|以[上内下]|[（(]?个?百分点[)）]?)$/u;

/** Reads a cell: texts are labels unless they are figures or their placeholders; dates are labels, other numbers figures. */
export function readCell(cell: GridCell, readLabel: LabelReader): ReadCell {
  return { row: cell.row, column: cell.column, cell, label: labelOf(cell, readLabel) };
}

function labelOf({ value, isError, numberFormat }: GridCell, readLabel: LabelReader): Label | undefined {
  if (isError || value === null || typeof value === "boolean") return undefined;
  if (typeof value === "number") {
    const date = readDate(value, numberFormat);
    // 2017-12-31 shown as 2017年末.
    const isYearEnd = date?.kind === "span" && monthOf(date.span.end) === 12 && /年[末底]/u.test(numberFormat);
    const shown = isYearEnd ? readTime(`${yearOf(date.span.end)}年末`) : undefined;
    return date && timeLabel(String(value), shown ?? date);
  }
  const text = value.trim();
  if (text === "" || PLACEHOLDER.test(text) || IN_WORDS.test(text) || numberBeforeMark(text)) return undefined;
  return (NUMBER.test(text) && !isYearText(text)) || tellsGrowth(text) ? undefined : readLabel(value);
}

function isYearText(text: string): boolean {
  return /^(?:19[5-9]|20[0-4])\d(?:0[1-9]|1[0-2]|\.\d{1,2})?$/u.test(text);
}

/** Those of a row's cells that are labels. */
export function labelsIn(cells: readonly ReadCell[]): ReadCell[] {
  return cells.filter((one) => one.label);
}

/** A label that says a time and nothing else. */
export function timeLabel(text: string, time: LabelTime): Label {
  return { ...EMPTY_LABEL, text, times: [time] };
}

/** The label of a whole year, from its number. */
export function yearLabel(year: number): Label {
  return timeLabel(String(year), { kind: "span", span: shiftSpan(wholeYearOf(0), year * 12), manner: undefined });
}
