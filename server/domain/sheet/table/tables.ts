import { isPlaceAndYear, isTimeAlone, kindsOf, type Label } from "../label/label.ts";
import { NOTE_MARKS } from "../label/label-dress.ts";
import { isCaptionBelow, isNoteOfCumulated, unitsListed } from "../label/note-reading.ts";
import { isItem } from "../label/row-item.ts";
import { titleDoubt } from "../label/side-words.ts";
import { formStart } from "./blank-form.ts";
import { withBlankRow, withUnitsBelow } from "./cards.ts";
import { withHalfName } from "./half-names.ts";
import { findBands, type HeaderBand } from "./header-bands.ts";
import { hasFigures, labelled, type SheetRow, type SheetRows } from "./sheet-rows.ts";
import { captionedTables } from "./table-captions.ts";
import { titleStart } from "./title-start.ts";
import { withoutUnitsBetween, withUnitsOfColumns } from "./units-among-rows.ts";
import { withUnitsOfParts } from "./units-of-parts.ts";

/** The rows of one table. */
export interface TableRows {
  readonly sheet: SheetRows;
  /** Lines above the header, from above. */
  readonly titles: readonly SheetRow[];
  /** Header rows; none for a list of labels and figures. */
  readonly header: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  /** Lines below: 注, 数据来源. */
  readonly notes: readonly SheetRow[];
}

/** The tables of a strip, from above; lines above the first belong to it. */
export function findTables(sheet: SheetRows): TableRows[] {
  const { rows } = sheet;
  const found = withoutUnitsBetween(rows, withoutPairs(sheet, findBands(sheet)));
  const bands = withCaptioned(rows, withHeaderless(sheet, found));
  const starts = bands.map((band, at) => titleStart(sheet, band, bands[at - 1]));
  return bands.map((band, at) => {
    const end = starts[at + 1] ?? rows.length;
    const below = rows.slice(band.last + 1, end);
    const [body, notes] = partNotes(below);
    const titles = rows.slice(starts[at], band.first);
    const above = bands[at - 1];
    const headed = above && goesOnBelow(rows, band, above) && !titles.some(isOfOthers) ? above : band;
    const read = withHalfName({ sheet, titles, header: readHeader(sheet, headed), body, notes });
    return withUnitsBelow(withBlankRow(withUnitsOfColumns(withUnitsOfParts(read))));
  });
}

/** The rows of a header; without hidden ones that say nothing, k | u | y0 | y1, where others are shown. */
function readHeader({ rows, grid }: SheetRows, { first, last }: HeaderBand): readonly SheetRow[] {
  const header = rows.slice(first, last + 1);
  const isTelling = (row: SheetRow) => {
    const labels = labelled(row);
    return !grid.hiddenRows.has(row.row) || labels.filter(({ label }) => label?.rest === "").length * 2 > labels.length;
  };
  const shown = header.filter(isTelling);
  return shown.length > 0 ? shown : header;
}

/**
 * 单位 | % and 地区 | 全国 over 日期 | 数值 tell of that table, and are no header of their own; nor is 栏目 | 累计同比 over
 * 月份 | 2月 | 3月 a part of that.
 */
function withoutPairs({ rows, mergeAt }: SheetRows, bands: readonly HeaderBand[]): HeaderBand[] {
  const told = bands.filter((band, at) => {
    const next = bands[at + 1];
    const header = next && next.first <= next.last ? rows[next.first] : undefined;
    const isHeaded = header?.cells[0]?.label?.role === "heading" && header.cells.length > 1;
    return !isHeaded || !rows.slice(band.first, next?.first).every(isPair);
  });
  return told.map(({ first, last }) => {
    const [pair, header] = [rows[first], rows[first + 1]];
    const isTold = pair && isPair(pair) && pair.cells.every(({ label }) => label?.times.length === 0);
    const isOver = first < last && isTold && !pair.cells.some((one) => mergeAt(one.row, one.column));
    const isWider = header?.cells[0]?.label?.role === "heading" && header.cells.length > FEWEST_BELOW_PAIR;
    return isOver && isWider ? { first: first + 1, last } : { first, last };
  });
}

/** A vendor's export of one or two series has its pairs over as few columns. */
const FEWEST_BELOW_PAIR = 3;

