import type { Catalogue } from "../catalogue.ts";
import type { CellPosition } from "./cell-range.ts";
import { readCorner } from "./column-heads.ts";
import { type Head, headOfLabel, joinHeads, NO_HEAD } from "./head.ts";
import { NO_TIME, yearWithin } from "./head-time.ts";
import type { Label } from "./label.ts";
import type { LabelReader } from "./label-reader.ts";
import { namesReporter, placeIn } from "./label-words.ts";
import { doubtsOfNote, isNoteOfCumulated, type NotedDoubt } from "./note-reading.ts";
import { labelled, type SheetRow } from "./sheet-rows.ts";
import { type TitleWord, titleDoubt } from "./side-words.ts";
import type { Table } from "./table-columns.ts";

/** What stands over and below a whole table. */
export interface TableContext {
  /** Nearest first: the header's corner, the lines above from below, the sheet's name, who filled it in, the source. */
  readonly heads: readonly Head[];
  /** The year in which months without one lie; undefined where none or several are named. */
  readonly year: number | undefined;
  /** The years that lines over the table are about, each of a line that names one alone. */
  readonly titleYears: readonly number[];
  /** A word of a title that looks like a place and is none of the catalogue's. */
  readonly unknownPlace: string | undefined;
  /** A title by which the figures may be targets, shares or changes of figures, or their growth. */
  readonly doubt: TitleDoubt | undefined;
  /** What notes set apart from the figures that are published. */
  readonly noted: readonly TableNote[];
}

/** A title and what it makes of the figures below it. */
export interface TitleDoubt extends TitleWord {
  /** In quotation marks, and whether it is a line or the sheet's name. */
  readonly title: string;
}

/** A note or a remark and what it says of figures. */
export interface TableNote extends NotedDoubt {
  readonly note: string;
  /** The only row that a remark is about. */
  readonly row?: number;
}

const OUTSIDE = { row: -1, column: -1 };

/** Reads the lines of a table that are no rows of it. */
export function readTableContext(table: Table, catalogue: Catalogue, readLabel: LabelReader): TableContext {
  const lines = [...table.titles].reverse().map(headOfLine);
  // 2-1 is the number of a yearbook's table.
  const sheetLabel = readLabel(table.sheet.grid.sheet.replace(/^\s*\d{1,2}[-–]\d{1,2}\s*$/u, ""));
  const heads = [
    readCorner(table),
    ...lines,
    headOfSheet(headOfLabel(sheetLabel, OUTSIDE)),
    reporterHead(table),
    sourceHead(table, catalogue, readLabel),
    noteHead(table),
  ];
  const years = heads.flatMap(({ time }) => (time.isClash ? [] : (yearWithin(time) ?? [])));
  return {
    ...{
      heads,
      year: years[0],
      titleYears: titleYearsOf(table),
      unknownPlace: unknownPlaceOf(table.titles, readLabel),
    },
    ...{ doubt: doubtOf(table, sheetLabel), noted: notedIn(table) },
  };
}

/** A sheet's name says what its figures are of, but 月末 or 累计 there is only a name. */
function headOfSheet({ indicators, areas, members, time }: Head): Head {
  return { ...NO_HEAD, indicators, areas, members, time };
}

function headOfLine(row: SheetRow): Head {
  return labelled(row).reduce((head, { label, ...cell }) => {
    const isTold = label && label.role === "plain" && !namesReporter(label.text);
    return isTold ? joinHeads(head, headOfTitle(label, cell)) : head;
  }, NO_HEAD);
}

/** （长沙市发展和改革委员会　2016年7月） says who made a table, and when. */
const ISSUED =
  /^[（(]?[^）)]*(?:局|委|委员会|厅|处|办公室|中心|公司|研究[院所]|编)[,，\s]*(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[）)]?$/u;

const PUT_OUT = /^(?:发布|更新|打印|下载|导出|填报|制表)\S{0,2}(?:时间|日期)/u;

/** A title that gives an amount and a growth their units, 累计（亿元）及同比（%）, does not say which of them a cell is. */
function headOfTitle(label: Label, cell: CellPosition): Head {
  const told = withCumulated(headOfLabel(label, cell), label);
  const head = ISSUED.test(label.text) || PUT_OUT.test(label.text) ? { ...told, time: NO_TIME } : told;
  const kinds = new Set(label.units.map(({ dimension }) => dimension === "percent"));
  return kinds.size > 1 ? { ...head, measure: undefined } : head;
}

/** 监测（月末数，累计口径） is of running totals, whatever else it says; 当月及累计 is of both. */
function withCumulated(head: Head, { text, rest }: Label): Head {
  const isCumulated = !head.basis && rest !== "" && /累计/u.test(text) && !/[当单本]月|[当单本]季|环比/u.test(text);
  return isCumulated ? { ...head, basis: { value: "year-to-date", cell: { row: -1, column: -1 } } } : head;
}

/** A form is about the area of those who filled it in where nothing else names one. */
function reporterHead({ titles }: Table): Head {
  for (const { label, ...cell } of titles.flatMap(labelled)) {
    if (label && namesReporter(label.text) && label.areas.length === 1) {
      return { ...NO_HEAD, areas: { value: label.areas, cell } };
    }
  }
  return NO_HEAD;
}

