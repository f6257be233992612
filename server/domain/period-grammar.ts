import { isWithinYear, type MonthSpan, oneMonth, sinceJanuary, wholeYearOf } from "./month.ts";
import { asking, between, clear, day, either, inYear, NOTHING, type Reading, serial } from "./period-reading.ts";

/** What a part of a year means: its first and last month, from 1. */
type PartRule = readonly [RegExp, (first: number, second: number) => readonly [first: number, last: number]];
/** What a label means, from the groups of its pattern; undefined when it is not one of these after all. */
type LabelRule = readonly [RegExp, (...groups: string[]) => Reading | undefined];
/** What a word about the whole label makes of its span. */
type MannerRule = readonly [RegExp, (span: MonthSpan) => Reading];

/** What can stand beside a year. */
const PARTS: readonly PartRule[] = [
  [/^(\d\d?)月$/u, (month) => [month, month]], // 6月
  [/^(\d\d?)月?-(\d\d?)月$/u, (first, last) => [first, last]], // 1-6月
  [/^前(\d\d?)月$/u, (count) => [1, count]], // 前5月
  [/^(\d\d?)季$/u, (quarter) => [quarter * 3 - 2, quarter * 3]], // 3季
  [/^(\d)季?-(\d)季$/u, (first, last) => [first * 3 - 2, last * 3]], // 1-3季
  [/^前(\d)季$/u, (count) => [1, count * 3]], // 前3季
  [/^(\d\d?)半$/u, (half) => [half * 6 - 5, half * 6]], // 2半
  [/^全年$/u, () => [1, 12]],
];

/** Labels that name their year; a range may stand between two of them. */
const DATED: readonly LabelRule[] = [
  [/^(\d{4})年?$/u, (year) => inYear(year, clear(wholeYearOf(0)))], // 2016年
  [/^(\d{4})[年./ -](.+)$/u, (year, part) => inYear(year, readPart(part))], // 2016年6月
  [/^(.+?)(\d{4})年?$/u, (part, year) => inYear(year, readPart(part))], // 1-6月2016年
  [/^(\d{4})[年./](\d\d?-\d\d?)$/u, (year, part) => inYear(year, readPart(`${part}月`))], // 2016.1-6
  // As a number, October's 2016.10 arrives as 2016.1; with two digits it can only be a text.
  [/^(\d{4})\.1$/u, (year) => either(month(year, "1"), month(year, "10"))], // 2016.1
  [/^(\d{4})[年./-](0?[1-9]|1[0-2])$/u, month], // 2016-06
];

/** Every label; the first rule that reads it decides. */
export const LABELS: readonly LabelRule[] = [
  ...DATED,
  [/^(\d\d?)[-/](\d{4})$/u, (number, year) => month(year, number)], // 06/2016
  [/^([今本去上前])年(.*)$/u, ofRelativeYear], // 去年6月
  [/^(\d{4})年(\d\d?)月(\d\d?)[日号]?(?:\d\d?:.*)?$/u, day], // 2016年6月30日
  [/^(\d{4})-([1-9])-([1-9]|1[0-2])$/u, dayOrMonths], // 2016-1-6
  [/^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ]\d\d?:.*)?$/u, (year, _, month, date) => day(year, month, date)], // 2016-06-30 08:00
  [/^(\d\d?)[-/.](\d\d?)[-/.](\d{4})$/u, (a, b, year) => either(day(year, a, b), day(year, b, a))], // 30/06/2016
  [/^(197[3-9]|19[89]\d|20\d\d)([1-9])$/u, monthOrSerial], // 20161
  [/^(\d{5}(?:\.\d+)?)$/u, serial], // 42522.75
  [/^(\d{4}.*?)(?:-|\.\.|\/)(\d{4}.*)$/u, (first, last) => between(readBy(DATED, first), readBy(DATED, last))], // 2015年11月-2016年2月
  [/^(\d\d年.*)$/u, (label) => either(readBy(DATED, `20${label}`), readBy(DATED, `19${label}`))], // 16年6月
  [/^(\d{4})[-/](\d\d)年?$/u, yearsOrFiscalYear], // 2016-17
  [/^(.+)$/u, (part) => (readPart(part)?.spans.length ? asking("没有写年份") : undefined)], // 6月
  [/^(\d\d?)月[-/ ]?(\d\d)$/u, (number, two) => asking(`20${two}年${number}月，或${number}月${two}日`)], // 6月-16
  [/^\d\d?[-/]\d\d?$/u, () => asking("可能是月日、月份范围或年月，没有写完整的年份")], // 6/5
];

