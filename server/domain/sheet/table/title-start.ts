import { isTimeAlone, isUnitAlone, kindsOf, type Label } from "../label/label.ts";
import { isItem } from "../label/row-item.ts";
import { areUnits, isOfCards } from "./cards.ts";
import type { HeaderBand } from "./header-bands.ts";
import type { ReadCell } from "./read-cell.ts";
import { hasFigures, labelled, type SheetRow, type SheetRows } from "./sheet-rows.ts";
import { isCaption, isLater, isNumbered } from "./table-captions.ts";

/** Where the lines above a header begin: behind the figures, notes and labels of the table before. */
export function titleStart(sheet: SheetRows, band: HeaderBand, before: HeaderBand | undefined): number {
  if (!before) return 0;
  const { rows } = sheet;
  if (areNamedAlike(rows, band, before)) return band.first - 1;
  const isOwn = isStacked(rows, band, before)
    ? (at: number) => isSetApart(sheet, at)
    : (at: number) => isTitle(rows, at, before) || isNumberedAlike(rows, at, { band, before });
  const isAlike = differsInCorner(rows[band.first], rows[before.first]) !== undefined;
  let start = band.first;
  while (start - 1 > before.last && isOwn(start - 1) && !areRowsAbove(rows, start, { before, isAlike })) start--;
  return start;
}

const CAPTION = /^\s*附?[图表]\s*(?:[一二三四五六七八九十]+|\d{1,2})[\s：:、.．]/u;

/** Whether the lines above a gap are the rows of an empty table, right below its header, and no titles. */
function areRowsAbove(
  rows: readonly SheetRow[],
  start: number,
  { before, isAlike }: { readonly before: HeaderBand; readonly isAlike: boolean },
): boolean {
  const lines = rows.slice(before.last + 1, start);
  const top = rows[before.last]?.row ?? -1;
  // 图8 right below the last row begins the next as a gap does.
  const caption = rows[start];
  const isBehindGap =
    (caption?.row ?? 0) > (rows[start - 1]?.row ?? 0) + 1 ||
    (caption !== undefined && CAPTION.test(String(caption.cells[0]?.cell.value ?? "")));
  const isWhole = lines.length > (isAlike ? 0 : 1) && lines.at(-1)?.row === top + lines.length;
  const [first] = lines[0] ? labelled(lines[0]) : [];
  // 亿元 alone below | 2007年 | 2008年 is their row.
  const isUnitRow = lines.length === 1 && first !== undefined && isUnitAlone(first.label) && !first.label?.isUnitLine;
  if (isBehindGap && isUnitRow && lines[0]?.row === top + 1) return true;
  const areOfTimes = lines.length > 1 && lines.every(({ cells: [one] }) => one?.label && isTimeAlone(one.label));
  return isBehindGap && isWhole && first?.label !== undefined && (isItem(first.label) || areOfTimes);
}

/**
 * Whether a name stands by itself right above a header that leaves the column of names free, as above the header before, and
 * the rows between have more than a name or come again below it: 工业投资 over | | 2月 | 3月, below the rows of 工业增加值.
 */
function areNamedAlike(rows: readonly SheetRow[], band: HeaderBand, before: HeaderBand): boolean {
  const between = rows.slice(before.last + 1, band.first - 1);
  const [name, other] = [nameAbove(rows, band.first), nameAbove(rows, before.first)];
  const isNamed = name !== undefined && name === other;
  if (!isNamed || between.length === 0) return false;
  const [label, again] = [between[0], rows[band.last + 1]].map((row) => row?.cells[0]?.label);
  const comeAgain = label !== undefined && !isItem(label) && label.text === again?.text;
  return comeAgain || between.every(({ cells }) => cells.length > 1);
}

/** The column of a name by itself right above a header whose cells are all behind it. */
function nameAbove(rows: readonly SheetRow[], first: number): number | undefined {
  const [row, header] = [rows[first - 1], rows[first]];
  const [name, ...others] = row?.cells ?? [];
  if (!row || !header || !name?.label || others.length > 0 || row.row !== header.row - 1) return undefined;
  return header.cells.every(({ column }) => column > name.column) ? name.column : undefined;
}

/** 二、专用设备制造业 right above a header, as 一、通用设备制造业 stands right above the one before. */
function isNumberedAlike(
  rows: readonly SheetRow[],
  at: number,
  { band, before }: { readonly band: HeaderBand; readonly before: HeaderBand },
): boolean {
  const [row, header, other] = [rows[at], rows[band.first], rows[before.first - 1]];
  const isAlone = row?.cells.length === 1 && other?.cells.length === 1;
  return isAlone && header?.row === row.row + 1 && isLater(row) && isNumbered(other);
}

// 指标：年末常住人口（万人） and 时间：最近3年 over the table of an export.
const TOLD = /^\s*(?:数据库|(?:统计)?指标|时间|地区|频[度率]|口径|范围)\s*[:：]\s*\S/u;

// 苏州市历年GDP对比表 is no row.
const TABLE = /(?:对比|统计|情况|明细|一览|数据|比较|走势|汇总)表\s*(?:[（(][^（()）]*[)）])?\s*$/u;

const MOST_TITLE_CELLS = 3;

