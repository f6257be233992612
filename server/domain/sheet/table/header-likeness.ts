import { isUnitAlone, kindsOf, type Label, type LabelKind } from "../label/label.ts";
import { roleOf, tellsOfForm } from "../label/label-words.ts";
import { isRowOfForm } from "./form-row.ts";
import { type Likeness, withoutHeadedRows } from "./headed-rows.ts";
import { areNameAndTranslation, isAnswered, isOverSources, isOverTimes, isUnitOfForm } from "./header-rows.ts";
import { areNamesByTheirPlace } from "./names-by-place.ts";
import type { ReadCell } from "./read-cell.ts";
import { areAdjacent, hasFigures, labelled, type SheetRow } from "./sheet-rows.ts";

/** What each row of a strip looks like, by itself and beside the rows around it. */
export function headerLikeness(rows: readonly SheetRow[]): Likeness[] {
  const alone = rows.map((row, at) =>
    isFilter(rows, at)
      ? undefined
      : likenessOf(row, { next: rows[at + 1], figures: figuresBelow(rows, at), before: rows[at - 1] }),
  );
  return dropLists(rows, withoutHeadedRows(rows, alone));
}

const LISTED: ReadonlySet<LabelKind> = new Set(["time", "measure", "indicator", "area", "member"]);

/** The rows about one that may be a header; `figures` is the next one, behind a section alone: 2015年. */
interface Neighbours {
  readonly next: SheetRow | undefined;
  readonly figures: SheetRow | undefined;
  readonly before: SheetRow | undefined;
}

function figuresBelow(rows: readonly SheetRow[], at: number): SheetRow | undefined {
  const [row, next] = [rows[at], rows[at + 1]];
  const isSection = (one: SheetRow | undefined) =>
    one?.cells.length === 1 && !!one.cells[0]?.label && one.cells[0].column < (row?.cells[0]?.column ?? 0);
  const isYear = (one: SheetRow | undefined) => isSection(one) && saysTime(one?.cells[0]?.label);
  // 1978 and 1990 below | 社会消费品零售总额 still wait for their figures.
  let below = at + 1;
  while (isYear(rows[below]) && isYear(rows[below + 1]) && areAdjacent(rows, below)) below++;
  if (isSection(rows[below]) && areAdjacent(rows, at) && areAdjacent(rows, below)) return rows[below + 1];
  const width = row?.cells.length ?? 0;
  // 排行全国 | 第13名 | 第11名 below 地区 | GDP(亿元) | 常住人口(万人) is a row.
  const isBelowHeader = at > 0 && areAdjacent(rows, at - 1) && (rows[at - 1]?.cells.length ?? 0) >= width;
  return width > 2 && !isBelowHeader ? (rows[behindBlankRows(rows, at)] ?? next) : next;
}

const MOST_BLANK_ROWS = 3;

/** 贵州省 and 贵阳市 below 行政区 | 地区生产总值 | 位次 still wait for their figures: the row behind the first ones of that kind. */
function behindBlankRows(rows: readonly SheetRow[], at: number): number {
  const left = rows[at]?.cells[0]?.column;
  let below = at + 1;
  const isBlank = (one: SheetRow | undefined) =>
    one?.cells.length === 1 && one.cells[0]?.column === left && one.cells[0]?.label?.rest === "";
  while (below <= at + MOST_BLANK_ROWS && isBlank(rows[below]) && areAdjacent(rows, below - 1)) below++;
  return below;
}

function saysTime(label: Label | undefined): boolean {
  return label?.rest === "" && kindsOf(label).join() === "time";
}

function likenessOf(row: SheetRow, { next, figures, before }: Neighbours): Likeness {
  const labels = labelled(row);
  if (hasFigures(row) || labels[0]?.label?.role === "note") return undefined;
  if (isUnitOfForm(labels) || isAnswered(labels)) return undefined;
  if (isRowOfForm(labels, next)) return undefined;
  if (
    areNameAndTranslation(labels) ||
    isTitleWithAside(labels) ||
    isTitleWithPlace(labels, next) ||
    isYearBesideMonths(row, next)
  )
    return undefined;
  if (isBlankBelow(row, before)) return undefined;
  if (labels.some(({ label }) => tellsOfForm(label?.text ?? ""))) return undefined;
  // 年 behind a row's name says how often its figures come.
  const heads = labels.filter(
    ({ label }, at) => label?.role === "helper" || (label?.role === "heading" && (at === 0 || !label.frequency)),
  );
  // 公布日 | 指标（%）.
  const isBesideNames = heads.length > 0 && labels.some(({ label }) => label && isNamesInUnit(label));
  if (
    labels.length >= 2 &&
    (heads.length >= 2 || isBesideNames || heads.some(({ label }) => label?.role === "heading"))
  )
    return "heading";
  if (isOverTimes(labels) || isOverSources(labels)) return "heading";
  if (listsThings(labels.flatMap(({ label }) => label ?? []))) return "list";
  if (areNamesByTheirPlace(row, { before, next })) return "list";
  // A text among the figures of a table is no header.
  const isAmong = before !== undefined && before.row === row.row - 1 && hasFigures(before);
  return figures && !isAmong && standsOver(row, figures) ? "over-figures" : undefined;
}

function isNamesInUnit({ text, units }: Label): boolean {
  return units.length > 0 && roleOf(text.replace(/\s*[（(][^（()）]*[)）]$/u, "")) === "heading";
}

/** 柳州市主导产业上半年情况 | | （2019年） is a title in two cells. */
function isTitleWithAside([title, aside, ...others]: readonly ReadCell[]): boolean {
  const isTitle = title?.label?.role === "plain" && title.label.rest !== "" && title.label.units.length === 0;
  const isAside = /^\s*[（(][^（()）]*[)）]\s*$/u.test(String(aside?.cell.value ?? "")) && aside?.label?.rest === "";
  return isTitle && isAside && others.length === 0 && aside.column > title.column + 1;
}

