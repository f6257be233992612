import { tellsOfFiscalYear } from "../label/english-note.ts";
import type { Label } from "../label/label.ts";
import { NOTE_MARKS } from "../label/label-dress.ts";
import { tellsOfForm } from "../label/label-words.ts";
import { doubtsOfNote } from "../label/note-doubts.ts";
import type { NotedDoubt } from "../label/noted-doubt.ts";
import { type TitleWord, titleDoubt } from "../label/side-words.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { markBehind } from "../typed-number.ts";
import type { Table } from "./table-columns.ts";
import { isParagraph } from "./title-head.ts";

/** A title and what it makes of the figures below it. */
export interface TitleDoubt extends TitleWord {
  /** In quotation marks, and whether it is a line or the sheet's name. */
  readonly title: string;
}

/** A note or a remark and what it says of figures. */
export interface TableNote extends NotedDoubt {
  readonly note: string;
  /** The only row that a remark, or a note with the mark of its label, is about. */
  readonly row?: number;
  /** The only column that a note with the mark of its heading is about. */
  readonly column?: number;
}

// Columns that say of themselves that they are forecasts leave the others actual.
const FORECAST = /(?:19|20)\d\d年?\s*[(（]?[EFP][)）]?$|预[测计]|目标|计划/u;
// A column of shares leaves those beside it amounts: 金融业增加值及占GDP比重.
const SHARE =
  /^\p{Script=Han}{0,4}?(?:占比|比重|份额|构成比?|占[^变较提降]{1,8}(?:比重|比例|比)|占(?:全[国省市]|\p{Script=Han}{0,4}(?:GDP|生产总值)))$/u;
const SHARES = /^[\p{Script=Han}]{2,8}(?:构成|比重)$/u;
const LISTS_SHARES = /[及和与、]其?(?:占|比重|份额|构成)/u;
const WEBSITE = /^(?:发布|更新|首页|打印)|字[体号]|门户网站|政府网/u;
const CURRENT_PRICES = /现价|名义|当年价/u;

/** What the lines over a table, or else its sheet's name, make of its figures; undefined where they are what they seem. */
export function doubtOf({ titles, header, columns }: Table, sheet: Label): TitleDoubt | undefined {
  const tellsPrices = header.some((row) => labelled(row).some(({ label }) => CURRENT_PRICES.test(label?.text ?? "")));
  const tellsPlans = header.some((row) => labelled(row).some(({ label }) => FORECAST.test(label?.text ?? "")));
  const tellsShares = header.some((row) => labelled(row).some(({ label }) => SHARE.test(bareOf(label?.text ?? ""))));
  const labels = titles.flatMap((row) => labelled(row).flatMap(({ label }) => label ?? []));
  // 本地生产总值构成 in the header's corner is what the table is called.
  const corner = header
    .flatMap(labelled)
    .flatMap(({ column, label }) => (columns.labels.includes(column) ? (label ?? []) : []));
  const called = corner.filter(({ rest }) => SHARES.test(rest));
  for (const label of [...called, ...labels, sheet]) {
    const isTitle = label.role === "plain" && !isParagraph(label.text) && !tellsOfForm(label.text);
    const doubt = isTitle ? titleDoubt(label) : undefined;
    const where = label === sheet ? "工作表名" : "标题";
    const isTold =
      (doubt?.word === "环比" && label.text.includes("同比")) ||
      (doubt?.kind === "repriced" && tellsPrices) ||
      ((doubt?.kind === "planned" || doubt?.word === "测算") && tellsPlans) ||
      (doubt?.kind === "compared" && tellsShares && (LISTS_SHARES.test(label.text) || namesAmounts(header)));
    // A sheet may be called 占比 or 占比格式; of growth, as a line over the table names it, there are no shares.
    // 县域监测 of 周至县 is of that county.
    const isOfCounty =
      doubt?.word === "县域" && labels.some(({ areas }) => areas.length === 1 && !areas[0]?.endsWith("00"));
    // 利润测算 over 全国规模以上工业企业利润总额 is only a name.
    const isOfPaper = label === sheet && doubt?.word === "测算" && labels.some(namesQuantity);
    // 预算收入 is short for the revenue that a line over the table names.
    const isShort =
      label === sheet &&
      /预算收入/u.test(label.text) &&
      labels.some(({ indicators }) => indicators.some(({ name }) => name === "一般公共预算收入"));
    const isOfRate = label === sheet && doubt?.kind === "compared" && labels.some(namesRate);
    // 咸阳高新区投资指南 over 城市概况——咸阳市 is the guide's name.
    const isOfGuide =
      doubt?.kind === "part of the area" && label !== labels.at(-1) && titles.slice(-1).some(endsInPlace);
    if (
      doubt &&
      !isTold &&
      !isOfGuide &&
      !isOfRate &&
      !isOfPaper &&
      !isShort &&
      !isOfCounty &&
      !WEBSITE.test(label.text)
    )
      return { title: `${where}“${label.text}”`, ...doubt };
  }
  return undefined;
}

