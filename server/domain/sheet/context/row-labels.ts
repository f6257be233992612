import { isTimeAlone, isUnitAlone, kindsOf, type Label, withoutTranslations } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { isSumOfOthers } from "../label/side-words.ts";
import { type Head, headOf } from "../table/head.ts";
import { together } from "../table/joined-heads.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import { readBases } from "./basis-columns.ts";
import { createCategories } from "./category-columns.ts";
import type { Table } from "./table-columns.ts";
import { withScales } from "./word-scales.ts";

/** A row of a table with what its own labels say, before what stands above it is looked at. */
export interface RowLabels {
  readonly row: number;
  readonly head: Head;
  /** The leftmost of its own labels. */
  readonly first: Label | undefined;
  /** How far in it stands. */
  readonly depth: number;
  readonly hasFigures: boolean;
  /** How many of its own labels it has; 宏观经济 | Macro Economy are one. */
  readonly labels: number;
  /** Whether its label is numbered as sections are: 二、增速（%）. */
  readonly isNumbered: boolean;
  /** Whether its label is joined over the columns of figures. */
  readonly isAcross: boolean;
}

/**
 * Reads the labels of a table's rows; a label given once stands for the rows below it too.
 *
 * @param readLabel reads labels anew that stand beside each other and only together mean something
 */
export function readRowLabels(table: Table, readLabel?: LabelReader): RowLabels[] {
  const { body, columns } = table;
  const labelColumns = new Set(columns.labels);
  const figureColumns = new Set(columns.figures);
  const lastFigure = columns.figures.at(-1) ?? 0;
  const ignored = ignoredColumns(table);
  const sorts = createCategories(table);
  const withBasis = readBases(table);
  const isOfQuantities = quantityColumns(table);
  const carried = new Map<number, ReadCell>();
  let last: number | undefined;
  const joined = readLabel ? createJoiner(readLabel) : (labels: readonly ReadCell[]) => labels;
  return body.flatMap((row) => {
    const named = row.cells
      .filter((one) => one.label && labelColumns.has(one.column) && !ignored(one))
      .map((one) => withBasis(asItem(one)));
    const own = named.length === 0 ? sectionBeside(table, row) : named;
    const hasFigures = row.cells.some((one) => !one.label && figureColumns.has(one.column));
    const end = lastMonthOf(own);
    if (last === DECEMBER && end !== undefined && end < MARCH) dropYears(table, row, carried);
    last = end;
    const found = withCarried(table, row, own, carried);
    // A row without cells is a blank one to be filled in.
    if (found.length === 0 && !hasFigures && row.cells.length > 0) return [];
    const telling = own.filter((one) => !sorts(one, found));
    const unread = isGlossed(telling) && telling.every(({ label }) => label?.rest !== "") ? telling[1] : undefined;
    const labels = withScales(joined(found.filter((one) => one !== unread && !sorts(one, found))));
    const first = telling[0]?.label;
    const depth = (first?.indent ?? 0) + (first?.isPart ? 1 : 0);
    return [
      {
        row: row.row,
        head: headOf(withoutTranslations(labels, isOfQuantities)),
        first,
        depth,
        hasFigures,
        labels: isGlossed(telling) ? 1 : telling.length,
        isNumbered: /^\s*[（(]?[一二三四五六七八九十]+[)）、.．]/u.test(String(own[0]?.cell.value ?? "")),
        isAcross: own.some(({ column }) => (table.sheet.mergeAt(row.row, column)?.right ?? column) >= lastFigure),
      },
    ];
  });
}

/** Industry between Fishery and Construction is an item, where over a table it heads a column. */
function asItem(one: ReadCell): ReadCell {
  const { label } = one;
  const isItem = label?.role === "heading" && /^industry$/iu.test(label.text);
  return label && isItem ? { ...one, label: { ...label, role: "plain", rest: label.text } } : one;
}

/** 宏观经济 | Macro Economy: words and what they are in English. */
function isGlossed(labels: readonly ReadCell[]): boolean {
  const [words, gloss, ...others] = labels;
  const isBeside = others.length === 0 && gloss?.column === (words?.column ?? 0) + 1;
  return (
    isBeside &&
    /\p{Script=Han}/u.test(words?.label?.text ?? "") &&
    /^[A-Z][\p{ASCII}’]*$/u.test(gloss.label?.text ?? "")
  );
}

/** 【温州市】 by itself over forms side by side is over those further right as well. */
function sectionBeside({ header, columns }: Table, { cells }: SheetRow): readonly ReadCell[] {
  const [cell, ...others] = cells;
  const isPlace = cell?.label?.rest === "" && kindsOf(cell.label).join() === "area";
  const isBeside = cell !== undefined && cell.column < Math.min(...columns.labels);
  return header.length === 0 && isPlace && isBeside && others.length === 0 ? [cell] : [];
}

