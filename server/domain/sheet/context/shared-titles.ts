import { shiftSpan, wholeYearOf, yearOf } from "../../month.ts";
import { saysTime as isTimed } from "../label/head-time.ts";
import { EMPTY_LABEL, isTimeAlone, kindsOf, type Label } from "../label/label.ts";
import { isOfCards } from "../table/cards.ts";
import { saysWhole } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { hasFigures, labelled, type SheetRow } from "../table/sheet-rows.ts";
import { isCaption, isContinued, isFirst, isLater } from "../table/table-captions.ts";
import type { TableRows } from "../table/tables.ts";
import { tilesOf } from "../table/tiles.ts";
import { headOfTitle } from "./title-head.ts";

/**
 * Lines over the first of numbered tables, 2017年1-9月运行简表 over 一、西安市, are over those that follow it too, 二、咸阳市:
 * what these do not say themselves they take from there. So are lines over a table whose lowest header comes again right
 * behind its figures, 本期 | 上年同期, those over a table that goes on, 续表, those over a name over the same
 * header, and lines over the first of several rows of a dashboard's cards.
 */
export function shareTitles(tables: readonly TableRows[]): TableRows[] {
  const [first, ...others] = tables;
  if (!first) return [];
  const numbered = first.titles.findIndex(isFirst);
  const shared = first.titles.slice(0, Math.max(0, numbered));
  const found = [first];
  for (const one of others) {
    const before = found.at(-1) ?? first;
    if (one.titles.some(isContinued)) found.push({ ...one, titles: [...before.titles, ...one.titles] });
    else if (one.titles.some(isLater)) found.push({ ...one, titles: [...shared, ...one.titles] });
    else if (isNumberedByHeader(one, first)) found.push({ ...one, titles: first.titles });
    else if (isOfGrowthAlike(one, before)) found.push({ ...one, titles: [...before.titles, ...one.titles] });
    else if (isMarkedAlike(one, before)) found.push({ ...one, titles: [...before.titles.slice(0, -1), ...one.titles] });
    else if (isNamedAlike(one, before)) found.push({ ...one, titles: [...before.titles.slice(0, -1), ...one.titles] });
    else found.push(withNames(goesOn(one, before) ? { ...one, titles: before.titles } : one, before));
  }
  const last = found.at(-1) ?? first;
  // Once for all tables: it looks at every row of the first.
  const isDated = tellsTimeOfAll(first);
  return found.map((one, at) => {
    const measured = withUnitsOf(found[at - 1] ?? one, one);
    return withNotesBelow(withTimeOf(first, withPlaceOf(first, measured), isDated), last);
  });
}

/** 5、规模以上工业 | 4月 | 1-4月累计 over the rows of a table without lines of its own, the first of which is headed 1、. */
function isNumberedByHeader({ titles, header: [head] }: TableRows, { header: [firstHead] }: TableRows): boolean {
  return titles.length === 0 && !!head && !!firstHead && isFirst(firstHead) && isLater(head);
}

/** 咸阳市 over the same header as 西安市, whose line says 单位：亿元，外资：万美元, is in the same units. */
function withUnitsOf(before: TableRows, one: TableRows): TableRows {
  const saysUnit = ({ titles }: TableRows) =>
    titles.flatMap(labelled).find(({ label }) => label !== undefined && label.units.length > 0);
  const line = saysUnit(before);
  const texts = textsOf(one.header.at(-1));
  const isAlike = texts.length > 2 && texts.join() === textsOf(before.header.at(-1)).join();
  if (one === before || !line?.label || !isAlike || saysUnit(one)) return one;
  const cell = { ...line, label: { ...EMPTY_LABEL, units: line.label.units } };
  return { ...one, titles: [{ row: line.row, cells: [cell] }, ...one.titles] };
}

const OF_ALL = /以上|上述|上面|[各两三几]张?表/u;
// 全国数据；根据统计局月度新闻稿整理 below the last of several tables.
const OF_NATION = /^全国(?:数据|口径)(?=[；;，,。\s]|$)/u;
const OF_ONE = /本表|上表|表\s*[一二三四五六七八九\d]/u;

/** A table without notes with those below the last of the sheet that are about all: 注：以上各季度数据均为自年初累计数. */
function withNotesBelow(one: TableRows, last: TableRows): TableRows {
  if (one.sheet !== last.sheet || one.body.at(-1)?.row === last.body.at(-1)?.row || one.notes.length > 0) return one;
  const isOfAll = (row: SheetRow) =>
    labelled(row).some(
      ({ label }) =>
        (label?.role === "note" && OF_ALL.test(label.text) && !OF_ONE.test(label.text)) ||
        OF_NATION.test(label?.text ?? ""),
    );
  return { ...one, notes: last.notes.filter(isOfAll) };
}

