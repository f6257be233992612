import type { Catalogue } from "../../catalogue.ts";
import { monthOf, shiftSpan, wholeYearOf, yearOf } from "../../month.ts";
import { textOf } from "../label/date-format.ts";
import { EMPTY_LABEL, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { innermost, liesIn } from "../table/contained-area.ts";
import { saysWhole } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { hasFigures, labelled, labelsOf, type SheetRow, type SheetRows } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { FILLED_IN, isIssueNumber } from "./title-head.ts";

/** What one sheet of a workbook says of where and when its figures are. */
interface SheetLines {
  /** The areas that its name and the lines over its figures name. */
  readonly areas: ReadonlySet<string>;
  /** Periods of those. */
  readonly periods: readonly Period[];
  /** The years that any of its labels names. */
  readonly years: ReadonlySet<number>;
  /** The days on which it was made. */
  readonly days: readonly Period[];
}

interface Period {
  readonly year: number;
  /** The last of its months, from 1. */
  readonly month: number;
}

/** A table of a sheet with what the workbook's others say of it. */
export type BookLines = (table: TableRows) => TableRows;

/**
 * What the other sheets of a workbook say of those that name no place or no year, by the place of the sheet: 附件2 各区县1-4月工业投资
 * behind 西安市2018年1-4月…. A place counts where the first sheet names it, or where the table is of a whole, 全市; a year where
 * another sheet is of the same months, or where all of the workbook is of it alone.
 */
export function bookLines(
  sheets: readonly SheetRows[],
  readLabel: LabelReader,
  areas: Catalogue["areas"],
): readonly BookLines[] {
  if (sheets.length < 2) return sheets.map(() => (table) => table);
  const said = sheets.map((sheet) => linesOf(sheet, readLabel, areas));
  const first = said.find((one) => one.areas.size > 0 || one.periods.length > 0);
  return sheets.map(({ grid }, at) => {
    const own = said.slice(at, at + 1);
    const others = said.filter((_, other) => other !== at);
    const name = readLabel(grid.sheet);
    return (table) => {
      const words = [name, ...labelsOf(table.titles)].map(({ text }) => text);
      const says = (pattern: RegExp) => words.some((one) => pattern.test(one));
      const isOpen = own[0]?.areas.size === 0 && isGeneral(name) && !says(COMPANY);
      const place = isOpen ? placeFor(table, others, { first, areas }) : undefined;
      const year = says(OTHER_YEAR) ? undefined : yearFor(table, name, { own, others });
      return withLine(table, place, year);
    };
  });
}

function withLine(table: TableRows, place: string | undefined, year: number | undefined): TableRows {
  if (place === undefined && year === undefined) return table;
  const times: Label["times"] =
    year === undefined ? [] : [{ kind: "span", span: shiftSpan(wholeYearOf(0), year * MONTHS), manner: undefined }];
  const label: Label = { ...EMPTY_LABEL, areas: place === undefined ? [] : [place], times };
  const cell = { ...OUTSIDE, value: "", formula: "", numberFormat: "General", isError: false };
  const line: SheetRow = { row: OUTSIDE.row, cells: [{ ...OUTSIDE, cell, label }] };
  return { ...table, titles: [line, ...table.titles] };
}

// No formula may refer to a cell of another sheet.
const OUTSIDE = { row: -1, column: -1 };
const MONTHS = 12;

function linesOf({ rows, grid }: SheetRows, readLabel: LabelReader, areas: Catalogue["areas"]): SheetLines {
  const begin = rows.findIndex(hasFigures);
  const over = rows.slice(0, begin < 0 ? rows.length : begin).flatMap(labelled);
  const name = readLabel(grid.sheet);
  const lines = [...over.flatMap(({ label }) => label ?? []), name].filter(({ role }) => role !== "note");
  const years = new Set(periodsOf(name).map(({ year }) => year));
  for (const row of rows)
    row.cells.forEach((one) => {
      for (const { year } of periodsIn(one)) years.add(year);
    });
  return {
    areas: new Set(lines.flatMap((label) => areasOf(label, areas))),
    periods: [...over.flatMap(periodsIn), ...periodsOf(name)],
    years,
    days: over.flatMap(dayOf),
  };
}

/** The periods that figures may be of; a day and an issue, 2016年第9期, are none. */
function periodsIn({ label, cell }: ReadCell): Period[] {
  if (!label || label.times.length === 0 || FILLED_IN.test(textOf(cell)) || isIssueNumber(label.text)) return [];
  return periodsOf(label);
}

// The town in which a research house sits is no place of its figures.
const HOUSE =
  /大学|学院|研究[院所室]|研究中心|公司|集团|银行|证券|期货|基金|商会|协会|学会|联合会|杂志|报社|日报|\b(?:research|university|bank|securities|chamber|office|contact|desk|ltd|group)\b/iu;

/** The areas that a label names by their names. */
function areasOf({ areas: codes, text }: Label, areas: Catalogue["areas"]): readonly string[] {
  if (codes.length === 0 || saysWhole(text) || HOUSE.test(text)) return [];
  return innermost({ value: codes, cell: OUTSIDE }, areas)?.value ?? [];
}

function periodsOf({ times }: Label): Period[] {
  return times.flatMap((time) =>
    time.kind === "span" ? [{ year: yearOf(time.span.end), month: monthOf(time.span.end) }] : [],
  );
}

function dayOf({ cell }: ReadCell): Period[] {
  const [, year, month] = FILLED_IN.exec(textOf(cell)) ?? [];
  return year === undefined || month === undefined ? [] : [{ year: Number(year), month: Number(month) }];
}

// A company's own figures are no place's.
const COMPANY =
  /公司|集团|[我本](?:司|行|厂|院)|工厂|客户|会员|\b(?:our|company|plants?|clients?|members?|dealers?)\b/iu;
const OTHER_YEAR = /上年|去年|前年|往年|历年|历史|同期|上一?[期次]|基期|\b(?:last|previous|prior|earlier|history)\b/iu;
const GENERAL =
  /工业|农业|投资|固投|消费|社零|内贸|外贸|外资|财政|金融|税收|人口|就业|收入|物价|价格|用电|效益|利润|行业|产业|区县|县区|市县|分[区市月季]|月度|季度|年度|台账|[月快简]报|附件|续表|汇总|指标|数据|明细|情况|进度|监测|信息化|宽带|项目|任务|综合|经济|运行|核算|概况|统计|表|sheet|data|page|month|quarter|indicator|summary|industry|investment|trade|fiscal|table/iu;
const ZONE = /新区|开发区|高新|经开|园区|港区|示范区|新城|街道|[乡镇村]$/u;

/** Whether a sheet is called after what it holds; one called 昆山 may be of a place that nobody knows. */
function isGeneral({ text, rest, times }: Label): boolean {
  if (ZONE.test(text)) return false;
  return GENERAL.test(text) || (times.length > 0 && rest === "") || !/\p{L}{2}/u.test(text);
}

/** The only place of a workbook, for a table that names none. */
function placeFor(
  table: TableRows,
  others: readonly SheetLines[],
  { first, areas }: { readonly first: SheetLines | undefined; readonly areas: Catalogue["areas"] },
): string | undefined {
  const [place, ...further] = new Set(others.flatMap((one) => [...one.areas]));
  const area = areas.byCode(place ?? "");
  if (!area || further.length > 0 || area.level === "country") return undefined;
  const labels = labelsIn(table);
  const named = labels.flatMap((label) => areasOf(label, areas));
  if (!named.every((code) => code === area.code || liesIn(areas, code, area.code))) return undefined;
  const whole = LEVELS.find(({ words }) => labels.some(({ text }) => words.test(text)));
  if (whole && (whole.level === area.level || isCity(whole.level, area.name))) return area.code;
  // 全市增速 beside the figures of 雁塔区 is that of its city, and 全市 of 陕西省 any of its cities.
  const isOuter = !whole || OUTWARDS.indexOf(whole.level) > OUTWARDS.indexOf(area.level);
  return isOuter && first?.areas.has(area.code) ? area.code : undefined;
}

// The innermost first: 全区 beside 全市.
const LEVELS = [
  { words: /[全我本][区县]/u, level: "district" },
  { words: /[全我本]市/u, level: "prefecture" },
  { words: /[全我本]省/u, level: "province" },
];

const OUTWARDS = LEVELS.map(({ level }) => level);

/** 北京市, a province by its level, is a city. */
function isCity(level: string, name: string): boolean {
  return level === "prefecture" && name.endsWith("市");
}

/** The year of a table of months that names none. */
function yearFor(
  table: TableRows,
  sheetName: Label,
  { own, others }: { readonly own: readonly SheetLines[]; readonly others: readonly SheetLines[] },
): number | undefined {
  const told = labelsIn(table).flatMap(({ times }) => times);
  const times = told.length > 0 ? told : sheetName.times;
  const ends = times.flatMap((time) => (time.kind === "part" ? time.span.end + 1 : []));
  if (ends.length === 0 || ends.length < times.length || sheetName.times.some(({ kind }) => kind === "span"))
    return undefined;
  const latest = Math.max(...ends);
  const alike = others.flatMap(({ periods }) => periods).filter(({ month }) => month === latest);
  const ofBook = [...others, ...own].flatMap(({ years }) => [...years]);
  const days = others.flatMap((one) => one.days);
  const byDay = days.map(({ year, month }) => (latest <= month ? year : year - 1));
  const found = [alike.map(({ year }) => year), [...ofBook, ...byDay]].find((years) => years.length > 0) ?? [];
  const [year, ...further] = new Set(found);
  return further.length === 0 ? year : undefined;
}

function labelsIn({ titles, header, body }: TableRows): Label[] {
  return labelsOf([...titles, ...header, ...body]);
}