function isPair(row: SheetRow): boolean {
  const [name, told, ...others] = row.cells;
  const isNamed =
    name?.label !== undefined && (name.label.role !== "plain" || /^(?:更新|发布)$/u.test(name.label.text));
  return isNamed && told !== undefined && others.length === 0 && told.column === name.column + 1;
}

/** Figures above the first header, or on a sheet without one, are a table whose header is empty; so is a blank form. */
function withHeaderless({ rows, grid }: SheetRows, bands: readonly HeaderBand[]): HeaderBand[] {
  const typed = rows.findIndex((row) => hasFigures(row) && !grid.hiddenRows.has(row.row));
  // Blank pairs may stand over a last line that is filled in, but not over a table with a header of its own.
  const isHeadedBelow = typed >= 0 && bands.some(({ first }) => first >= typed);
  // 国民生产总值和增速 | / | / is the heading of some rows of a form.
  const number = rows.findIndex(({ cells }) =>
    cells.some(({ label, cell }) => !label && /\d/u.test(String(cell.value))),
  );
  const form = isHeadedBelow ? -1 : formStart(number < 0 ? rows : rows.slice(0, Math.max(typed, number)), bands);
  if (form >= 0) return [{ first: form, last: form - 1 }];
  const [first] = bands;
  const isAbove = typed >= 0 && (!first || typed < first.first);
  return isAbove ? [{ first: typed, last: typed - 1 }, ...bands] : [...bands];
}

/** Whether rows without a header of their own, below 表2 人口, are headed by the one before: 指标 | 2015年 | 2016年. */
function goesOnBelow(rows: readonly SheetRow[], { first, last }: HeaderBand, above: HeaderBand): boolean {
  const [head, row] = [rows[above.last], rows[first]];
  if (last >= first || above.last < above.first || !head || !row) return false;
  const [corner, ...others] = head.cells;
  const headed = new Set(others.map(({ column }) => column));
  const isListed = corner?.label?.role === "heading" && corner.column === row.cells[0]?.column;
  // 社会消费品零售总额 below 年份 | 工业投资 | 财政总收入 is headed by none of those.
  const areQuantities = [row.cells[0], ...others].every((one) => one?.label?.indicators.length === 1);
  return isListed && !areQuantities && row.cells.slice(1).every(({ column }) => headed.has(column));
}

/** 表三　西安占全省比重 is of other figures than the header before. */
function isOfOthers(row: SheetRow): boolean {
  return labelled(row).some(({ label }) => label !== undefined && titleDoubt(label) !== undefined);
}

function withCaptioned(rows: readonly SheetRow[], bands: readonly HeaderBand[]): HeaderBand[] {
  return [...bands, ...captionedTables(rows, bands)].sort((a, b) => a.first - b.first);
}

/** The rows of a table, and the lines below it or between its rows: 注, 数据来源, 单位. */
function partNotes(below: readonly SheetRow[], isWhole = true): [body: SheetRow[], notes: SheetRow[]] {
  const left = below.reduce((least, { cells }) => Math.min(least, cells[0]?.column ?? least), Number.MAX_SAFE_INTEGER);
  const above = new Map(below.map((row, at) => [row, below[at - 1]]));
  const isNote = (row: SheetRow) => {
    const [first, ...others] = labelled(row).flatMap(({ label }) => label ?? []);
    const isBelowAll = row === below.at(-1) && (isOffice(row) || isSentence(row));
    const isAlone =
      others.length === 0 &&
      (first?.isUnitLine === true || isUnitNote(row) || isMarked(row) || isSigned(row) || isBelowAll);
    const isTold =
      isAlone || isSignature(row, left) || isFoot(row, above.get(row)) || listsUnits(row) || areBullets(row);
    return !hasFigures(row) && (first?.role === "note" || isTold || isRemark(first));
  };
  const last = below.at(-1);
  if (last && isWhole && (tellsPlaceAndYear(below) || isRemarkBelow(below) || namesQuantity(below)))
    return addNote(partNotes(below.slice(0, -1), false), last);
  // （均为年初累计） right below the header, and above rows still to be filled in.
  const [top, next] = below;
  if (top && isNote(top) && next?.row === top.row + 1 && !isNote(next)) return addNote(partNotes(below.slice(1)), top);
  const first = below.findIndex(isNote);
  if (first < 0) return [[...below], []];
  const end = below.reduce((behind, row, at) => (at > first && isRow(row) ? at + 1 : behind), first);
  const body = below.slice(0, end);
  return [body.filter((row) => !isNote(row)), [...body.filter(isNote), ...below.slice(end)]];
}