// Columns that say of themselves that they are forecasts leave the others actual.
const FORECAST = /(?:19|20)\d\d年?\s*[(（]?[EFP][)）]?$|预[测计]|目标|计划/u;
const WEBSITE = /^(?:发布|更新|首页|打印|字体)/u;
const CURRENT_PRICES = /现价|名义|当年价/u;

function doubtOf({ titles, header }: Table, sheet: Label): TitleDoubt | undefined {
  const tellsPrices = header.some((row) => labelled(row).some(({ label }) => CURRENT_PRICES.test(label?.text ?? "")));
  const tellsPlans = header.some((row) => labelled(row).some(({ label }) => FORECAST.test(label?.text ?? "")));
  const labels = titles.flatMap((row) => labelled(row).flatMap(({ label }) => label ?? []));
  for (const label of [...labels, sheet]) {
    const doubt = label.role === "plain" ? titleDoubt(label) : undefined;
    const where = label === sheet ? "工作表名" : "标题";
    const isTold = (doubt?.kind === "repriced" && tellsPrices) || (doubt?.kind === "planned" && tellsPlans);
    if (doubt && !isTold && !WEBSITE.test(label.text)) return { title: `${where}“${label.text}”`, ...doubt };
  }
  return undefined;
}

function notedIn({ titles, header, body, notes }: Table): TableNote[] {
  const lines = [...titles.flatMap(labelled).filter(({ label }) => label?.role === "note"), ...notes.flatMap(labelled)];
  const columns = new Set(
    header.flatMap(labelled).flatMap(({ label, column }) => (REMARKS.test(label?.text ?? "") ? column : [])),
  );
  const remarks = body.flatMap(labelled).filter(({ column }) => columns.has(column));
  return [
    ...lines.flatMap(({ label }) => notesOf(label)),
    ...remarks.flatMap(({ label, row }) => notesOf(label).map((note) => ({ ...note, row }))),
  ];
}

const REMARKS = /^(?:备\s*注|说\s*明|remarks?|notes?)$/iu;

function notesOf(label: Label | undefined): TableNote[] {
  return label ? doubtsOfNote(label.text).map((doubt) => ({ ...doubt, note: label.text })) : [];
}

/** 注：表中数据均为累计数 says how time is covered where nothing else does. */
function noteHead({ titles, notes }: Table): Head {
  const note = [...titles, ...notes]
    .flatMap(labelled)
    .find(({ label }) => label?.role === "note" && isNoteOfCumulated(label.text));
  return note
    ? { ...NO_HEAD, basis: { value: "year-to-date", cell: { row: note.row, column: note.column } } }
    : NO_HEAD;
}

/** A yearbook is named after the year in which it appears, a plan after one to come, and a form's date is no period. */
const OF_OTHER_TIMES =
  /年鉴|报告(?!期)|会议|规划|计划|五年|[填制]表|更新|日期|印发|下载|导出|打印|整理|编制|截至|截止|预测|=\s*100|为100|基[期年]/u;

function titleYearsOf({ titles }: Table): number[] {
  return titles.flatMap(labelled).flatMap(({ label, ...cell }) => {
    if (label?.role !== "plain" || OF_OTHER_TIMES.test(label.text)) return [];
    const { time } = headOfTitle(label, cell);
    return time.isClash ? [] : (yearWithin(time) ?? []);
  });
}

function unknownPlaceOf(titles: readonly SheetRow[], readLabel: LabelReader): string | undefined {
  for (const row of titles) {
    for (const { label } of labelled(row)) {
      const place = label && (label.group ?? placeIn(label.rest));
      if (place && !namesAreaAlone(label.text, readLabel)) return place;
    }
  }
  return undefined;
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

// 表中“全市”指宝鸡市。
const WHOLE_IS = /[“"「]?全[市省区]县?[”"」]?(?:均|是|系|即)?[指为]([\p{Script=Han}]{2,12})/u;

/** Figures whose source is the nation's statistics office, and that name no area, are the nation's. */
function sourceHead(table: Table, catalogue: Catalogue, readLabel: LabelReader): Head {
  const sources = table.header.filter((row) => /来源/u.test(row.cells[0]?.label?.text ?? ""));
  for (const { label, ...cell } of [...table.notes, ...sources].flatMap(labelled)) {
    const text = label?.text ?? "";
    const whole = WHOLE_IS.exec(text)?.[1];
    if (whole !== undefined) {
      const { areas } = readLabel(whole);
      if (areas.length === 1) return { ...NO_HEAD, areas: { value: areas, cell } };
    }
    if (!/来源|source|统计局/iu.test(text)) continue;
    const { areas } = readLabel(text.replace(/^.*?[:：]/u, ""));
    const isNational = /国家统计局(?!.{0,6}(?:总队|调查队))/u.test(text);
    const codes = areas.length === 0 && isNational ? catalogue.areas.find("全国").map((area) => area.code) : areas;
    if (codes.length === 1) return { ...NO_HEAD, areas: { value: codes, cell } };
  }
  return NO_HEAD;
}
