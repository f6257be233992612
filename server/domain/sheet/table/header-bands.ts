import { isTimeAlone, isUnitAlone, kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { isNoteOfSeries, tellsOfForm } from "../label/label-words.ts";
import { isSideQuantity } from "../label/side-words.ts";
import { headerLikeness } from "./header-likeness.ts";
import {
  areNamesOverUnits,
  areUnitsOver,
  isAboutSeries,
  isAnswered,
  isColumnNumbering,
  isUnitOfForm,
  isUnitsAlone,
  namesPlaceBelow,
} from "./header-rows.ts";
import type { ReadCell } from "./read-cell.ts";
import { areAdjacent, hasFigures, labelled, type SheetRow, type SheetRows } from "./sheet-rows.ts";
import { heightOf, tilesAt } from "./tiles.ts";

/** Rows of a sheet that together are the header of one table, by their places in the list of rows. */
export interface HeaderBand {
  readonly first: number;
  readonly last: number;
}

/** Finds the headers of a strip's tables, from above. */
export function findBands(sheet: SheetRows): HeaderBand[] {
  const { rows } = sheet;
  const likeness = headerLikeness(rows);
  const bands: HeaderBand[] = [];
  for (let at = 0; at < rows.length; at++) {
    const tiles = tilesAt(rows, at);
    if (tiles) {
      bands.push({ first: at, last: at });
      at += heightOf(tiles);
      continue;
    }
    if (!likeness[at]) continue;
    const above = bands.at(-1)?.last ?? -1;
    let first = at;
    while (first - 1 > above && isUpperHeader(sheet, first - 1)) first--;
    let last = at;
    while (isLowerHeader(sheet, last + 1, at) || (likeness[last + 1] && areAdjacent(rows, last))) last++;
    bands.push({ first, last });
    at = last;
  }
  return bands;
}

const TIMED: ReadonlySet<LabelKind> = new Set(["time", "measure", "unit"]);

/** 当月, 2016年, 总量（亿元） and 比重（%） say how or when, and not what; so does 位次. */
function saysHow(label: Label): boolean {
  const kinds = kindsOf(label);
  const isTold = kinds.length > 0 && kinds.every((kind) => TIMED.has(kind)) && !isUnitAlone(label);
  return (isTold && label.rest === "") || label.role === "helper" || (label.rest !== "" && isSideQuantity(label.text));
}

/** So far down a row is looked for that begins further left than the header does. */
const MOST_HEADER_ROWS = 5;

const PERIOD = /^(?:报告期|报告时间|数据月份|统计期|所属期|数据期)\s*[:：]?$/u;

/** A year above its months, an indicator above its measures: no title, which begins at the left. */
function isUpperHeader({ rows, left = 0, mergeAt }: SheetRows, at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (!row || !below || !areAdjacent(rows, at)) return false;
  if (isColumnNumbering(row) || areUnitsOver(row, below)) return true;
  if (hasFigures(row)) return false;
  const labels = labelled(row);
  const [first] = labels;
  if (!first || first.label?.role === "note" || isUnitOfForm(labels) || isAnswered(labels)) return false;
  if (labels.some(({ label }) => tellsOfForm(label?.text ?? ""))) return false;
  // 报告期 | 2020年7月 tells of when all figures are.
  const [name, told, ...others] = labels;
  const isTold = told?.label && others.length === 0 && isTimeAlone(told.label);
  if (isTold && PERIOD.test(name?.label?.text ?? "")) return false;
  const starts = rows.slice(at + 1, at + 1 + MOST_HEADER_ROWS).map(({ cells }) => cells[0]?.column ?? 0);
  const leftmost = Math.min(...starts.filter((column) => column >= left));
  const merge = mergeAt(row.row, first.column);
  if (labels.length === 1) {
    const isLast = first.column >= (below.cells.at(-1)?.column ?? 0);
    // （以上年为100） in the middle over a table is the unit of all of it.
    const isBracketed = isUnitAlone(first.label) && /^[（(]/u.test(String(first.cell.value).trim()) && !merge;
    const isUnit = first.label?.isUnitLine || isBracketed;
    // A series alone has all its labels in one column, those of two have a neighbour.
    const isAlone = labelled(below).every((one) => one.column === first.column);
    return first.column > leftmost && !isUnit && (!isLast || isAlone || merge !== undefined);
  }
  // 板块 that reaches down beside the years is a heading, whatever it says.
  const reachesDown = merge !== undefined && merge.bottom > row.row;
  // 上海 | 社零总额 | | 网上零售额 above 2016年 | 当月值 | 累计值 | 累计值.
  const isCornerOfNames =
    labels.length > 2 && !!first.label?.areas.length && labels.some(({ label }) => label?.indicators.length === 1);
  // 区县/园区 | 项目(个) | 实际利用外资 | above | | 当月 | 1-11月.
  const areTimesBelow = labelled(below).every(({ label }) => label && saysHow(label));
  const isOverGap = labels.length > 2 && first.column < (below.cells[0]?.column ?? 0) && areTimesBelow;
  const isHead =
    isOverGap ||
    isOfGroups(row, mergeAt) ||
    first.column > leftmost ||
    first.label?.role === "heading" ||
    reachesDown ||
    isCornerOfNames ||
    areNamesOverUnits(labels, labelled(below));
  return isHead && labels.every((one) => !one.label?.isUnitLine);
}

/** 行政区 | 地区生产总值 | | 人均GDP | , of which two are joined over several columns, groups the columns of the row below. */
function isOfGroups({ row, cells: [, ...others] }: SheetRow, mergeAt: SheetRows["mergeAt"]): boolean {
  const isOverSeveral = ({ column }: { readonly column: number }) => (mergeAt(row, column)?.right ?? column) > column;
  return others.filter(isOverSeveral).length > 1;
}

/** 利润总额（亿元） | 同比% below | 2017年1-11月 | , both over figures beside which the rows' names stand further left. */
function isBelowTimes(rows: readonly SheetRow[], at: number, head: SheetRow): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next || !areAdjacent(rows, at)) return false;
  const over = new Set(row.cells.map(({ column }) => column));
  const left = head.cells[0]?.column ?? 0;
  const isUnderEach = head.cells.length > 1 && head.cells.every(({ column }) => over.has(column));
  const areTimes = labelled(head).every(({ label }) => label?.rest === "" && label.times.length > 0);
  const isNamedLeft = (next.cells[0]?.column ?? left) < left && (row.cells[0]?.column ?? 0) >= left;
  return isUnderEach && areTimes && isNamedLeft && row.cells.length > head.cells.length;
}