/**
 * 西安市工商业联合会 and 2018年4月26日 by themselves behind the names of the rows sign what stands above, as does 安康市统计局
 * beside 2023年4月.
 */
function isSignature({ cells }: SheetRow, left: number): boolean {
  const [first, second] = cells;
  const isDated = cells.length === 2 && second?.label !== undefined && isTimeAlone(second.label);
  if (isDated) return first?.label?.areas.length === 1 && SIGNATURE.test(first.label.text);
  return cells.length === 1 && first !== undefined && first.column > left && SIGNATURE.test(first.label?.text ?? "");
}

const SIGNATURE =
  /^(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?$|^\p{Script=Han}{2,}(?:局|委|委员会|厅|处|科|办公室|中心|协会|学会|商会|联合会|公司|分行|支行|研究院)$/u;

/** ● 增速为累计同比 | ● 口径：规模以上 below the tiles of a dashboard. */
function areBullets({ cells }: SheetRow): boolean {
  return cells.length > 1 && cells.every(({ cell }) => /^\s*[●•◆■▪]\s*\S{4,}/u.test(String(cell.value)));
}

/** A caption below the rows and a gap is of the table above. */
function isFoot(row: SheetRow, above: SheetRow | undefined): boolean {
  const isApart = above !== undefined && row.row > above.row + 1;
  return isApart && row.cells.length === 1 && isCaptionBelow(String(row.cells[0]?.cell.value ?? ""));
}

/** 增速：%；收入、进出口：亿元；外资：亿美元 by itself says in which units the rows are. */
function listsUnits({ cells }: SheetRow): boolean {
  return cells.length === 1 && unitsListed(cells[0]?.label?.text ?? "").length > 0;
}

function addNote([body, notes]: [SheetRow[], SheetRow[]], note: SheetRow): [body: SheetRow[], notes: SheetRow[]] {
  return [body, [...notes, note]];
}

/** 均为增加值实际增速；全国 by itself behind rows of figures. */
function isRemarkBelow(rows: readonly SheetRow[]): boolean {
  const [row, above] = [rows.at(-1), rows.at(-2)];
  const [cell, ...others] = row?.cells ?? [];
  const words = String(cell?.cell.value ?? "");
  if (!cell?.label || others.length > 0 || !above) return false;
  if (cell.label.rest !== "" && words.length > 14 && TELLS_SOURCE.test(words)) return true;
  if (!hasFigures(above)) return isNoteOfCumulated(words);
  if (/[，,；;。\s](?=\S)/u.test(words) && /全国规(?:模以)?上/u.test(words)) return true;
  return (/[；;。]/u.test(words) && cell.label.rest !== "") || /[，,；;].*(?:统计局|口径|来源|整理|当月)/u.test(words);
}

// All figures full year 2017. Source: local bureaus. 陕西省统计局综合处编印，供领导参阅.
const TELLS_SOURCE =
  /\bsources?\s*:|(?:数据|资料)(?:来[自源]|取自|摘自)|(?:统计局|委员会|[局委处科室])(?:\p{Script=Han}{0,8})?(?:编印|编制|整理|供稿)(?=[，,。]|$)|据.*(?:数据|资料|公报|报告|报表)整理$/iu;

/** 2018年，西安市 below rows of months is of whom and of which year they are. */
function tellsPlaceAndYear(rows: readonly SheetRow[]): boolean {
  const [cell, ...others] = rows.at(-1)?.cells ?? [];
  if (others.length > 0 || !isPlaceAndYear(cell?.label)) return false;
  const above = rows.slice(0, -1).flatMap((row) => labelled(row)[0]?.label ?? []);
  return above.length > 1 && above.every(({ areas, times: [time] }) => areas.length === 0 && time?.kind === "part");
}

/** 全国规模以上工业增加值 统计局网站抄的 by itself behind rows of figures that name no quantity is what all of them are. */
function namesQuantity(rows: readonly SheetRow[]): boolean {
  const [cell, ...others] = rows.at(-1)?.cells ?? [];
  const above = rows.slice(0, -1);
  const label = cell?.label;
  if (!label || others.length > 0 || label.role !== "plain" || label.areas.length !== 1) return false;
  const isNamed = above.some((row) => labelled(row).some((one) => (one.label?.indicators.length ?? 0) > 0));
  return label.indicators.length === 1 && above.length > 1 && above.every(hasFigures) && !isNamed;
}

/** 备注 | 统计年鉴口径 below the rows. */
function isRemark(first: Label | undefined): boolean {
  return first?.role === "helper" && /^(?:备\s*注|说\s*明)$/u.test(first.text);
}

/** （单位：亿元，当月数） names nothing that a row could be of. */
function isUnitNote(row: SheetRow): boolean {
  const [first] = labelled(row);
  return (
    /^\s*[（(【[]?\s*(?:计量)?单\s*位\s*[:：]/u.test(String(first?.cell.value ?? "")) && !!first?.label?.units.length
  );
}

/** 市统计局　2016年12月30日 says who made a table, and on which day; 陕西统计年鉴 in which book it stands. */
function isSigned(row: SheetRow): boolean {
  const [first] = labelled(row);
  return SIGNED.test(String(first?.cell.value ?? ""));
}

const SIGNED =
  /^\s*\p{Script=Han}.*(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:编?印|制|印发|整理)?\s*$|^\s*《?\p{Script=Han}{2,8}统计年鉴[^\d,，。]{0,40}(?:(?:19|20)\d\d年?)?》?\s*$|^\s*\p{Script=Han}{2,}(?:统计局|委员会|工信局|工业和信息化[局厅])\p{Script=Han}{0,10}(?:处|科|室|中心)\s*$/u;

/** 河北省统计局 or （常州市统计局投资处） by itself signs the rows above. */
function isOffice({ cells: [first, ...others] }: SheetRow): boolean {
  return others.length === 0 && OFFICE.test(String(first?.cell.value ?? ""));
}

const OFFICE =
  /^\s*[（(]?\s*\p{Script=Han}{2,}(?:统计局|调查总?队|工信[局委厅]|发改委|财政[局厅]|商务[局厅]|(?:发展和改革|工业和信息化|经济和信息化)(?:委员会|[局厅]))(?:\p{Script=Han}{1,8}[处科室队])?\s*[)）]?\s*$/u;

// No figure is released for January alone. Growth rates are as published. Not GDP = gross domestic product.
const SENTENCE = /^\s*(?!.*=)(?:[A-Z](?=(?:\S*\s+){7}).{40,}\.|(?=.{20,})\p{Script=Han}.*。)\s*$/u;

function isSentence({ cells: [first, ...others] }: SheetRow): boolean {
  return others.length === 0 && SENTENCE.test(String(first?.cell.value ?? ""));
}

const BEGUN_BY_MARK = new RegExp(`^\\s*(?:[${NOTE_MARKS}]|\\[\\d{1,2}\\]\\s)`, "u");

/** What a mark beside a row's name refers to: *为预计数. */
function isMarked(row: SheetRow): boolean {
  const [first] = labelled(row);
  const text = String(first?.cell.value ?? "");
  if (!BEGUN_BY_MARK.test(text)) return false;
  // ②规模以上工业企业利润总额累计数，单位为千亿元.
  // * 2020年社零为1—11月累计数，GDP为全年数.
  const isExplained =
    row.cells.length === 1 && /[，,；;].*(?:[%％]|单位|累计|当月|口径)|[:：]|[为是指].*(?:数|口径|累计)/u.test(text);
  return isExplained || isMeasureOfMark(row) || (first?.label?.rest !== "" && first?.label?.indicators.length === 0);
}

/** ① 当月同比增速。 or ▲单位为万元。 */
function isMeasureOfMark({ cells: [first, ...others] }: SheetRow): boolean {
  const label = first?.label;
  if (label === undefined || others.length > 0 || !isMeasureAlone(label)) return false;
  return label.units.length > 0 || /^\s*[①-⑨]/u.test(String(first?.cell.value));
}

function isMeasureAlone(label: Label): boolean {
  return label.rest === "" && kindsOf(label).every((kind) => kind === "measure" || kind === "unit");
}

/** 2.规模以上工业增加值增长速度按可比价计算。 is the second of several notes. */
function endsASentence(row: SheetRow): boolean {
  return row.cells.length === 1 && /[。；;.]\s*$/u.test(String(row.cells[0]?.cell.value ?? ""));
}

function isRow(row: SheetRow): boolean {
  const label = labelled(row)[0]?.label;
  return label !== undefined && (hasFigures(row) || (isItem(label) && !endsASentence(row)));
}