const MAKER = /(?:局|厅|委|委员会|处|科|办公室|中心)$/u;

/** 全市工业分月累计（2017年） | | | 宝鸡市, or who made it, over a header, which names columns between, is a title and its place. */
function isTitleWithPlace([title, place, ...others]: readonly ReadCell[], next: SheetRow | undefined): boolean {
  const isTitle = title?.label?.role === "plain" && title.label.rest !== "" && title.label.units.length === 0;
  const isPlace = place?.label?.rest === "" && kindsOf(place.label).join() === "area";
  const isMaker = place?.label?.areas.length === 1 && MAKER.test(place.label.text);
  if (!isTitle || !(isPlace || isMaker) || others.length > 0 || !next || hasFigures(next)) return false;
  const between = labelled(next).filter(({ column }) => column > title.column && column < place.column);
  return next.cells[0]?.column === title.column && between.length > (isMaker ? 0 : 1);
}

/** 2022年 | 1-2月 | over | 1-3月 | is the first row of a year whose figures are still to be filled in. */
function isYearBesideMonths({ row, cells }: SheetRow, next: SheetRow | undefined): boolean {
  const [year, months, ...others] = cells;
  const [below, ...behind] = next?.cells ?? [];
  const isTime = (cell: ReadCell | undefined, kind: "span" | "part") => {
    const [time, ...times] = cell?.label?.rest === "" ? cell.label.times : [];
    return time?.kind === kind && times.length === 0;
  };
  const isBeside = isTime(year, "span") && isTime(months, "part") && others.length === 0;
  const isBelow = next?.row === row + 1 && behind.length === 0 && below?.column === months?.column;
  return isBeside && months?.column === (year?.column ?? 0) + 1 && isBelow && isTime(below, "part");
}

/** 2015M04 | Jan-Apr 2015 right below 2015M03 | Jan-Mar 2015 | 12.6 waits for its figure. */
function isBlankBelow(row: SheetRow, before: SheetRow | undefined): boolean {
  const [own, above] = [labelled(row), before ? labelled(before) : []];
  const isAlike = ({ column, label }: ReadCell, at: number) =>
    column === above[at]?.column && saysTime(label) && saysTime(above[at]?.label);
  const isRightBelow = before !== undefined && before.row === row.row - 1 && hasFigures(before);
  return isRightBelow && own.length > 1 && own.length === above.length && own.every(isAlike);
}

const PIVOT =
  /^(?:求和项|平均值项|计数项|最大值项|最小值项)\s*[:：]|^(?:行标签|列标签)$|^(?:sum|average|count|max|min) of \S|^(?:row|column) labels$/iu;

const MOST_FILTERS = 12;

/**
 * 指标 | 社会消费品零售总额（亿元） with a gap below says what a pivot table shows; so do several such rows, 地区 | 全国, over
 * the words by which Excel heads one.
 */
function isFilter(rows: readonly SheetRow[], at: number): boolean {
  const [field, value] = rows[at]?.cells ?? [];
  if (field?.label?.role !== "heading" || !value?.label || rows[at]?.cells.length !== 2) return false;
  const isNamed = value.label.rest === "" && value.label.indicators.length === 1;
  const below =
    rows.slice(at + 1, at + 1 + MOST_FILTERS).findIndex((_, index) => !areAdjacent(rows, at + index)) + at + 1;
  if (below === at + 1 && isNamed && rows[below]) return true;
  return below > at && (rows[below]?.cells.some(({ label }) => PIVOT.test(label?.text ?? "")) ?? false);
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
  // 7/27 beside 2019年1—6月 is the day of an entry.
  const isEntry = ({ times }: Label) => times.length > 0 && times.every(({ kind }) => kind === "open");
  if (labels.some((label) => label.times.length > 0 && !isEntry(label)))
    for (const [at, label] of labels.entries()) if (isEntry(label)) listed.get("time")?.delete(String(at));
  // 甲市 | 乙市 | 全国, of which nobody knows the first two.
  const areas = listed.get("area")?.size ?? 0;
  const isOfPlaces = areas > 0 && labels.filter(looksLikePlace).length > 1;
  return isOfPlaces || [...listed].some(([kind, things]) => LISTED.has(kind) && things.size >= 2);
}

// 市本级 and 县区级 beside 全市.
const LEVEL = /^(?:[省市区县]本级|(?:县区|区县|县市|乡镇|[市县])级)$/u;

function looksLikePlace(label: Label): boolean {
  if (label.rest !== "" && LEVEL.test(label.text)) return true;
  return label.rest !== "" && kindsOf(label).length === 0 && /^[\p{Script=Han}A-Z]{1,4}[市县区旗州]$/u.test(label.text);
}

function standsOver(row: SheetRow, next: SheetRow): boolean {
  const [leftmost] = next.cells;
  const labels = labelled(row).filter((one) => one.column !== leftmost?.column && !one.label?.isUnitLine);
  const name = row.cells.find(({ column }) => column === leftmost?.column)?.label;
  // Year-end resident population | 10,000 persons is a row that waits for its figures.
  if (name?.rest === "" && name.indicators.length === 1 && labels.every(({ label }) => isUnitAlone(label)))
    return false;
  const held = next.cells.filter((one) => !one.label);
  // Dashes alone do not make the row above them a header.
  if (held.every(({ cell }) => typeof cell.value === "string" && !/\d/u.test(cell.value))) return false;
  const figures = new Set(held.map((one) => one.column));
  return labels.some((one) => figures.has(one.column)) && labels.length * 2 >= figures.size;
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