function isTitle(rows: readonly SheetRow[], at: number, before: HeaderBand): boolean {
  const [row, above] = [rows[at], rows[at - 1]];
  if (!row || hasFigures(row) || isRowBefore(rows, at, before)) return false;
  // 亿元 | % right below the figures of cards is in what those are.
  const isBelowFigures = above !== undefined && hasFigures(above) && above.row === row.row - 1;
  if (isBelowFigures && areUnits(row, rows.slice(before.last))) return false;
  if (isBelowFigures && areLinesOfCards(rows, at, before)) return false;
  const labels = labelled(row).flatMap(({ label }) => label ?? []);
  const [first] = labels;
  if (first?.role === "note") return isSourceBelowTitle(rows, at);
  if (!first || labels.length > MOST_TITLE_CELLS) return false;
  if (labels.length > 1) return labels.some((label) => label.isUnitLine) || !labels.some(isItem);
  if (
    [TOLD, TABLE].some((told) => told.test(String(row.cells[0]?.cell.value ?? ""))) ||
    isCaption(row) ||
    isOfOtherKind(first, rows.slice(before.last + 1, at))
  )
    return true;
  const isBehindGap = !above || above.row < row.row - 1;
  if (first.isUnitLine && !isBehindGap && isBelowRows(rows, at, before)) return false;
  return isBehindGap || !(isItem(first) || goesOnListing(first, above)) || at - 1 <= before.last;
}

/** 来源：国家数据 between 固定资产投资, which stands behind a gap, and a header is of what is below. */
function isSourceBelowTitle(rows: readonly SheetRow[], at: number): boolean {
  const [before, title, source, header] = [rows[at - 2], rows[at - 1], rows[at], rows[at + 1]];
  if (!before || !title || !source || header?.row !== source.row + 1 || title.row !== source.row - 1) return false;
  const isAlone = title.cells.length === 1 && title.cells[0]?.label?.role === "plain";
  return isAlone && before.row < title.row - 1 && source.cells.length === 1;
}

/** 同比8.1% | 较上年多6.5 below the figures of cards, before a gap, are lines of those cards. */
function areLinesOfCards(rows: readonly SheetRow[], at: number, before: HeaderBand): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  const header = rows.slice(before.first, before.last + 1);
  const named = new Set(header.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const isBeforeGap = row !== undefined && next !== undefined && next.row > row.row + 1;
  return isBeforeGap && isOfCards(header) && row.cells.length > 1 && row.cells.every(({ column }) => named.has(column));
}

/**
 * 总量 | 亿元 right below a header that leaves both columns free is a row of that table, its figures still to come; so is
 * 乘用车 | | | 比亚迪 below 产业链 | 产值 | 同比 | 链主企业.
 */
function isRowBefore(rows: readonly SheetRow[], at: number, before: HeaderBand): boolean {
  const [row, header] = [rows[at], rows[before.last]];
  if (!row || !header || row.cells.length < 2 || row.row - header.row !== at - before.last) return false;
  const headed = new Map(header.cells.map(({ column, label }) => [column, label]));
  const first = Math.min(...headed.keys());
  const [name, ...others] = row.cells;
  const isUnderNames = ({ column, label }: ReadCell) => label !== undefined && headed.get(column)?.role === "plain";
  const isRow = name?.column === first && header.cells.length > row.cells.length && others.every(isUnderNames);
  return isRow || row.cells.every(({ column }) => column < first);
}

/** A unit line right below a table's rows, with a gap behind it, is that table's. */
function isBelowRows(rows: readonly SheetRow[], at: number, before: HeaderBand): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  return at - 1 > before.last && row !== undefined && next !== undefined && next.row > row.row + 1;
}

/** 常州 below 无锡 is a row of a form of cities, 2015 below 2014 one of years, and no title. */
function goesOnListing(label: Label, above: SheetRow | undefined): boolean {
  const [other, ...others] = above ? labelled(above).flatMap((one) => one.label ?? []) : [];
  const goOn = [isAreaAlone, isYearAlone].some((isAlone) => isAlone(label) && isAlone(other));
  return goOn && (others.length === 0 || isYearAlone(label));
}

function isAreaAlone(label: Label | undefined): boolean {
  return label?.rest === "" && kindsOf(label).join() === "area";
}

function isYearAlone(label: Label | undefined): boolean {
  return label !== undefined && isTimeAlone(label) && /^(?:19|20)\d\d年?$/u.test(label.text);
}

/** 社会消费品零售总额（亿元） below rows that all name areas is none of them. */
function isOfOtherKind(label: Label, rows: readonly SheetRow[]): boolean {
  const firsts = rows.map((row) => row.cells[0]?.label);
  return isItem(label) && label.indicators.length > 0 && firsts.length > 0 && firsts.every(isAreaAlone);
}

/** Whether a header is the one before, right below its rows, but for its corner: 【南京】 | 2014年 below 【杭州】 | 2014年. */
function isStacked(rows: readonly SheetRow[], band: HeaderBand, before: HeaderBand): boolean {
  const [header, other] = [rows[band.first], rows[before.first]];
  if (!header || !other || band.first > band.last || before.first > before.last) return false;
  const isWithoutGap = header.row - other.row === band.first - before.first;
  return isWithoutGap && differsInCorner(header, other) === true;
}

/** Whether headers that are alike but for their corners differ in those; undefined for others. */
function differsInCorner(header: SheetRow | undefined, other: SheetRow | undefined): boolean | undefined {
  if (!header || !other) return undefined;
  const [[corner, ...texts], [otherCorner, ...otherTexts]] = [textsOf(header), textsOf(other)];
  return texts.length > 0 && texts.join() === otherTexts.join() ? corner !== otherCorner : undefined;
}

function textsOf(row: SheetRow): string[] {
  return row.cells.map(({ column, cell }) => `${column} ${String(cell.value).trim()}`);
}

/** A numbered line or one over several columns, 单位：亿元: no row among others. */
function isSetApart({ rows, mergeAt }: SheetRows, at: number): boolean {
  const row = rows[at];
  const [first, ...others] = row ? labelled(row) : [];
  if (!row || !first || others.length > 0 || hasFigures(row)) return false;
  const merge = mergeAt(first.row, first.column);
  return isNumbered(row) || first.label?.isUnitLine === true || (merge !== undefined && merge.right > merge.left);
}
