import { type HeadTime, NO_TIME, saysTime } from "../label/head-time.ts";
import { EMPTY_LABEL, isPlaceAndYear } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { isCaptionBelow, isNoteOfCumulated, periodTold, unitsListed, yearOfAll } from "../label/note-reading.ts";
import { type Head, headOfLabel, NO_HEAD } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { OF_ALL } from "./shared-units.ts";

/**
 * What notes say of a whole table where nothing else does: how time is covered, 注：表中数据均为累计数, and the unit, 单位：亿元
 * below its rows or 注：单位为万人.
 */
export function noteHead({ titles, header, body, notes }: TableRows, readLabel: LabelReader): Head {
  const end = body.at(-1)?.row ?? -1;
  const areNotes = ({ label }: ReadCell) => label?.role === "note";
  const said = [...titles, ...notes].flatMap(labelled).filter(areNotes);
  const beside = [...header, ...body].flatMap(labelled).filter(areNotes);
  const cumulated = [...said, ...notes.flatMap(labelled)].find(({ label }) => isNoteOfCumulated(label?.text ?? ""));
  const below = notes.filter(({ row }) => row > end).flatMap(labelled);
  const line =
    below.find((one) => saysUnitAlone(one)) ??
    [...said, ...beside].find((one) => saysUnitOfAll(one) || (unitWords(one) && !listsUnits(one)));
  const list = line ? undefined : notes.flatMap(labelled).find(listsUnits);
  const told = line ? headOfUnits(line, readLabel) : list ? headOfList(list, readLabel) : NO_HEAD;
  const basis = cumulated ? { value: "year-to-date" as const, cell: placeOf(cumulated) } : told.basis;
  const placed = below.find(({ label, cell }) => isPlaceAndYear(label) || isCaptionBelow(String(cell.value)));
  const named = placed ? undefined : nameSaid([...said, ...below], readLabel);
  const of = placed?.label ? headOfLabel(placed.label, placeOf(placed)) : (named ?? NO_HEAD);
  const time = timeSaid([...said, ...notes.flatMap(labelled)], readLabel);
  return {
    ...NO_HEAD,
    indicators: of.indicators,
    measure: named?.measure,
    areas:
      areaSaid([...said, ...notes.flatMap(labelled)], readLabel) ?? of.areas ?? areaOfBook(notes.flatMap(labelled)),
    time: [time, of.time].find(saysTime) ?? timeOfBook(notes.flatMap(labelled)),
    basis: basis ?? named?.basis,
    units: told.units,
  };
}

const LONGEST_NAME = 48;

/** The quantity that a note or a line below is called by, 注：GDP当季同比增速（不变价），由累计数推算: its first words alone. */
function nameSaid(lines: readonly ReadCell[], readLabel: LabelReader): Head | undefined {
  for (const line of lines) {
    const words = String(line.cell.value).replace(/^\s*[*＊※]?\s*(?:附?注|说明|备注|口径)\s*\d*\s*[:：.、]\s*/u, "");
    // China, value added of industry above designated size, cumulative, real growth y/y, %.
    const whole = /^[\p{ASCII}’]+$/u.test(words) ? readLabel(words) : undefined;
    if (whole?.role === "plain" && whole.rest === "" && whole.indicators.length === 1)
      return headOfLabel(whole, placeOf(line));
    // 表内为陕西省及各市非公有制经济占比 is of the areas that the table names.
    const bare = words.replace(
      /^(?:本(?:表|工作簿)|表[内中]|以上|上[表述]|各表)(?:数据|数)?[均都]?(?:[为是系]|收录|包[括含])(?:\p{Script=Han}{2,3}省及(?:各|所属)?(?:市|地市|市州)(?:的)?)?/u,
      "",
    );
    const [sentence = ""] = bare.split(/[；;。]/u);
    const [clause = "", ...others] = sentence.split(/[，,\s]/u);
    // 全国规模以上工业增加值，年初至期末累计同比 is of that growth, and not of the amount.
    const isGrowth = others.some((one) => /增[速长幅]|同比/u.test(one));
    const name = isGrowth ? sentence : clause;
    const label = name.length > 1 && name.length <= LONGEST_NAME ? readLabel(name) : undefined;
    if (label?.role !== "plain" || label.rest !== "" || label.indicators.length !== 1) continue;
    return headOfLabel(label, placeOf(line));
  }
  return undefined;
}

/** 时间为2015年1-11月, or the year of 以上均为2014年快报数. */
function timeSaid(notes: readonly ReadCell[], readLabel: LabelReader): HeadTime {
  for (const note of notes) {
    const words = periodTold(note.label?.text ?? "");
    const period = words === undefined ? undefined : readLabel(words);
    if (period?.rest === "" && period.times.length === 1) return headOfLabel(period, placeOf(note)).time;
  }
  for (const note of notes) {
    const year = yearOfAll(note.label?.text ?? "");
    if (year !== undefined) return { ...NO_TIME, year, cells: [placeOf(note)] };
  }
  return NO_TIME;
}

