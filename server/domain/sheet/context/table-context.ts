import type { Catalogue } from "../../catalogue.ts";
import { monthOf, yearOf } from "../../month.ts";
import type { CellPosition } from "../cell-range.ts";
import { saysTime, yearWithin } from "../label/head-time.ts";
import { kindsOf, type Label, type LabelKind } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { namesMaker, namesReporter, tellsOfForm } from "../label/label-words.ts";
import { type Head, headOfLabel, joinHeads, NO_HEAD } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { readCorner } from "./corner-head.ts";
import { noteHead } from "./note-head.ts";
import { readSheetName } from "./sheet-name.ts";
import { reportHead, sourceHead } from "./source-area.ts";
import type { Table } from "./table-columns.ts";
import { doubtOf, notedIn, type TableNote, type TitleDoubt } from "./table-doubts.ts";
import { headOfTitle, OFFICE, titleYearsOf, withoutBookYears, withYearOfDay, yearByDay } from "./title-head.ts";
import { unknownPlaceOf } from "./unknown-place.ts";

/** What stands over and below a whole table. */
export interface TableContext {
  /** Nearest first: the header's corner, the lines above from below, the sheet's name, who filled it in, the source. */
  readonly heads: readonly Head[];
  /** The year in which months without one lie; undefined where none or several are named. */
  readonly year: number | undefined;
  /** The years that lines over the table are about, each of a line that names one alone. */
  readonly titleYears: readonly number[];
  /** The area of those who filled a form in. */
  readonly reporter?: Head["areas"];
  /** A word of a title that looks like a place and is none of the catalogue's. */
  readonly unknownPlace: string | undefined;
  /** A title by which the figures may be targets, shares or changes of figures, or their growth. */
  readonly doubt: TitleDoubt | undefined;
  /** Whether nothing names the place of which 全市 and 全省 are said. */
  readonly isOfNoPlace?: boolean;
  /** Whether a row or a column is called a zone, 经开区, of which the catalogue knows none. */
  readonly namesZone?: boolean;
  /** Whether a title says that only some of the industries are listed: 重点行业. */
  readonly isOfSomeIndustries?: boolean;
  /** Whether another table of the sheet is like this one but for its numbers. */
  readonly isDoubled?: boolean;
  /** What notes set apart from the figures that are published. */
  readonly noted: readonly TableNote[];
}

const SOME =
  /(?:重点|部分|支柱|优势|传统|特色|高耗能|高技术(?:制造)?|(?:高技术|装备|消费品|原材料)[及和与、](?:高技术|装备|消费品|原材料)|[两三四五六七八九十\d]+[大个])(?:工业)?(?:行业|产业)|装备(?:制造|工业|类)|消费品(?:工业|制造)|原材料(?:工业|制造)/u;

/** Reads the lines of a table that are no rows of it. */
export function readTableContext(
  table: Table,
  catalogue: Catalogue,
  readLabel: LabelReader,
  isPaired = false,
): TableContext {
  const read = withoutIssueDates([...table.titles].reverse(), table.header);
  const told = withoutBookYears(withYearOfDay(read, table.titles), table.titles);
  const dated = told.some(({ time }) => time.span) ? told.map(withoutOpenYear) : told;
  const lines = namesGrowthBesideAmount(table) ? dated.map(withoutGrowth) : dated;
  const isTimed = lines.some(({ time }) => saysTime(time));
  const sheet = readSheetName(table, { isTimed, isPaired }, readLabel);
  const heads = [
    readCorner(table),
    asideHead(table),
    ...lines,
    ...sheet.heads,
    reporterHead(table, namesReporter) ?? reporterHead(table, namesMaker) ?? NO_HEAD,
    reportHead(table, readLabel),
    sourceHead(table, catalogue, readLabel),
    noteHead(table, readLabel),
  ];
  const years = heads.flatMap(({ time }) => (time.isClash ? [] : (yearWithin(time) ?? time.open?.year ?? [])));
  return {
    heads,
    year: years[0] ?? yearByDay(table, sheet.label),
    titleYears: titleYearsOf(table, sheet.label),
    reporter: reporterHead(table, namesReporter)?.areas,
    unknownPlace: unknownPlaceOf(table.titles, readLabel, sheet.label),
    doubt: doubtOf(table, sheet.label),
    isOfSomeIndustries: table.titles.some((row) => labelled(row).some(({ label }) => SOME.test(label?.text ?? ""))),
    noted: notedIn(table),
  };
}

