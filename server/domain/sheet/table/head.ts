import type { Basis, Indicator } from "../../indicator.ts";
import type { MeasureKind } from "../../measure.ts";
import type { Unit } from "../../unit.ts";
import type { CellPosition } from "../cell-range.ts";
import { mayChangeMeaning } from "../label/changing-words.ts";
import { type HeadTime, headTime, joinTimes, NO_TIME } from "../label/head-time.ts";
import { type Frequency, kindsOf, type Label } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";

/** Something that a label says, and the label's cell. */
export interface Said<Value> {
  readonly value: Value;
  readonly cell: CellPosition;
  /** Whether the values are of two labels that exclude each other. */
  readonly isClash?: boolean;
  /** Whether the label says more than was understood. */
  readonly isDoubtful?: boolean;
  /** At which prices the label says that figures are: 名义GDP at current ones, 实际增速 at constant ones. */
  readonly prices?: "current" | "constant";
  /** Whether the area is called 全市 or 全省: where another city or province is named, it is the whole of that one. */
  readonly isWhole?: boolean;
  /** Whether none of several areas is called by a name: 全国、全省、全市. */
  readonly isNameless?: boolean;
  /** Whether the area is called 本市 or 我省: that of whoever wrote it. */
  readonly isOwn?: boolean;
  /** Whether the areas are listed, so that none of them alone is meant. */
  readonly isListed?: boolean;
  /** The words that were not understood either above words that were not. */
  readonly below?: string;
}

/** What the labels of a row, of a column, or over a table say together. */
export interface Head {
  /** More than one where a name is several indicators' or two labels name different ones. */
  readonly indicators: Said<readonly Indicator[]> | undefined;
  readonly areas: Said<readonly string[]> | undefined;
  readonly members: Said<readonly string[]> | undefined;
  readonly measure: Said<MeasureKind> | undefined;
  readonly basis: Said<Basis> | undefined;
  readonly isYearBefore: boolean;
  readonly time: HeadTime;
  readonly frequency: Said<Frequency> | undefined;
  readonly units: Said<readonly Unit[]> | undefined;
  /** The words that were not understood. */
  readonly unknown: Said<string> | undefined;
}

/** Labels that say nothing. */
export const NO_HEAD: Head = {
  indicators: undefined,
  areas: undefined,
  members: undefined,
  measure: undefined,
  basis: undefined,
  isYearBefore: false,
  time: NO_TIME,
  frequency: undefined,
  units: undefined,
  unknown: undefined,
};

/** What labels say together, the outermost first: 2016年 | 累计 | 增长%. */
export function headOf(cells: readonly ReadCell[]): Head {
  return cells.reduce((head, cell) => (cell.label ? joinHeads(head, headOfLabel(cell.label, cell)) : head), NO_HEAD);
}

/** What one label says. */
export function headOfLabel(label: Label, { row, column }: CellPosition): Head {
  const cell = { row, column };
  const said = <Value>(list: readonly Value[]) => (list.length > 0 ? { value: list, cell } : undefined);
  const isOpen = label.rest !== "" || kindsOf(label).length === 0 || isBaseOfNoYear(label);
  const isUnknown = label.role === "plain" && isOpen;
  return {
    indicators: priced(doubting(said(label.indicators), label.rest), label.text),
    areas: told(said(label.areas), label),
    members: said(label.members),
    measure: priced(label.measure && { value: label.measure, cell }, label.text),
    basis: label.basis && { value: label.basis, cell },
    isYearBefore: label.isYearBefore,
    time: label.times.reduce((time, one) => joinTimes(time, headTime(one, cell)), NO_TIME),
    frequency: label.frequency && { value: label.frequency, cell },
    units: said(label.units),
    unknown: isUnknown ? { value: label.text, cell } : undefined,
  };
}

/** 基数 beside 目标 is of some year before; only with a year it says which: 2015年基数. */
function isBaseOfNoYear({ text, times }: Label): boolean {
  return times.length === 0 && text.includes("基数");
}

// 市财政局 without a city's name is the one of the whole city.
const WHOLE = /[全本我][市省]|(?<!\p{Script=Han})市(?=工信|发改|统计|财政|商务|经信|科技|工业和信息化|发展和改革)/u;

/** Whether words name a whole area by no name: 全市, 市统计局. */
export function saysWhole(words: string): boolean {
  return WHOLE.test(words.replace(/\s+/gu, ""));
}

/** Areas with what else the label says of them. */
function told(areas: Head["areas"], { text, listsAreas, namesItsWhole }: Label): Head["areas"] {
  if (!areas) return undefined;
  return {
    ...areas,
    ...(saysWhole(text) && !namesItsWhole && { isWhole: true }),
    ...(saysWhole(text) && !namesItsWhole && isNameless(areas.value, text) && { isNameless: true }),
    ...(/[本我][市省]/u.test(text) && !namesItsWhole && { isOwn: true }),
    ...(listsAreas && { isListed: true }),
  };
}

/** Whether each of several areas is called by the word for its level alone. */
function isNameless(areas: readonly string[], text: string): boolean {
  const wordOf = (code: string) => (code === NATION ? /全国/u : code.endsWith("0000") ? /[全本我]省/u : /[全本我]市/u);
  return areas.every((code) => wordOf(code).test(text));
}

const NATION = "100000";