/** Whether a line over a table ends in the place that the table is about: 城市概况——咸阳市. */
export function endsInPlace(row: SheetRow): boolean {
  return labelled(row).some(
    ({ label }) => label?.areas.length === 1 && /[—–:：]\s*\p{Script=Han}{2,8}[省市区县州盟旗]\s*$/u.test(label.text),
  );
}

function namesQuantity({ role, rest, indicators }: Label): boolean {
  return role === "plain" && rest === "" && indicators.length === 1;
}

function namesRate({ role, rest, indicators: [indicator, ...others], measure }: Label): boolean {
  const isRate = measure === "growth" || indicator?.kind === "rate";
  return role === "plain" && rest === "" && indicator !== undefined && others.length === 0 && isRate;
}

/** Columns that name quantities of their own beside one of shares: 陕西省生产总值 | 西安市生产总值 | 西安占比. */
function namesAmounts(header: Table["header"]): boolean {
  const named = header.flatMap(labelled).filter(({ label }) => label?.indicators.length === 1 && label.rest === "");
  return named.length > 1;
}

function bareOf(words: string): string {
  return words.replace(/\s*[（(].*$|[%\s]/gu, "");
}

// 资料来源：国家统计局、公司研究部预测 below columns of which one says that it is a forecast.
const FORECASTERS = /来源\s*[:：].*(?:预测|预计)$/u;
const IS_FORECAST = /预测|预计|(?:19|20)\d\d年?(?:Q[1-4])?\s*[(（]?[EF][)）]?$/u;

function tellsForecasts({ header, body }: Table): boolean {
  return [...header, ...body].flatMap(labelled).some(({ label }) => IS_FORECAST.test(label?.text ?? ""));
}

/** What the notes of a table and the remarks beside its rows set apart. */
export function notedIn(table: Table): TableNote[] {
  const { titles, header, body, notes } = table;
  const told = [...titles.flatMap(labelled).filter(({ label }) => label?.role === "note"), ...notes.flatMap(labelled)];
  const lines = told.filter(({ label }) => !(FORECASTERS.test(label?.text ?? "") && tellsForecasts(table)));
  const columns = new Set(
    header.flatMap(labelled).flatMap(({ label, column }) => (REMARKS.test(label?.text ?? "") ? column : [])),
  );
  const remarks = body.flatMap(labelled).filter(({ column }) => columns.has(column));
  const number = captionNumber(table);
  // 累计值；利润总额单位为万亿元 over a table says as much as it does below.
  const plain = titles.flatMap(labelled).filter(({ label }) => label?.role === "plain");
  const isTold = ({ text }: Label, { unit }: TableNote) =>
    tellsOfFiscalYear(text) || (unit !== undefined && /单位[为是]/u.test(text));
  return [
    ...plain.flatMap(({ label }) => notesOf(label, number).filter((note) => label && isTold(label, note))),
    ...lines.flatMap((line) => markedNotes(line, table) ?? notesOf(line.label, number)),
    ...remarks.flatMap(({ label, row }) =>
      [...notesOf(label), ...monthsOf(label), ...ownYearOf(label)].map((note) => ({ ...note, row })),
    ),
    ...figuresOfOtherTimes(table),
  ];
}

const NUMBERED = /^\s*[（([]?([1-9a-f])(?:[.、)）\]:：]|(?<=[¹²³⁴-⁹])|\s)/u;

/** Figures with the mark of a note that says when they are, 15.0³ above 3. Jan-Aug 2016. */
function figuresOfOtherTimes({ header, body, notes, columns: { helpers } }: Table): TableNote[] {
  const marks = notes.flatMap(labelled).flatMap(({ label, cell }) => {
    const [, mark] = NUMBERED.exec(String(cell.value).normalize("NFKC")) ?? [];
    return mark !== undefined && label && label.times.length > 0 ? [{ mark, note: label.text }] : [];
  });
  if (marks.length === 0) return [];
  const figures = body.flatMap(({ cells }) => cells.filter(({ label }) => !label));
  // Of HKTDC's columns Value | note | Growth (%) | note, and Value | Growth (%) | Note.
  const held = new Map(body.flatMap(({ cells }) => cells.map((one) => [`${one.row} ${one.column}`, one.cell.value])));
  const columns = header.flatMap(labelled).filter(({ label }) => /^notes?$/iu.test(label?.text ?? ""));
  const noteOf = (row: number, column: number) => {
    const note = columns.find((one) => one.column > column)?.column ?? column + 1;
    const mark = held.get(`${row} ${note}`);
    // A number is a mark only in a column of them.
    return typeof mark === "number" && !helpers.includes(note) ? undefined : mark;
  };
  return figures.flatMap(({ row, column, cell: { value } }) => {
    const told = noteOf(row, column);
    const behind = (typeof value === "string" && markBehind(value)) || "";
    const mark = /^[1-9a-f](?:\s*,\s*[1-9a-f])*$/u.test(String(told ?? "").trim()) ? String(told) : behind;
    return marks.filter((one) => mark.normalize("NFKC").includes(one.mark)).map(({ note }) => ({ note, row, column }));
  });
}

/** What each of the notes ①… ②…, one of * or 带*指标为1-5月数据 sets apart in the rows or columns whose labels have its mark; undefined without marks. */
function markedNotes({ cell }: ReadCell, table: Table): TableNote[] | undefined {
  const words = String(cell.value);
  const texts = words.split(/(?=[①-⑳])/u).filter((text) => BEGUN_BY_MARK.test(text));
  if (texts.length > 0) return texts.flatMap((text) => notesOfMark(text.trim(), markOf(text), table));
  const sentences = words.split(/[。；;\n]/u);
  if (!sentences.some((sentence) => MARKED.test(sentence))) return undefined;
  return sentences.flatMap((sentence) => {
    const [, mark] = MARKED.exec(sentence) ?? [];
    if (mark !== undefined) return notesOfMark(sentence.trim(), mark, table);
    return doubtsOfNote(sentence).map((doubt) => ({ ...doubt, note: sentence.trim() }));
  });
}

/** What a note says of the rows and columns that have its mark; of all where none has. */
function notesOfMark(note: string, mark: string, { header, body }: Table): TableNote[] {
  const isMarked = (one: ReadCell) => String(one.cell.value).includes(mark);
  const rows = body
    .flatMap(labelled)
    .filter(isMarked)
    .map(({ row }) => ({ row }));
  const columns = header
    .flatMap(labelled)
    .filter(isMarked)
    .map(({ column }) => ({ column }));
  const places = rows.length + columns.length > 0 ? [...rows, ...columns] : [{}];
  return doubtsOfNote(note).flatMap((doubt) => places.map((place) => ({ ...doubt, ...place, note })));
}

// [a] as well as *.
const BEGUN_BY_MARK = new RegExp(`^\\s*(\\[[a-z]\\]|[${NOTE_MARKS}])`, "u");

function markOf(note: string): string {
  return BEGUN_BY_MARK.exec(note)?.[1] ?? "";
}

// 带*指标为1-5月数据, 带*的区，街道是否计入各部门口径不一.
const MARKED = /[带标注有]\s*[“"']?([*＊※★☆△▲#])[”"']?\s*(?:号|标记|符号)?的?(?:\S{0,4}?)(?=[为是系，,])/u;

const REMARKS = /^(?:备\s*注|说\s*明|数据(?:性质|类型|状态)|性\s*质|remarks?|notes?)$/iu;

/** 1-8月数 beside a row whose columns go on to September. */
function monthsOf(label: Label | undefined): TableNote[] {
  const [, month] = /^(?:\d{4}年)?(?:\d{1,2}月?[-–—~至])?(\d{1,2})月(?:累计)?数?$/u.exec(label?.text ?? "") ?? [];
  return label && month !== undefined ? [{ onlyMonth: Number(month), note: label.text }] : [];
}

/** 2021年数，2022年未公布 beside a row of another year. */
function ownYearOf(label: Label | undefined): TableNote[] {
  const [, year] = /^((?:19|20)\d\d)年(?:[末底]|全年)?数?(?:据|值)?(?=$|[，,；;。])/u.exec(label?.text ?? "") ?? [];
  return label && year !== undefined ? [{ onlyYear: Number(year), note: label.text }] : [];
}

const OF_TABLE =
  /(?:^|[；;。])\s*(?:注|说明|备注)?\s*[:：]?\s*[图表]\s*([一二三四五六七八九\d]{1,2})(?:中|内|的|数据)?\s*[:：]?(?=\D)/u;

/** Which of several tables one is: 表2 经济总量. */
function captionNumber({ titles }: Table): string | undefined {
  const texts = titles.flatMap(labelled).map(({ cell }) => String(cell.value));
  return texts
    .flatMap(
      (text) =>
        /^\s*(?:附?[图表]\s*|(?:chart|figure|exhibit|table)\s+)([一二三四五六七八九\d]{1,2})(?![\d月])/iu.exec(
          text,
        )?.[1] ?? [],
    )
    .at(-1);
}

/** What a note says of a table; 表2中天水市为2015年数据 of none but the second. */
function notesOf(label: Label | undefined, number?: string): TableNote[] {
  if (!label) return [];
  const [named, of] = OF_TABLE.exec(label.text) ?? [];
  const [before = label.text, behind = ""] = named === undefined ? [] : label.text.split(named);
  const isOfOther = of !== undefined && number !== undefined && of !== number;
  const own = /^[为是系]/u.test(behind) ? `本表${behind}` : behind;
  const words = of === number || isOfOther ? [before, isOfOther ? "" : own].join("；") : label.text;
  return doubtsOfNote(words).map((doubt) => ({ ...doubt, note: label.text }));
}