/**
 * What the lines over a table say, nearest first: 西安市发展和改革委员会 | 二〇一八年十月 is who made it and when, where another
 * line says of when its figures are.
 */
function withoutIssueDates(lines: readonly SheetRow[], header: Table["header"]): Head[] {
  const heads = lines.map(headOfLine);
  // (as of September 2019) over 2017 | 2018 | H1 2019.
  const times = header.flatMap(labelled).filter(({ label }) => label !== undefined && label.times.length > 0);
  return heads.map((head, at) => {
    const labels = lines[at] ? labelled(lines[at]).flatMap(({ label }) => label ?? []) : [];
    const isMade = labels.some((label) => OFFICE.test(label.text) && label.times.length === 0);
    const isDated = labels.some((label) => label.rest === "" && kindsOf(label).join() === "time");
    const isTold = heads.some(({ time }, other) => other !== at && saysTime(time));
    if (times.length > 1 && labels.some(({ text }) => /\bas of\b/iu.test(text))) return { ...head, time: NO_HEAD.time };
    return isMade && isDated && isTold ? { ...head, time: yearOfIssue(head, heads) } : head;
  });
}

/** 2017年10月 beside an office, below 全市1-10月, tells the year of those months, which were over by then. */
function yearOfIssue({ time: { span, cells } }: Head, heads: readonly Head[]): Head["time"] {
  const part = heads.find(({ time }) => time.part && time.year === undefined && !time.span)?.time.part;
  const isOpen = heads.every(({ time }) => yearWithin(time) === undefined || time.cells === cells);
  if (!span || !part || !isOpen || span.start !== span.end) return NO_HEAD.time;
  const year = yearOf(span.end) - (part.end + 1 > monthOf(span.end) ? 1 : 0);
  return { ...NO_HEAD.time, year, cells };
}

