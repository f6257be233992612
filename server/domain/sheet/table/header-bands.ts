import { isUnitAlone, kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { tellsOfForm } from "../label/label-words.ts";
import {
  areNameAndTranslation,
  areNamesOverUnits,
  isAboutSeries,
  isColumnNumbering,
  isOverSources,
  isOverTimes,
  isUnitOfForm,
  isUnitsAlone,
} from "./header-rows.ts";
import type { ReadCell } from "./read-cell.ts";
import { hasFigures, labelled, type SheetRow, type SheetRows } from "./sheet-rows.ts";

/** Rows of a sheet that together are the header of one table, by their places in the list of rows. */
export interface HeaderBand {
  readonly first: number;
  readonly last: number;
}

/** Finds the headers of a strip's tables, from above. */
export function findBands(sheet: SheetRows): HeaderBand[] {
  const { rows } = sheet;
  const likeness = dropLists(
    rows,
    dropHeaded(
      rows,
      rows.map((row, at) =>
        likenessOf(row, { next: rows[at + 1], figures: figuresBelow(rows, at), before: rows[at - 1] }),
      ),
    ),
  );
  const bands: HeaderBand[] = [];
  for (let at = 0; at < rows.length; at++) {
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

/** Why a row looks like a header: it lists things of one kind, it begins with a heading, it stands over figures. */
type Likeness = "list" | "heading" | "over-figures" | undefined;

const LISTED: ReadonlySet<LabelKind> = new Set(["time", "measure", "indicator", "area", "member"]);

/** The rows about one that may be a header; `figures` is the next one, behind a section alone: 2015年. */
interface Neighbours {
  readonly next: SheetRow | undefined;
  readonly figures: SheetRow | undefined;
  readonly before: SheetRow | undefined;
}

function figuresBelow(rows: readonly SheetRow[], at: number): SheetRow | undefined {
  const [row, next] = [rows[at], rows[at + 1]];
  const [section, ...others] = next?.cells ?? [];
  const isSection = section?.label && others.length === 0 && section.column < (row?.cells[0]?.column ?? 0);
  return isSection && areAdjacent(rows, at) && areAdjacent(rows, at + 1) ? rows[at + 2] : next;
}

function likenessOf(row: SheetRow, { next, figures, before }: Neighbours): Likeness {
  const labels = labelled(row);
  if (hasFigures(row) || labels[0]?.label?.role === "note" || isUnitOfForm(labels)) return undefined;
  if (areNameAndTranslation(labels) || isTitleWithAside(labels)) return undefined;
  if (labels.some(({ label }) => tellsOfForm(label?.text ?? "")) || isFilter(row, next)) return undefined;
  // 年 behind a row's name says how often its figures come.
  const heads = labels.filter(
    ({ label }, at) => label?.role === "helper" || (label?.role === "heading" && (at === 0 || !label.frequency)),
  );
  if (labels.length >= 2 && (heads.length >= 2 || heads.some(({ label }) => label?.role === "heading")))
    return "heading";
  if (isOverTimes(labels) || isOverSources(labels)) return "heading";
  if (listsThings(labels.flatMap(({ label }) => label ?? []))) return "list";
  if (next && areQuantitiesOver(labels, next)) return "list";
  // A text among the figures of a table is no header.
  const isAmong = before !== undefined && before.row === row.row - 1 && hasFigures(before);
  return figures && !isAmong && standsOver(row, figures) ? "over-figures" : undefined;
}

/** 柳州市主导产业上半年情况 | | （2019年） is a title in two cells. */
function isTitleWithAside([title, aside, ...others]: readonly ReadCell[]): boolean {
  const isTitle = title?.label?.role === "plain" && title.label.rest !== "" && title.label.units.length === 0;
  const isAside = /^\s*[（(][^（()）]*[)）]\s*$/u.test(String(aside?.cell.value ?? "")) && aside?.label?.rest === "";
  return isTitle && isAside && others.length === 0 && aside.column > title.column + 1;
}

/** | 常住人口（万人） | 户籍人口（万人） over 西安, of which only one is a quantity that somebody knows. */
function areQuantitiesOver(labels: readonly ReadCell[], next: SheetRow): boolean {
  const [first] = labels;
  const left = next.cells[0]?.column;
  if (!first || left === undefined || left >= first.column || labels.length < 2) return false;
  const isQuantity = ({ label }: ReadCell) =>
    label?.role === "plain" && (label.indicators.length > 0 || (label.rest !== "" && label.units.length > 0));
  return labels.every(isQuantity) && labels.some(({ label }) => label?.rest === "" && label.indicators.length === 1);
}

/** 指标 | 社会消费品零售总额（亿元） with a gap below says what a pivot table shows. */
function isFilter(row: SheetRow, next: SheetRow | undefined): boolean {
  const [field, value, ...others] = row.cells;
  const isNamed = value?.label?.rest === "" && value.label.indicators.length === 1;
  return field?.label?.role === "heading" && isNamed && others.length === 0 && !!next && next.row > row.row + 1;
}

// 2018年9月18日 beside a title is when it was written.
const DAY = /^(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?$/u;

/** Whether labels name several things of one kind; the same area by name and code is one. */
function listsThings(labels: readonly Label[]): boolean {
  const listed = new Map<LabelKind, Set<string>>();
  labels.forEach((label, at) => {
    if (DAY.test(label.text)) return;
    // 贷款余额（亿元） names a quantity, though one that nobody knows.
    const isName = label.rest !== "" && label.units.length > 0;
    // 去年同期 beside 今年上半年 is a time as well.
    for (const kind of label.isYearBefore ? [...kindsOf(label), "time" as const] : kindsOf(label)) {
      if (kind === "measure" && isName) continue;
      const things = listed.get(kind) ?? new Set();
      listed.set(kind, things.add(kind === "area" ? label.areas.join() : String(at)));
    }
  });
  return [...listed].some(([kind, things]) => LISTED.has(kind) && things.size >= 2);
}

function standsOver(row: SheetRow, next: SheetRow): boolean {
  const [leftmost] = next.cells;
  const labels = labelled(row).filter((one) => one.column !== leftmost?.column && !one.label?.isUnitLine);
  const held = next.cells.filter((one) => !one.label);
  // Dashes alone do not make the row above them a header.
  if (held.every(({ cell }) => typeof cell.value === "string" && !/\d/u.test(cell.value))) return false;
  const figures = new Set(held.map((one) => one.column));
  return labels.some((one) => figures.has(one.column)) && labels.length * 2 >= figures.size;
}

/** 辽宁 | 沈阳 below 省份 | 城市 is a row of that table, though its cells list two areas. */
function dropHeaded(rows: readonly SheetRow[], likeness: readonly Likeness[]): Likeness[] {
  let heads: ReadonlyMap<number, Label | undefined> = new Map();
  return rows.map((row, at) => {
    const labels = labelled(row);
    // 产业 Industry | 第二产业增加值 below 主题 | 指标 is a row.
    const isNamed = areAdjacent(rows, at - 1) && areIndicatorsBelowHeadings(labels, heads);
    if (likeness[at] === "heading" && isNamed) return undefined;
    if (likeness[at] === "heading") heads = new Map(labels.map(({ column, label }) => [column, label]));
    else if (!areAdjacent(rows, at - 1)) heads = new Map();
    const isOfTable = labels.every(({ label, column }) => label && isHeadedBy(heads.get(column), label));
    return likeness[at] === "list" && isOfTable ? undefined : likeness[at];
  });
}

/** Whether labels name indicators, and every one that does stands below a heading. */
function areIndicatorsBelowHeadings(
  labels: readonly ReadCell[],
  heads: ReadonlyMap<number, Label | undefined>,
): boolean {
  const named = labels.filter(({ label }) => label?.rest === "" && label.indicators.length === 1);
  const isBelow = ({ column }: ReadCell) => heads.get(column)?.role === "heading";
  return named.length > 0 && named.every(isBelow) && labels.every(({ column }) => heads.has(column));
}

/** Whether a heading is over a label, or, over an area, words that say nothing of figures: 地市. */
function isHeadedBy(head: Label | undefined, label: Label): boolean {
  if (!head) return false;
  const isBare = head.role === "plain" && kindsOf(head).length === 0;
  const isNamed = label.areas.length > 0 || label.times.length > 0;
  return head.role === "heading" || head.role === "helper" || (isBare && isNamed);
}

/** Rows of one pattern below each other are the labels of a table without figures, not its header. */
function dropLists(rows: readonly SheetRow[], likeness: Likeness[]): Likeness[] {
  const patterns = rows.map((row, at) => (likeness[at] === "list" ? patternOf(row) : ""));
  const isSame = (at: number) => patterns[at] !== "" && patterns[at] === patterns[at + 1] && areAdjacent(rows, at);
  return likeness.map((like, at) => {
    const isMiddle = isSame(at - 1) && isSame(at);
    const isEnd = (isSame(at) && isSame(at + 1)) || (isSame(at - 1) && isSame(at - 2));
    return isMiddle || isEnd ? undefined : like;
  });
}

function patternOf(row: SheetRow): string {
  return labelled(row)
    .map((one) => `${one.column}:${one.label ? kindsOf(one.label).join("+") : ""}`)
    .join(" ");
}

function areAdjacent(rows: readonly SheetRow[], at: number): boolean {
  const [here, next] = [rows[at], rows[at + 1]];
  return here !== undefined && next !== undefined && next.row === here.row + 1;
}

const TIMED: ReadonlySet<string> = new Set(["time", "measure", "measure,time"]);

/** So far down a row is looked for that begins further left than the header does. */
const MOST_HEADER_ROWS = 5;

/** A year above its months, an indicator above its measures: no title, which begins at the left. */
function isUpperHeader({ rows, mergeAt }: SheetRows, at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (!row || !below || !areAdjacent(rows, at) || hasFigures(row)) return false;
  const labels = labelled(row);
  const [first] = labels;
  if (!first || first.label?.role === "note" || isUnitOfForm(labels)) return false;
  if (labels.some(({ label }) => tellsOfForm(label?.text ?? ""))) return false;
  const leftmost = Math.min(...rows.slice(at + 1, at + 1 + MOST_HEADER_ROWS).map(({ cells }) => cells[0]?.column ?? 0));
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
  const areTimesBelow = labelled(below).every(({ label }) => label && TIMED.has(kindsOf(label).join()));
  const isOverGap = labels.length > 2 && first.column < (below.cells[0]?.column ?? 0) && areTimesBelow;
  const isHead =
    isOverGap ||
    first.column > leftmost ||
    first.label?.role === "heading" ||
    reachesDown ||
    isCornerOfNames ||
    areNamesOverUnits(labels, labelled(below));
  return isHead && labels.every((one) => !one.label?.isUnitLine);
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

/** Measures, units or frequencies below the header row: nothing at the left but a heading, labels over its columns. */
function isLowerHeader({ rows }: SheetRows, at: number, header: number): boolean {
  const [row, head] = [rows[at], rows[header]];
  if (!row || !head || !areAdjacent(rows, at - 1)) return false;
  if (isColumnNumbering(row) || isUnitsAlone(row)) return true;
  if (hasFigures(row)) return false;
  const labels = labelled(row);
  // 全市 below 区县, without a number beside it, is a row.
  const heads = new Map(labelled(head).map(({ column, label }) => [column, label]));
  const isRowOfAreas = labels.every(({ label }) => label?.rest === "" && kindsOf(label).join() === "area");
  if (isRowOfAreas && labels.every(({ column }) => heads.get(column)?.role === "heading")) return false;
  const leftmost = Math.min(head.cells[0]?.column ?? 0, rows[at - 1]?.cells[0]?.column ?? 0);
  if (isBelowTimes(rows, at, head)) return true;
  if (labels.every(({ label }) => label && isAboutSeries(label))) return labels.length > 0;
  const atLeft = labels.find((one) => one.column === leftmost);
  if (atLeft && atLeft.label?.role !== "heading" && atLeft.label?.role !== "helper") return false;
  return labels.some((one) => one.column > leftmost);
}