// 本表为宁波市数据, 统计范围为西安市.
const OF_AREA =
  /(?:本表|表[中内]|以上|各表)(?:数据|数)?[均都]?[为是系](\p{Script=Han}{2,10}?)(?:的)?(?:数据|数|情况)|[均都][取按为是](\p{Script=Han}{2,10}?)(?:全[市省县区])?口径|(?:^|[:：。；;])\s*[均都][为是系](\p{Script=Han}{2,10}?)(?:的)?(?:数据|数)(?=$|[，,；;。])|样本(?:范围)?[为是:：]\s*(全国|\p{Script=Han}{2,8}?[省市])|(?:统计|数据)?(?:范围|地域)[为是指:：]\s*(?:(\p{Script=Han}{2,10}?)(?=$|[，,；;。])|(全国)(?=[年规工主]))/u;

/** 注：本表为宁波市数据. */
function areaSaid(notes: readonly ReadCell[], readLabel: LabelReader): Head["areas"] {
  for (const note of notes) {
    const [, ...found] = OF_AREA.exec(note.label?.text ?? "") ?? [];
    const { areas, rest } = readLabel(found.find((words) => words !== undefined) ?? "");
    if (rest === "" && areas.length === 1) return { value: areas, cell: placeOf(note) };
  }
  return undefined;
}

/** 舟山市月度数据（经信局自用） first on a sheet that explains the others, whose lines name no other place. */
function areaOfBook(notes: readonly ReadCell[]): Head["areas"] {
  const [first, ...others] = notes.filter(({ row }) => row < 0);
  const areas = first?.label?.areas ?? [];
  const isOnly = areas.length === 1 && others.every(({ label }) => label?.areas.every((area) => areas.includes(area)));
  return first && isOnly ? { value: areas, cell: placeOf(first) } : undefined;
}

/**
 * The time of all tables, as a sheet that explains the others has it: 数据期：2024年1-5月, or the year that 遵义市2022年主要经济指标
 * names in its first line. None where its lines name several years.
 */
function timeOfBook(notes: readonly ReadCell[]): HeadTime {
  const lines = notes.filter(({ row }) => row < 0);
  const years = new Set(lines.flatMap(({ cell }) => String(cell.value).match(/(?:19|20)\d\d(?=年)/gu) ?? []));
  const [year, ...others] = years;
  const line = lines.find(({ cell }) => year !== undefined && String(cell.value).includes(year));
  if (!line?.label || others.length > 0 || (line !== lines[0] && !PERIOD_LINE.test(line.label.text))) return NO_TIME;
  const { time } = headOfLabel(line.label, placeOf(line));
  return time.span ? time : { ...NO_TIME, year: Number(year), cells: [placeOf(line)] };
}

const PERIOD_LINE = /^(?:(?:数据|报告|统计|所属)?(?:期间?|时期|时间)\s*[:：]?\s*)?(?:19|20)\d\d年/u;

function saysUnitAlone({ cell, label }: ReadCell): boolean {
  return label?.role === "plain" && label.units.length > 0 && LINE.test(String(cell.value));
}

const LINE = /^\s*[（(【[]?\s*(?:计量)?单\s*位\s*[:：]/u;
// GDP单位为亿元 is about one of several quantities.
const WITHIN =
  /(?:^|[:：，,。；;、\s（(.．])(?:表[中内]|本表|以上|绝对[数量额]|总量)?(?:数据|金额)?(?:计量)?单位(?:[均都]?[为是]|[:：])\s*([^\s，,。；;）)]+)/u;

// 各单位统一填万元。
const ORDERED =
  /(?:统一|均|一律|请|都)(?:按|填|以|用|为|是)?(?:写|报)?\s*([十百千万亿]+(?:元|美元|人))(?!以[上下内]|级)/u;

function unitWords({ label }: ReadCell): string | undefined {
  const text = label?.text ?? "";
  return (WITHIN.exec(text) ?? ORDERED.exec(text))?.[1];
}

/** All values in RMB billion unless stated. */
function saysUnitOfAll({ label }: ReadCell): boolean {
  return label !== undefined && label.units.length > 0 && OF_ALL.test(label.text);
}

function headOfUnits(line: ReadCell, readLabel: LabelReader): Head {
  if (line.label && saysUnitOfAll(line)) return headOfLabel({ ...EMPTY_LABEL, units: line.label.units }, placeOf(line));
  if (line.label && saysUnitAlone(line)) return headOfLabel(line.label, placeOf(line));
  return headOfLabel(readLabel(`单位：${unitWords(line) ?? ""}`), placeOf(line));
}

/** 金额单位均为亿元，人口单位为万人. */
function listsUnits({ label }: ReadCell): boolean {
  return unitsListed(label?.text ?? "").length > 0;
}

function headOfList(list: ReadCell, readLabel: LabelReader): Head {
  return headOfLabel(readLabel(`单位：${unitsListed(list.label?.text ?? "").join("、")}`), placeOf(list));
}

function placeOf({ row, column }: ReadCell) {
  return { row, column };
}
