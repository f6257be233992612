import type { Catalogue } from "../../catalogue.ts";
import { monthOf, yearOf } from "../../month.ts";
import type { CellPosition } from "../cell-range.ts";
import { saysTime, yearWithin } from "../label/head-time.ts";
import { kindsOf, type Label, type LabelKind } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { namesMaker, namesReporter, placeIn, tellsOfForm } from "../label/label-words.ts";
import { type Head, headOfLabel, joinHeads, NO_HEAD } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { readCorner } from "./column-heads.ts";
import { noteHead } from "./note-head.ts";
import { namesOtherQuantity } from "./other-quantity.ts";
import { reportHead, sourceHead } from "./source-area.ts";
import type { Table } from "./table-columns.ts";
import { doubtOf, endsInPlace, notedIn, type TableNote, type TitleDoubt } from "./table-doubts.ts";
import {
  bookYear,
  headOfTitle,
  OFFICE,
  titleYearsOf,
  withoutBookYears,
  withYearOfDay,
  yearByDay,
} from "./title-head.ts";

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
  /** What notes set apart from the figures that are published. */
  readonly noted: readonly TableNote[];
}

const SOME =
  /(?:重点|部分|支柱|优势|传统|特色|高耗能|[两三四五六七八九十\d]+[大个])(?:工业)?(?:行业|产业)|装备(?:制造|工业|类)|消费品(?:工业|制造)|原材料(?:工业|制造)/u;

const OUTSIDE = { row: -1, column: -1 };

/** Reads the lines of a table that are no rows of it. */
export function readTableContext(table: Table, catalogue: Catalogue, readLabel: LabelReader): TableContext {
  const read = withoutIssueDates([...table.titles].reverse());
  const told = withoutBookYears(withYearOfDay(read, table.titles), table.titles);
  const lines = namesGrowthBesideAmount(table) ? told.map(withoutGrowth) : told;
  const isTimed = lines.some(({ time }) => saysTime(time));
  const sheetLabel = readLabel(nameOfSheet(table.sheet.grid.sheet, isTimed));
  const heads = [
    readCorner(table),
    asideHead(table),
    ...lines,
    headOfSheet(namedBySheet(table, sheetLabel), bookYear(sheetLabel.text)),
    placeOfSheet(sheetLabel, readLabel),
    NATIONAL.test(sheetLabel.text) ? headOfLabel(readLabel("全国"), OUTSIDE) : NO_HEAD,
    reporterHead(table, namesReporter) ?? reporterHead(table, namesMaker) ?? NO_HEAD,
    reportHead(table, readLabel),
    sourceHead(table, catalogue, readLabel),
    noteHead(table, readLabel),
  ];
  const years = heads.flatMap(({ time }) => (time.isClash ? [] : (yearWithin(time) ?? [])));
  return {
    heads,
    year: years[0] ?? yearByDay(table),
    titleYears: titleYearsOf(table, sheetLabel),
    reporter: reporterHead(table, namesReporter)?.areas,
    unknownPlace: unknownPlaceOf(table.titles, readLabel, sheetLabel),
    doubt: doubtOf(table, sheetLabel),
    isOfSomeIndustries: table.titles.some((row) => labelled(row).some(({ label }) => SOME.test(label?.text ?? ""))),
    noted: notedIn(table),
  };
}

/** What a sheet is called by, without what says nothing of its figures. */
function nameOfSheet(name: string, isTimed: boolean): string {
  // 2-1 is the number of a yearbook's table, 20180214 the day of an export, and so is 2018-02-14 where a line tells a time.
  const undated = name.replace(/^\s*\d{1,2}[-–]\d{1,2}\s*$/u, "").replace(/(?<!\d)(?:19|20)\d{6}(?!\d)/gu, "");
  const bare = isTimed ? undated.replace(/(?<!\d)(?:19|20)\d\d([-.])\d{1,2}\1\d{1,2}(?!\d)/gu, "") : undated;
  // 长安区-18年.
  return bare.replace(/(?<!\d)([012]\d)年(?=$|[^\d\p{Script=Han}])/u, "20$1年");
}

/** A sheet called 国家统计局 has the nation's figures where nothing names a place. */
const NATIONAL = /^国家统计局$/u;

const TOPIC =
  /(?:规上|规模以上)?(?:工业|行业|经济|财政|投资|消费|利润|效益|产值|产量|外资|人口|数据|底稿|指标|概况|运行|分行业|主要|月度|季度|年度)+(?:\d{1,2}月)?$/u;

// 福建年鉴2007 2-9.
const BOOK_OF = /(?:统计)?年鉴\s*(?:(?:19|20)\d\d)?[\s\d-]*$/u;

// 上海规上工业效益(行业二)2019-2.
const NUMBERED = /\s*(?:[（(][^（()）]*[)）])?\s*(?:(?:19|20)\d\d)?[\s\d年月.-]*$/u;

/** The place that a sheet is called by beside a topic: 榆林工业. */
function placeOfSheet({ text, areas }: Label, readLabel: LabelReader): Head {
  const words = text.trim().replace(BOOK_OF, "").replace(NUMBERED, "").replace(TOPIC, "");
  const label = areas.length > 0 || words === text ? undefined : readLabel(words);
  const isPlace = label?.rest === "" && label.areas.length === 1 && kindsOf(label).join() === "area";
  return isPlace ? { ...NO_HEAD, areas: headOfLabel(label, OUTSIDE).areas } : NO_HEAD;
}