const MARCH = 2;
const DECEMBER = 11;

/** The last month, from 0, of those that the labels of a row name. */
function lastMonthOf(own: readonly ReadCell[]): number | undefined {
  const times = own.flatMap(({ label }) => label?.times ?? []);
  return times.map((time) => (time.kind === "part" ? time.span.end : undefined)).at(-1);
}

/** Of 2021 | 11月 and then 12月 and 1-2月 in the rows below the last is of the year behind, or of months sorted as texts. */
function dropYears({ sheet }: Table, { row }: SheetRow, carried: Map<number, ReadCell>): void {
  for (const [column, { row: top, label }] of carried) {
    const isJoined = (sheet.mergeAt(top, column)?.bottom ?? top) >= row;
    if (label && isTimeAlone(label) && !isJoined) carried.delete(column);
  }
}

/** A label given once for the rows below it, in a column before the last: 2015年 beside its quarters. */
function withCarried(
  { sheet }: Table,
  { row }: SheetRow,
  own: readonly ReadCell[],
  carried: Map<number, ReadCell>,
): ReadCell[] {
  const [first] = own;
  for (const column of carried.keys()) if (first && column > first.column) carried.delete(column);
  const above = [...carried.values()].filter((one) => {
    const merge = sheet.mergeAt(one.row, one.column);
    return (
      first !== undefined && one.column < first.column && (!merge || row <= merge.bottom || merge.top === merge.bottom)
    );
  });
  for (const one of own) {
    const kinds = one.label && one.label.rest === "" ? kindsOf(one.label) : [];
    const isGroup = one.label?.role === "plain" && (kinds.length === 0 || kinds.some((kind) => kind !== "unit"));
    // 亿元 behind 地区生产总值, which is given once for several years, is in what all of them are.
    const isUnitOfGroup = isUnitAlone(one.label) && own.some(({ column }) => column < one.column);
    if (isGroup || isUnitOfGroup) carried.set(one.column, one);
    else carried.delete(one.column);
  }
  return [...above, ...own];
}

/**
 * Reads two labels of a row as one that only together name an indicator, 战略性新兴产业 | 增加值（亿元）; 增速（%） in the next
 * row, below the same name, is the growth of that.
 */
function createJoiner(readLabel: LabelReader): (labels: readonly ReadCell[]) => readonly ReadCell[] {
  const known = new Map<ReadCell, Label>();
  return (labels) => {
    const [outer, inner, ...others] = labels;
    // 规上工业 | 增加值当月增速 | % has a unit of its own.
    const areUnits = others.every((one) => isUnitAlone(one.label));
    if (!outer?.label || !inner?.label || !areUnits || outer.label.rest === "") return labels;
    const label = together(outer.label, inner.label, readLabel);
    if (label) known.set(outer, { ...label, units: [] });
    if (label) return [{ ...inner, label }, ...others];
    const name = known.get(outer);
    const isGrowth = inner.label.rest === "" && inner.label.measure === "growth";
    return name && isGrowth ? [{ ...outer, label: name }, inner, ...others] : labels;
  };
}

const QUANTITIES = /指标|变量|项\s*目|科目|indicator|variable|item|series|metric|^var$/iu;

/** Whether a label stands in a column whose heading says that it names quantities. */
function quantityColumns({ header }: Table): (cell: ReadCell) => boolean {
  const heads = header.flatMap(({ cells }) => cells);
  const columns = new Set(heads.filter(({ label }) => QUANTITIES.test(label?.text ?? "")).map(({ column }) => column));
  return ({ column }) => columns.has(column);
}

// 高新区管委会 and 国际港务区 among districts are places as well.
const ZONE = /(?:管委会|开发区|高新区|经开区|新区|新城|园区|保税区|示范区|港务区|度假区|产业基地)$/u;

/** Whether areas alone stand in a column, and what sums them: 碑林区 under 责任单位. */
function areAreasAlone(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const areas = labels.filter((label) => label.rest === "" && kindsOf(label).join() === "area");
  return (
    areas.length > 1 &&
    labels.every((label) => areas.includes(label) || isSumOfOthers(label.text) || ZONE.test(label.text))
  );
}

/** Whether the labels of a column say how figures are measured: 完成 and 同比±% under 栏次. */
function areMeasures(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const isMeasure = (label: Label) => label.rest === "" && /^measure(?:,unit)?$/u.test(kindsOf(label).join());
  return labels.length > 1 && labels.every(isMeasure) && labels.some(({ measure }) => measure === "growth");
}

/** Whether no label of a column names an indicator. */
function namesNothing(body: readonly SheetRow[], column: number): boolean {
  return body.every(({ cells }) => !cells.some((one) => one.column === column && one.label?.indicators.length));
}

