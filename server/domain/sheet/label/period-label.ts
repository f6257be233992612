import { basesOf, periodOf } from "../../basis.ts";
import { dateOfSerial, monthOf, monthOrdinal, yearOf } from "../../month.ts";
import { isRelative, type Period, parsePeriod } from "../../period.ts";
import { isRefusal } from "../../refusal.ts";

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const TOKEN = new RegExp(
  `\\d+|[一二三四五六七八九十]+|${MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join("|")}`,
  "giu",
);
/** Labels without characters of their own, 2016-09, write months with two digits. */
const HAN = /\p{Script=Han}/u;
/** 1-12 below 月. */
const RANGE = /^\s*1\s*[-–—~]\s*\d{1,2}\s*$/u;
/** A rest that would have to go on as well. */
const SAYS_TIME = /[\d年季月Q]|半年/iu;
const ONLY_YEAR = /^\s*\d{4}\s*年?\s*$/u;
/** More numbers than a period's label ever has; each more doubles the spellings to be tried. */
const MOST_TOKENS = 6;

/**
 * The label of a later period in the spelling of a label: 2016年6月 → 2016年7月, 1-6月 → 1-7月, 2016Q2 → 2016Q3, a date →
 * the same day or the last day of the later month. Undefined where the label cannot be continued: what would be written
 * must read back as the later period, in the year of `end` where the label names none.
 *
 * @param from last month of the label's period, as a month ordinal
 * @param to last month of the later period
 */
export function continueLabel(label: string | number, from: number, to: number): string | number | undefined {
  if (typeof label === "number") return continueNumber(label, from, to);
  return continueWhole(label, from, to) ?? continuePart(label, from, to);
}

/** A label that says more than its time: 2016年1-12月增长%. */
function continuePart(label: string, from: number, to: number): string | undefined {
  for (let length = label.length - 1; length > 0; length--) {
    if (SAYS_TIME.test(label.slice(length))) return undefined;
    const later = continueWhole(label.slice(0, length), from, to);
    if (later !== undefined) return later + label.slice(length);
  }
  return undefined;
}

function continueWhole(label: string, from: number, to: number): string | undefined {
  const read = readLabel(label, from);
  if (!read || (read.end !== from && yearOf(read.end) !== yearOf(from))) return undefined;
  const wanted = laterSpans(label, read, to);
  return spellings(label, from, to).find((spelling) => {
    const later = readLabel(spelling, to);
    return later && wanted.some(({ start, end }) => later.start === start && later.end === end);
  });
}

/** What the later label may say; one that names only a year, over months of it, names that of the later month. */
function laterSpans(label: string, read: Period, to: number): Period[] {
  if (ONLY_YEAR.test(label)) return [periodOf("year", to)];
  const spans = basesOf(read).map((basis) => (basis === "point" ? read : periodOf(basis, to)));
  return spans.filter(({ end }) => end === to);
}

function readLabel(label: string, end: number): Period | undefined {
  for (const text of [label, `${yearOf(end)}年${label}`]) {
    const read = parsePeriod(text);
    if (!isRefusal(read) && !isRelative(read)) return read;
  }
  return undefined;
}

function continueNumber(label: number, from: number, to: number): number | undefined {
  if (label === yearOf(from)) return yearOf(to);
  if (label === monthOf(from)) return monthOf(to);
  if (label === joined(from)) return joined(to);
  const read = parsePeriod(label);
  if (isRefusal(read) || isRelative(read) || read.end !== from) return undefined;
  const { year, month, day } = dateOfSerial(label);
  const isLastDay = day === lastDayOf(monthOrdinal(year, month));
  const days = (ordinal: number) => Date.UTC(yearOf(ordinal), monthOf(ordinal) - 1, 1) / 86_400_000;
  return label + days(to) - days(from) + (isLastDay ? lastDayOf(to) : Math.min(day, lastDayOf(to))) - day;
}

/** 201606 */
function joined(ordinal: number): number {
  return yearOf(ordinal) * 100 + monthOf(ordinal);
}

function lastDayOf(ordinal: number): number {
  return new Date(Date.UTC(yearOf(ordinal), monthOf(ordinal), 0)).getUTCDate();
}

/** The label with its numbers replaced in every way that the later period allows, the fewest replaced first. */
function spellings(label: string, from: number, to: number): string[] {
  const tokens = [...label.matchAll(TOKEN)];
  if (tokens.length > MOST_TOKENS) return [];
  let ways: { readonly text: string; readonly end: number; readonly changes: number }[] = [
    { text: "", end: 0, changes: 0 },
  ];
  for (const { 0: token, index } of tokens) {
    const options = [token, ...replacements(token, from, to, !HAN.test(label) && !RANGE.test(label))];
    ways = ways.flatMap((way) =>
      options.map((option) => ({
        text: way.text + label.slice(way.end, index) + option,
        end: index + token.length,
        changes: way.changes + (option === token ? 0 : 1),
      })),
    );
  }
  return ways.sort((a, b) => a.changes - b.changes).map(({ text, end }) => text + label.slice(end));
}

/** What a number of the earlier period becomes in the later one: as a year, as a month, as a quarter or half. */
function replacements(token: string, from: number, to: number, isPlain: boolean): string[] {
  const parts = [
    yearOf,
    (end: number) => yearOf(end) % 100,
    monthOf,
    (end: number) => Math.ceil(monthOf(end) / 3),
    half,
  ];
  const number = /^\d/u.test(token) ? Number(token) : NUMERALS.indexOf(token);
  const name = MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === token.slice(0, 3).toLowerCase());
  if (name >= 0 && name + 1 === monthOf(from)) return [namedLike(token, MONTHS[monthOf(to) - 1] ?? "")];
  return parts.flatMap((part) => (part(from) === number ? writtenLike(token, part(to), isPlain) : []));
}

function half(end: number): number {
  return Math.ceil(monthOf(end) / 6);
}

/** In the numerals of the token; with a nought before it where that has one, or may have none to show: 12 → 1 or 01. */
function writtenLike(token: string, number: number, isPlain: boolean): string[] {
  if (!/^\d/u.test(token)) return [NUMERALS[number] ?? ""];
  const padded = String(number).padStart(token.length, "0");
  if (token.startsWith("0")) return [padded];
  return isPlain ? [padded, String(number)] : [String(number), padded];
}

function namedLike(token: string, name: string): string {
  const written = token.length === 3 ? name.slice(0, 3) : name;
  return token === token.toUpperCase() ? written.toUpperCase() : written;
}