// 绝对量 | 同比增长.
const AMOUNT = /^(?:绝对[数量额值]|总量|absolute (?:value|amount|figure)s?|levels?)(?:\s*[（(]|$)/iu;

/**
 * Whether a column of its own, GDP | 增速, tells the growth of the quantity before it, which then is none itself; or columns
 * name growths among amounts: GDP | Secondary industry | GDP growth.
 */
function namesGrowthBesideAmount({ header }: Table): boolean {
  return header.some(({ cells }) => {
    const named = cells.flatMap(({ label }) => (label?.rest === "" && label.indicators.length === 1 ? [label] : []));
    const grown = named.filter(({ measure, indicators }) => measure === "growth" || indicators[0]?.growthOf !== "");
    // 本地生产总值 and its growth are two columns.
    const isBoth = grown.some((growth) =>
      named.some((one) => one.measure === undefined && one.indicators[0]?.code === amountOf(growth)),
    );
    return (
      isBoth ||
      cells.some(({ label, column }, at) => {
        const next = cells[at + 1];
        const isNamed = label?.indicators.length === 1 && label.measure === undefined;
        const isQuantity = label?.rest === "" && (isNamed || (label.measure === "value" && AMOUNT.test(label.text)));
        const isGrowth = next?.label?.measure === "growth" && next.label.indicators.length === 0;
        return isQuantity && isGrowth && next.column === column + 1;
      })
    );
  });
}

/** The code of the quantity whose growth a label names. */
function amountOf({ indicators: [indicator] }: Label): string | undefined {
  return indicator?.growthOf || indicator?.code;
}

/** 2013年第5期 beside 2013年5月 says nothing more. */
function withoutOpenYear(head: Head): Head {
  return head.time.open?.year === undefined ? head : { ...head, time: NO_HEAD.time };
}

function withoutGrowth(head: Head): Head {
  return head.measure?.value === "growth" ? { ...head, measure: undefined } : head;
}

function headOfLine(row: SheetRow): Head {
  const labels = labelled(row);
  const said = sayTogether(labels);
  // Published | 2025-05-22 tells of a page, and not of its figures.
  return labels.length === 2 && RELEASED.test(labels[0]?.label?.text ?? "") ? { ...said, time: NO_HEAD.time } : said;
}

const RELEASED =
  /^(?:(?:last )?(?:published|released|updated|accessed|retrieved)|(?:publication|release|update) date|(?:发布|公布|更新|印发|抓取|下载|采集)(?:时间|日期|于)?)\s*[:：]?$/iu;

function sayTogether(labels: readonly ReadCell[]): Head {
  return labels.reduce((head, { label, ...cell }) => {
    const isTold = label && label.role === "plain" && !tellsOfForm(label.text);
    if (label?.isUnitLine && tellsOfForm(label.text)) return joinHeads(head, unitAndTime(label, cell));
    // 1-3月 | 同比% over the rows of another table measures nothing here, 口径 | 累计同比 does.
    const isOfOther =
      labels.length > 1 &&
      labels[0]?.label?.role === "plain" &&
      label?.measure === "growth" &&
      // （比上年同期增长，%） | 2023年 does.
      !/^[（(]/u.test(label.text) &&
      kindsOf(label).every((kind) => kind === "measure" || kind === "unit");
    return isTold && !isOfOther ? joinHeads(head, memberOfTitle(headOfTitle(label, cell), labels, cell)) : head;
  }, NO_HEAD);
}

/** 比亚迪 behind 乘用车 says nothing of other tables; 汽车制造业 behind 行业 does. */
function memberOfTitle(head: Head, labels: readonly ReadCell[], { column }: CellPosition): Head {
  const before = labels.filter((one) => one.column < column).at(-1);
  const isSaid = before === undefined || before.label?.role === "heading" || head.indicators !== undefined;
  return isSaid || !head.members ? head : { ...head, members: undefined };
}

/** What a form's line says of figures: 编制单位：市财政局　2018年度　单位：万元. */
function unitAndTime(label: Label, cell: CellPosition): Head {
  const { units, time } = headOfTitle(label, cell);
  return { ...NO_HEAD, units, time };
}

/** What stands beside a table, behind an empty column, and says what it is about: 榆林市 over 2018年全年. */
function asideHead({ header, body, columns }: Table): Head {
  const last = columns.figures.at(-1) ?? 0;
  const aside = new Set(columns.helpers.filter((column) => column > last + 1 && !columns.helpers.includes(column - 1)));
  if (aside.size === 0) return NO_HEAD;
  const cells = [...header, ...body].flatMap(labelled).filter(({ column }) => aside.has(column));
  const isTold = ({ label }: ReadCell) =>
    label?.role === "plain" && label.rest === "" && kindsOf(label).every((kind) => ASIDE.has(kind));
  if (cells.length === 0 || !cells.every(isTold)) return NO_HEAD;
  return cells.reduce(
    (head, { label, ...cell }) => (label ? joinHeads(head, headOfLabel(label, cell)) : head),
    NO_HEAD,
  );
}

const ASIDE: ReadonlySet<LabelKind> = new Set(["area", "time", "unit"]);

/** A form is about the area of those who filled it in, or else of those who made it, where nothing else names one. */
function reporterHead({ titles }: Table, isTold: (words: string) => boolean): Head | undefined {
  const lines = titles.flatMap(labelled).filter(({ label }) => label?.areas.length === 1);
  const line = lines.find(({ label }) => label && isTold(label.text));
  const areas = line?.label && headOfLabel(line.label, line).areas;
  if (!line?.label || !areas) return undefined;
  // 填报城市：杭州市　填报部门：市发展和改革委员会 names that city.
  const isNamed = /[:：]\s*(?![全本我])\p{Script=Han}{2,7}[市省区县州盟旗]/u.test(line.label.text);
  return { ...NO_HEAD, areas: isNamed ? { value: areas.value, cell: areas.cell } : areas };
}