/**
 * What the lines over a table say, nearest first: 西安市发展和改革委员会 | 二〇一八年十月 is who made it and when, where another
 * line says of when its figures are.
 */
function withoutIssueDates(lines: readonly SheetRow[]): Head[] {
  const heads = lines.map(headOfLine);
  return heads.map((head, at) => {
    const labels = lines[at] ? labelled(lines[at]).flatMap(({ label }) => label ?? []) : [];
    const isMade = labels.some((label) => OFFICE.test(label.text) && label.times.length === 0);
    const isDated = labels.some((label) => label.rest === "" && kindsOf(label).join() === "time");
    const isTold = heads.some(({ time }, other) => other !== at && saysTime(time));
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

/** Whether a column of its own, GDP | 增速, tells the growth of the quantity before it, which then is none itself. */
function namesGrowthBesideAmount({ header }: Table): boolean {
  return header.some(({ cells }) =>
    cells.some(({ label, column }, at) => {
      const next = cells[at + 1];
      const isQuantity = label?.indicators.length === 1 && label.rest === "" && label.measure === undefined;
      const isGrowth = next?.label?.measure === "growth" && next.label.indicators.length === 0;
      return isQuantity && isGrowth && next.column === column + 1;
    }),
  );
}

function withoutGrowth(head: Head): Head {
  return head.measure?.value === "growth" ? { ...head, measure: undefined } : head;
}

/** What the sheet's name says of a table: not of which quantity it is, where the line right over it names another. */
function namedBySheet(table: Table, sheet: Label): Head {
  const head = headOfLabel(sheet, OUTSIDE);
  return namesOtherQuantity(table) ? { ...head, indicators: undefined } : head;
}

/** A sheet's name says what its figures are of, but 月末 or 累计 there is only a name, and the year that of a book; 投资增速 is a growth. */
function headOfSheet({ indicators, areas, members, measure, time }: Head, book: number | undefined): Head {
  return {
    ...NO_HEAD,
    indicators,
    measure: indicators && measure?.value === "growth" ? measure : undefined,
    areas,
    members,
    time: book !== undefined && book === yearWithin(time) ? NO_HEAD.time : time,
  };
}

function headOfLine(row: SheetRow): Head {
  const labels = labelled(row);
  return labels.reduce((head, { label, ...cell }) => {
    const isTold = label && label.role === "plain" && !tellsOfForm(label.text);
    if (label?.isUnitLine && tellsOfForm(label.text)) return joinHeads(head, unitAndTime(label, cell));
    // 1-3月 | 同比% over the rows of another table measures nothing here, 口径 | 累计同比 does.
    const isOfOther =
      labels.length > 1 &&
      labels[0]?.label?.role === "plain" &&
      label?.measure === "growth" &&
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

// 附件：兄弟城市调研数据采集表 is filled in by the city that its lines name.
const NO_PLACE = /(?:兄弟|友好|外地|同类)(?:省市|城市|市)$/u;

function unknownPlaceOf(titles: readonly SheetRow[], readLabel: LabelReader, sheet: Label): string | undefined {
  // 西安市 right over a table below 西安、咸阳两市对照.
  const nearest = titles.at(-1);
  const isOfArea = ({ label }: ReadCell) =>
    label?.rest === "" && kindsOf(label).join() === "area" && label.areas.length === 1;
  if (nearest && (labelled(nearest).some(isOfArea) || endsInPlace(nearest))) return undefined;
  for (const row of titles) {
    for (const { label } of labelled(row)) {
      const place = label && !tellsOfForm(label.text) && (label.group ?? placeIn(label.rest));
      // 中国人民银行延安市中心支行 names a place that is known.
      const { rest, areas } = readLabel(place || "");
      if (rest === "" && areas.length === 1) continue;
      // “宽带城市” of 西安市 is no other place.
      if (!label || !place || NO_PLACE.test(place) || (label.areas.length === 1 && label.text.includes(`“${place}”`)))
        continue;
      if (!namesAreaAlone(label.text, readLabel) && !isShortFor(place, sheet)) return place;
    }
  }
  return undefined;
}

/** 乌市 on a sheet 乌鲁木齐 is that city. */
function isShortFor(place: string, { areas, text, rest }: Label): boolean {
  return areas.length === 1 && rest === "" && place.length === 2 && text.startsWith(place.charAt(0));
}

/** 西部城市月度跟踪——成都市（2018年） is about the one area that stands by itself. */
function namesAreaAlone(text: string, readLabel: LabelReader): boolean {
  const pieces = text.split(/[\s:：—–,，;；()（）【】]+/u).filter((piece) => piece !== "");
  const isAreaAlone = (piece: string) => {
    const { areas, rest } = readLabel(piece);
    return areas.length === 1 && rest === "" && /[省市区县州盟旗国]$/u.test(piece);
  };
  return pieces.length > 1 && pieces.some(isAreaAlone);
}