// 增长8.5%左右 below 年度目标, and firms beside the provinces in which they are.
const ASIDE =
  /(?:目标|任务|计划|要求)(?:值|数|任务)?(?:\s*[（(].*)?$|^(?:主要|代表性?|龙头|骨干|主导|支柱|特色|优势)\p{Script=Han}{0,6}(?:厂|企业|品牌|产业|产品)$/u;

const NUMBERED = /^[A-Za-z]{1,2}\d{1,3}$/u;

const LOCATION = /^所[在属](?:区县|县区|城市|地区?|市|省份?)$/u;

const BASES = /^(?:统计)?口径$/u;
const COMPARABLE = /^(?:可比|不变)价格?$/u;
// As figures are published: below 口径 it says nothing more.
const AS_PUBLISHED =
  /^(?:现行?价格?|当年价格?|不含农户|商务(?:部|厅)?口径|抽样调查|年报数?|快报数?|公报数?|法人口径|在地(?:统计|口径)?|自然口径)$/u;
const SERIES_CODE = /^[A-Z]{1,4}\d{4,}[A-Z\d]*$/u;

/** Whether a column before others holds nothing but codes of series: A150105. */
function areCodes(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  return labels.length > 1 && labels.every(({ text }) => SERIES_CODE.test(text));
}

/** Labels under 备注, 责任单位, 序号, words under 年度目标 and 主要整车厂; under 代码 only those that are no names of the catalogue. */
function ignoredColumns({ sheet, header, body, columns }: Table): (cell: ReadCell) => boolean {
  const ignored = new Map<number, boolean>();
  // Mnemonics of a vendor in a column that is hidden.
  const isAside = (column: number) => sheet.grid.hiddenColumns.has(column) && namesNothing(body, column);
  for (const column of columns.labels.slice(1).filter(isAside)) ignored.set(column, true);
  const isOfCodes = (column: number) => areCodes(body, column);
  for (const column of columns.labels.slice(0, -1).filter(isOfCodes)) ignored.set(column, true);
  const heads = header.flatMap(({ cells }) => cells);
  // varname | varlabel: what it is called, and what it is.
  const isExplained = heads.some(({ label }) => /^var(?:iable)?[ _]?label$/iu.test(label?.text ?? ""));
  const names = heads.filter(({ label }) => /^var(?:iable)?(?:[ _]?name)?$/iu.test(label?.text ?? ""));
  for (const { column } of isExplained ? names : []) ignored.set(column, false);
  const headed = new Set(heads.filter((one) => one.label?.role === "heading").map((one) => one.column));
  // 钟楼支行 beside 碑林区, where it is.
  const place = heads.find(({ column, label }) => columns.labels.includes(column) && LOCATION.test(label?.text ?? ""));
  if (place) {
    const isNamed = (label: Label | undefined) => label?.rest === "" && kindsOf(label).length > 0;
    const isUnread = (column: number) =>
      body.every(({ cells }) => !cells.some((one) => one.column === column && isNamed(one.label)));
    const others = columns.labels.filter((column) => column !== place.column && isUnread(column));
    for (const column of areAreasAlone(body, place.column) ? others : []) ignored.set(column, false);
  }
  for (const { column, label } of heads) {
    const text = label?.text ?? "";
    const isPlan =
      label?.role === "plain" && column > (columns.labels[0] ?? 0) && ASIDE.test(text) && namesNothing(body, column);
    const isHelper = isPlan || (label?.role === "helper" && !areAreasAlone(body, column) && !areMeasures(body, column));
    if (isHelper && columns.labels.includes(column) && !headed.has(column)) {
      ignored.set(column, /代码|编码|辅助|code|key|id|helper|ref[ _]area/iu.test(text));
    }
  }
  const bases = new Set(heads.flatMap(({ column, label }) => (BASES.test(label?.text ?? "") ? column : [])));
  const isGrowth = ({ label }: ReadCell) =>
    label?.measure === "growth" || label?.indicators.some(({ growthOf }) => growthOf !== "") === true;
  const grown = new Set(bases.size === 0 ? [] : body.flatMap(({ row, cells }) => (cells.some(isGrowth) ? row : [])));
  return ({ row, column, label }) => {
    const text = label?.text ?? "";
    if (bases.has(column) && (AS_PUBLISHED.test(text) || (grown.has(row) && COMPARABLE.test(text)))) return true;
    const isCode = ignored.get(column);
    // Q01 is how a row is called, and no quarter.
    const isNamed = label?.rest === "" && kindsOf(label).length > 0 && !NUMBERED.test(label.text);
    return isCode !== undefined && !(isCode && isNamed);
  };
}