/**
 * A table further down whose lines, header and rows name no place is of the place that the sheet's first line names,
 * 德阳市2015年统计公报图表数据 over several, and months that name no year are of that line's.
 */
function withPlaceOf(first: TableRows, one: TableRows): TableRows {
  const line = first.titles.find((row, at) => namesPlace(row) && (at === 0 || isSigned(row)));
  const label = line?.cells[0]?.label;
  const isPlaced = [...one.titles, ...one.header, ...one.body].some((row) =>
    labelled(row).some(({ label: said }) => said && ((said.areas.length > 0 && !saysWhole(said.text)) || said.group)),
  );
  if (one === first || !line || !label || isPlaced) return one;
  const dated = label.times.length > 0 ? label : first.titles[0]?.cells[0]?.label;
  const told = dated && isOfMonths(one) ? dated : EMPTY_LABEL;
  // 补充资料：规模以上工业企业效益（1-6月） below 2018年7月 is of that year.
  const times = one.titles.flatMap(labelled).some(saysTime) ? yearIn(told) : told.times;
  const place: Label = { ...EMPTY_LABEL, areas: label.areas, times };
  const cells = line.cells.slice(0, 1).map((cell) => ({ ...cell, label: place }));
  return { ...one, titles: [{ ...line, cells }, ...one.titles] };
}

function namesPlace({ cells: [title, ...asides] }: SheetRow): boolean {
  const label = asides.every((one) => one.label?.areas.length === 0) ? title?.label : undefined;
  const isNamed = label?.areas.length === 1 && !label.group && !label.listsAreas && !saysWhole(label.text);
  return label?.role === "plain" && isNamed;
}

/** 陕西省统计局综合处编 below 全省主要经济指标 says of which place all of the sheet is. */
function isSigned({ cells: [title] }: SheetRow): boolean {
  return /(?:统计局|调查总?队)/u.test(title?.label?.text ?? "");
}

/**
 * A table further down called 同期增加值增速, of months that name no year, is of the year of the sheet's first line; one that
 * names no time at all is of the line's, 同期江苏两市, also where the line names no quantity: 工业运行看板（2017年8月）.
 */
function withTimeOf(first: TableRows, one: TableRows, isDated: boolean): TableRows {
  const line = datedLine(first);
  const label = line?.cells[0]?.label;
  const isOfSame = one.titles.some((row) => labelled(row).some((cell) => SAME_TIME.test(cell.label?.text ?? "")));
  const isUntimed = ![...one.titles, ...one.header, ...one.body].flatMap(labelled).some(saysTime);
  const times = label ? (isUntimed ? label.times : yearIn(label)) : [];
  // 全国对比（1-4月，%） below 经济运行驾驶舱 2024年1-4月.
  const isTimed = one.titles.flatMap(labelled).some(saysTime) || isOfTimesAlone(one);
  const isOfYear = isOfSame || (isDated && isTimed);
  const isMeant = isUntimed ? isOfSame || isDated : isOfYear && isOfMonths(one);
  if (one === first || !line || times.length === 0 || !isMeant) return one;
  const cells = line.cells.slice(0, 1).map((cell) => ({ ...cell, label: { ...EMPTY_LABEL, times } }));
  return { ...one, titles: [{ ...line, cells }, ...one.titles] };
}

/** 数据截至2022年10月 below 经济运行驾驶舱, else the first line. */
function datedLine({ titles }: TableRows): SheetRow | undefined {
  return titles.find(({ cells: [one] }) => one !== undefined && saysTime(one)) ?? titles[0];
}

/** Whether a line dates all below it: it names no quantity, and the first table has no other dates. 2018年3月印发 tells of none. */
function tellsTimeOfAll(table: TableRows): boolean {
  const { header, body } = table;
  const line = datedLine(table);
  const one = line?.cells[0];
  const { label } = one ?? {};
  const isOfNone = label?.role === "plain" && label.indicators.length === 0 && label.times.length === 1;
  if (!line || !one || !isOfNone || isCaption(line) || [...header, ...body].flatMap(labelled).some(saysTime))
    return false;
  return isTimed(headOfTitle(label, one).time);
}

/** 月份 | 1-2月 | 3月, or such rows: whether all columns or all rows say of when they are. */
function isOfTimesAlone({ header, body }: TableRows): boolean {
  const columns = header.at(-1)?.cells.slice(1) ?? [];
  const rows = body.flatMap(({ cells }) => cells[0] ?? []);
  return [columns, rows].some((cells) => cells.length > 0 && cells.every(saysTime));
}