/** Words that say how a label covers time, innermost first; what remains of the label is read without them. */
const MANNERS: readonly MannerRule[] = [
  [/末$/u, ({ end }) => clear(oneMonth(end))], // 2016年6月末
  [/当月[值数]?$/u, (span) => either(clear(oneMonth(span.end)), clear(span))], // 2016年6月当月
  [/^累计|累计[值数]?$/u, cumulated], // 2016年6月累计
  [/^截|止$/gu, (span) => clear(isWithinYear(span) ? sinceJanuary(span.end) : span)], // 截2016年6月
];

/** Everything that a text in the one spelling can mean. */
export function readPeriod(spelled: string): Reading {
  return readManner(MANNERS.length - 1, spelled);
}

/** The label without the words of the manners up to `outermost`, and then what each of them makes of it. */
function readManner(outermost: number, label: string): Reading {
  const manner = MANNERS[outermost];
  if (!manner) return readBy(LABELS, label) ?? NOTHING;
  const [pattern, read] = manner;
  const bare = label.replace(pattern, "");
  const reading = readManner(outermost - 1, bare);
  if (bare === label || reading.spans.length === 0) return reading;
  return { ...reading, ...either(...reading.spans.map(read)) };
}

function readBy(rules: readonly LabelRule[], label: string): Reading | undefined {
  for (const [pattern, read] of rules) {
    const groups = pattern.exec(label);
    const reading = groups && read(...groups.slice(1));
    if (reading) return reading;
  }
  return undefined;
}

function readPart(text: string): Reading | undefined {
  for (const [pattern, months] of PARTS) {
    const groups = pattern.exec(text);
    if (!groups) continue;
    const [first = 0, second = first] = groups.slice(1).map(Number);
    const span = monthsOfYear(months(first, second));
    return span ? clear(span) : { spans: [], near: monthsOfYear(months(second, first)) };
  }
  return undefined;
}

function monthsOfYear([first, last]: readonly [number, number]): MonthSpan | undefined {
  return first >= 1 && first <= last && last <= 12 ? { start: first - 1, end: last - 1 } : undefined;
}

function month(year: string, number: string): Reading | undefined {
  return inYear(year, readPart(`${number}月`));
}

function ofRelativeYear(which: string, part: string): Reading | undefined {
  const months = part === "" ? clear(wholeYearOf(0)) : readPart(part);
  if (which === "前") return months && { ...months, year: "前年" };
  return months && { ...months, year: which === "今" || which === "本" ? "今年" : "去年" };
}

/** 2016-1-6 is 6 January as a date, but January to June when it was 1—6 or 1至6 that was typed. */
function dayOrMonths(year: string, first: string, last: string): Reading {
  return either(day(year, first, last), inYear(year, readPart(`${first}-${last}月`)));
}

function monthOrSerial(year: string, number: string): Reading {
  return asking(`${year}年${number}月，或Excel日期序列号${year}${number}`);
}

function yearsOrFiscalYear(year: string, two: string): Reading | undefined {
  const isLater = Number(two) > Number(year) % 100;
  return isLater ? asking(`${year}年至${year.slice(0, 2)}${two}年，或跨年的一个年度`) : undefined;
}

/** 二季度累计 is the quarter's own sum or the sum since January; 2016年累计 does not say until which month. */
function cumulated(span: MonthSpan): Reading {
  if (!isWithinYear(span)) return clear(span);
  if (span.end - span.start === 11) return asking("没有写累计到哪个月");
  const toDate = clear(sinceJanuary(span.end));
  return span.start === span.end ? toDate : either(clear(span), toDate);
}