/** 2023 | 采矿业 | 制造业 over the months of that year, below what is joined over the industries. */
function isYearOfMonths(row: SheetRow, next: SheetRow | undefined): boolean {
  const [corner, ...names] = row.cells;
  const isYear = ({ label }: ReadCell) => label?.times.length === 1 && /^(?:19|20)\d\d年?$/u.test(label.text);
  const first = next?.cells[0];
  const isMonths = first?.label?.times[0]?.kind === "part" && first.column === corner?.column;
  return corner !== undefined && isYear(corner) && isMonths && names.length > 1 && names.every(({ label }) => label);
}

/** Measures, units or frequencies below the header row: nothing at the left but a heading, labels over its columns. */
function isLowerHeader({ rows, mergeAt }: SheetRows, at: number, header: number): boolean {
  const [row, head] = [rows[at], rows[header]];
  if (!row || !head || !areAdjacent(rows, at - 1)) return false;
  if (isColumnNumbering(row) || isUnitsAlone(row)) return true;
  if (hasFigures(row)) return false;
  const labels = labelled(row);
  // 全市 below 区县, without a number beside it, is a row.
  const heads = new Map(labelled(head).map(({ column, label }) => [column, label]));
  const isRowOfAreas = labels.every(({ label }) => label?.rest === "" && kindsOf(label).join() === "area");
  if (isRowOfAreas && labels.every(({ column }) => heads.get(column)?.role === "heading")) return false;
  // 区县 | 新城区 below 类别 | 单位, without a number beside it, is a row.
  if (labels.length > 1 && namesPlaceBelow(labels, heads)) return false;
  const leftmost = Math.min(head.cells[0]?.column ?? 0, rows[at - 1]?.cells[0]?.column ?? 0);
  if (isBelowTimes(rows, at, head)) return true;
  if (isOfGroups(head, mergeAt) && isYearOfMonths(row, rows[at + 1])) return true;
  // 亿元 alone where | 2007年 | 2008年 leaves room for names is a row.
  const isNamedByUnit = labels.length === 1 && (labels[0]?.column ?? 0) < (head.cells[0]?.column ?? 0);
  if (labels.every(({ label }) => label && isAboutSeries(label))) return labels.length > 0 && !isNamedByUnit;
  const atLeft = labels.find((one) => one.column === leftmost);
  // Mnemonic or Subnational of an export, of which no series has one.
  const isOfSeries = atLeft?.label?.role === "helper" && isNoteOfSeries(atLeft.label.text);
  const isOfNone = atLeft?.label?.role === "heading" && isBetweenHeadings(rows, at);
  if ((isOfSeries || isOfNone) && labels.length === 1) return true;
  if (atLeft && atLeft.label?.role !== "heading" && atLeft.label?.role !== "helper") return false;
  return labels.some((one) => one.column > leftmost);
}

/** Whether the rows above and below both have a heading at the left, Series and Frequency, and words beside it. */
function isBetweenHeadings(rows: readonly SheetRow[], at: number): boolean {
  const isHeaded = (row: SheetRow | undefined) => {
    const [first, ...others] = row?.cells ?? [];
    return first?.label?.role === "heading" && others.length > 0 && others.every(({ label }) => label);
  };
  return areAdjacent(rows, at) && isHeaded(rows[at - 1]) && isHeaded(rows[at + 1]);
}