function saysTime({ label }: ReadCell): boolean {
  return label !== undefined && label.times.length > 0;
}

const SAME_TIME = /^(?:附[:：]?\s*)?同期/u;

/** Whether the columns and rows of a table are of months that name no year. */
function isOfMonths({ titles, header, body }: TableRows): boolean {
  const times = [...titles, ...header, ...body].flatMap(labelled).flatMap(({ label }) => label?.times ?? []);
  return times.length > 0 && times.every(({ kind }) => kind === "part");
}

/** The year that a line names, whatever months of it. */
function yearIn({ times }: Label): Label["times"] {
  const years = new Set(
    times.flatMap((time) => (time.kind === "span" ? [yearOf(time.span.start), yearOf(time.span.end)] : [])),
  );
  const [year, ...others] = years;
  if (year === undefined || others.length > 0) return [];
  return [{ kind: "span", span: shiftSpan(wholeYearOf(0), year * MONTHS), manner: undefined }];
}

const MONTHS = 12;

/** ◆ 4月份发布 over a table behind the one below ◆ 3月份发布. */
function isMarkedAlike({ titles: [line, ...others] }: TableRows, before: TableRows): boolean {
  const marks = [line, before.titles.at(-1)].map((row) => MARK.exec(String(row?.cells[0]?.cell.value ?? ""))?.[0]);
  return others.length === 0 && before.titles.length > 1 && marks[0] !== undefined && marks[0] === marks[1];
}

const MARK = /^\s*[◆◇■□▲△●○►▶★☆§]/u;

/** Whether a name by itself over a header comes with another name over the same header, or as much of it: 工业投资 | | 2月, 工业增加值 | | 2月. */
function isNamedAlike({ titles, header }: TableRows, before: TableRows): boolean {
  const [other, line] = [before.titles.at(-1), titles[0]];
  const [name, ...others] = line?.cells ?? [];
  if (titles.length !== 1 || others.length > 0 || other?.cells.length !== 1 || before.titles.length < 2) return false;
  const [label, otherLabel] = [name?.label, other.cells[0]?.label];
  const isQuantity = label?.role === "plain" && !label.isUnitLine && label.indicators.length > 0;
  const isName = isQuantity || (isTime(label) && isTime(otherLabel)) || (isMember(label) && isMember(otherLabel));
  const [texts = [], otherTexts = []] = [header, before.header].map((rows) => rows.flatMap(textsOf));
  const shared = Math.min(texts.length, otherTexts.length);
  const isAlike = shared > 1 && texts.slice(0, shared).join() === otherTexts.slice(0, shared).join();
  return isName && name !== undefined && name.column === other.cells[0]?.column && isAlike;
}

/** 增长速度（%） over the same header as 昆明市地区生产总值（亿元） is the growth of that. */
function isOfGrowthAlike({ titles, header }: TableRows, before: TableRows): boolean {
  const labels = titles.flatMap(labelled).flatMap(({ label }) => label ?? []);
  const [label, ...others] = labels;
  const isBare = label !== undefined && isGrowthAlone(label);
  const texts = header.flatMap(textsOf);
  return isBare && others.length === 0 && texts.length > 2 && texts.join() === before.header.flatMap(textsOf).join();
}

/** 2016年 over the same header as 2015年. */
function isTime(label: Label | undefined): boolean {
  return label?.role === "plain" && isTimeAlone(label);
}

/** 【专用设备制造业】 over the same header as 【通用设备制造业】. */
function isMember(label: Label | undefined): boolean {
  return label?.role === "plain" && label.rest === "" && kindsOf(label).join() === "member";
}