/** What a label says, with the prices that it says figures are at. */
function priced<Value>(said: Said<Value> | undefined, words: string): Said<Value> | undefined {
  if (said && /名义|\bnominal\b/iu.test(words)) return { ...said, prices: "current" };
  return said && /实际增|可比|不变价|\breal\b/iu.test(words) ? { ...said, prices: "constant" } : said;
}

function doubting<Value>(said: Said<Value> | undefined, rest: string): Said<Value> | undefined {
  // 热力图 and 填报底稿 beside a name change nothing of it.
  return said && mayChangeMeaning(rest) ? { ...said, isDoubtful: true } : said;
}

/** Two heads that hold together; of what both say the inner decides, except that names that differ both remain. */
export function joinHeads(outer: Head, inner: Head): Head {
  return {
    indicators: joinNames(outer.indicators, inner.indicators, narrowerIndicator),
    areas: joinAreas(outer.areas, inner.areas),
    members: joinNames(outer.members, inner.members),
    measure: joinMeasure(outer.measure, inner.measure),
    basis: inner.basis ?? outer.basis,
    isYearBefore: outer.isYearBefore || inner.isYearBefore,
    time: lastMonthOf(outer, inner) ?? joinTimes(outer.time, inner.time),
    frequency: inner.frequency ?? outer.frequency,
    units: joinUnits(unitsBelow(outer.units, inner), inner.units),
    unknown: outer.unknown ?? inner.unknown,
  };
}

/** 3月当月 below 1-3月 is the last of those months. */
function lastMonthOf(outer: Head, { basis, time }: Head): HeadTime | undefined {
  const [{ part: months, year, span }, { part: month }] = [outer.time, time];
  const isSingle = basis?.value === "month" && month !== undefined && month.start === month.end && !time.span;
  const isLast = !span && months?.start === 0 && months.end === month?.end && months.end > 0;
  return isSingle && isLast ? { ...time, year: time.year ?? year } : undefined;
}

/** 累计 above 增长 is a growth; 增长 above 累计 as well: a value says least. */
function joinMeasure(outer: Head["measure"], inner: Head["measure"]): Head["measure"] {
  return !inner || (inner.value === "value" && outer) ? outer : inner;
}

/** 同比增长% below 利润总额（亿元） is in no 亿元. */
function unitsBelow(units: Head["units"], { measure, units: own }: Head): Head["units"] {
  const isOfAmount = units?.value.every(({ dimension }) => dimension !== "percent" && dimension !== "index") === true;
  return measure?.value === "growth" && !own && isOfAmount ? undefined : units;
}

/** Of two units of one dimension both remain; 增长% under a row in 亿元 is another matter. */
function joinUnits(outer: Head["units"], inner: Head["units"]): Head["units"] {
  const [a, b] = [outer?.value[0], inner?.value[0]];
  const isDoubt = inner && outer?.value.length === 1 && inner.value.length === 1 && a?.dimension === b?.dimension;
  return isDoubt && a && b && a.symbol !== b.symbol ? { ...inner, value: [a, b] } : (inner ?? outer);
}

/** (全市) beside 宝鸡市 is that city. Shaanxi: Xi'an above China is of all three, of which the innermost is meant; listed areas give way to the inner one. */
function joinAreas(outer: Head["areas"], inner: Head["areas"]): Head["areas"] {
  const [whole, named] = outer?.isWhole ? [outer, inner] : [inner, outer];
  if (whole?.isWhole && named && !named.isWhole && areOfOneLevel(whole.value, named.value)) return named;
  const isWithin = outer && inner && outer.value.length > 1 && !outer.isListed && !outer.isClash && !inner.isWhole;
  if (!isWithin) return joinNames(outer, inner);
  return { ...inner, value: [...new Set([...outer.value, ...inner.value])] };
}

/** Whether codes are of one area each, and of cities both or of provinces both. */
function areOfOneLevel(
  ...[[whole, ...parts], [named, ...others]]: readonly [readonly string[], readonly string[]]
): boolean {
  const levelOf = (code = "") => (code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "district");
  return (
    whole !== undefined &&
    named !== undefined &&
    parts.length + others.length === 0 &&
    levelOf(whole) === levelOf(named)
  );
}

function joinNames<Value>(
  outer: Said<readonly Value[]> | undefined,
  inner: Said<readonly Value[]> | undefined,
  narrower: (a: Value, b: Value) => Value | undefined = () => undefined,
): Said<readonly Value[]> | undefined {
  if (!outer || !inner) return outer ?? inner;
  const [a, b] = [outer.value[0], inner.value[0]];
  if (outer.isClash && b !== undefined) return { ...outer, value: [...new Set([...outer.value, ...inner.value])] };
  if (outer.value.length > 1 || inner.value.length > 1 || a === undefined || b === undefined || a === b) return inner;
  const one = narrower(a, b);
  return one === undefined ? { value: [a, b], cell: inner.cell, isClash: true } : { value: [one], cell: inner.cell };
}

/** Of an indicator and its own growth, the growth; 工业投资 below 固定资产投资 is a part of it. */
function narrowerIndicator(a: Indicator, b: Indicator): Indicator | undefined {
  if (a.name === "固定资产投资" && b.name.startsWith("工业投资")) return b;
  if (a.growthOf === b.code) return a;
  return b.growthOf === a.code ? b : undefined;
}