/** Whether a table without lines of its own has the header of the one before, right behind that one's figures, or its cards. */
function goesOn(one: TableRows, before: TableRows): boolean {
  const { titles, header } = one;
  const [lowest, last] = [header.at(-1), before.body.at(-1)];
  if (titles.length > 0 || before.notes.length > 0) return false;
  if (isOfOtherTimes(one, before)) return true;
  const isOfSeveral = isOfCards(before.header) || tilesOf(before.header, before.body) !== undefined;
  if (isOfSeveral && standsOnSameColumns(header, before.header)) return true;
  if (!lowest || !last) return false;
  if (isSameForm(one, before)) return true;
  const texts = textsOf(lowest);
  // 2016年 | 1月 | 2月 right below the rows of 2015年 | 1月 | 2月.
  const isStacked = header.length === 1 && lowest.row === last.row + 1 && texts.length > 2;
  // 行业 | 1-7月 | 1-8月 right below the rows of 行业 | 1-2月 | 1-3月.
  const heading = lowest.cells[0]?.label;
  const isOfTimes = lowest.cells.slice(1).every(({ label }) => isTime(label));
  const isHeaded = heading?.role === "heading" && isOfTimes && texts[0] === textsOf(before.header.at(-1))[0];
  if (isStacked && isHeaded) return true;
  if (isStacked && texts.slice(1).join() === textsOf(before.header.at(-1)).slice(1).join()) return true;
  const corners = [lowest.cells[0]?.label, before.header.at(-1)?.cells[0]?.label];
  const areOverSame = texts.length > 2 && texts.slice(1).join() === textsOf(before.header.at(-1)).slice(1).join();
  if (areOverSame && corners.every((label) => label && isBareGrowth(label))) return true;
  // Growth y/y, % | 2015 | 2016 behind Period | 2015 | 2016.
  if (areOverSame && corners[1]?.role === "heading" && corners[0] && isGrowthAlone(corners[0])) return true;
  if (!hasFigures(last)) return false;
  // 2017年（%） | 1-2月 | 1-3月 below 2016年（%） | 1-2月 | 1-3月; so 电气机械和器材制造业 | 1-2月 below 汽车制造业 | 1-2月.
  const areOfOneKind = corners.every(
    (label) => label?.rest === "" && (label.times.length === 1 || kindsOf(label).join() === "member"),
  );
  if (areOfOneKind && areOverSame) return true;
  return texts.length > 1 && texts.join() === textsOf(before.header.at(-1)).join();
}

/** | Jan-Feb 2016 | Jan-Mar 2016 over rows called as those below | Jan-Feb 2017 | Jan-Mar 2017 are. */
function isOfOtherTimes(one: TableRows, before: TableRows): boolean {
  const names = ({ body }: TableRows) => body.map(({ cells: [first] }) => first?.label?.text ?? "").join("\n");
  return [one, before].every(isHeadedByTimes) && one.body.length > 0 && names(one) === names(before);
}

/** Whether a header holds nothing but times, behind an empty corner. */
function isHeadedByTimes({ header: [top, ...lower], body: [row] }: TableRows): boolean {
  const cells = top?.cells ?? [];
  const isBehind = (cells[0]?.column ?? 0) > (row?.cells[0]?.column ?? 0);
  return lower.length === 0 && cells.length > 1 && isBehind && cells.every(({ label }) => isTime(label));
}

/** Whether a form comes again behind a gap with all its headings, 期间 and 指标, and its rows, 数值 and 同比, filled in anew. */
function isSameForm(one: TableRows, before: TableRows): boolean {
  const [words, others] = [one, before].map(({ header, body }) =>
    [...header, ...body].map(({ cells: [first] }) => first),
  );
  const headings = words?.filter((word) => word?.label?.role === "heading") ?? [];
  const isAlike = words?.length === others?.length && words?.every((word, at) => isSameWord(word, others?.[at]));
  return headings.length > 1 && isAlike === true;
}

function isSameWord(word: ReadCell | undefined, other: ReadCell | undefined): boolean {
  return word?.label !== undefined && word.label.text === other?.label?.text && word.column === other.column;
}

/** % y/y, year to date over the same dates as % y/y, single month. */
function isBareGrowth(label: Label): boolean {
  return label.basis !== undefined && isGrowthAlone(label);
}

function isGrowthAlone(label: Label): boolean {
  const isMeasure = label.rest === "" && kindsOf(label).every((kind) => kind === "measure" || kind === "unit");
  return label.role === "plain" && label.measure === "growth" && isMeasure;
}

/** 同比增长 | | 同比增长 right below the figures of cards is of those cards, whose names stand over the figures. */
function withNames(one: TableRows, before: TableRows): TableRows {
  const [names] = before.header;
  const [measures, ...others] = one.header;
  const isBelow = measures !== undefined && measures.row - 1 === before.body.at(-1)?.row && others.length === 0;
  const areMeasures = measures?.cells.every(({ label }) => label?.rest === "" && kindsOf(label).join() === "measure");
  if (!names || !isBelow || !areMeasures || !isOfCards(before.header) || one.titles !== before.titles) return one;
  return { ...one, header: [names, measures] };
}

/** Whether a header begins where another does and has a name over no other columns. */
function standsOnSameColumns(header: readonly SheetRow[], other: readonly SheetRow[]): boolean {
  const [columns, others] = [columnsOf(header), columnsOf(other)];
  return columns.length > 0 && columns[0] === others[0] && columns.every((column) => others.includes(column));
}

function columnsOf([top]: readonly SheetRow[]): number[] {
  return top?.cells.map(({ column }) => column) ?? [];
}

function textsOf(row: SheetRow | undefined): string[] {
  return row ? labelled(row).map(({ column, label }) => `${column} ${label?.text ?? ""}`) : [];
}
