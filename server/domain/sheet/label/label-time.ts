import { isWithinYear, monthOrdinal, shiftSpan, yearOf } from "../../month.ts";
import { isRelative, parsePeriod } from "../../period.ts";
import { isRefusal } from "../../refusal.ts";
import { englishSpan } from "./english-span.ts";
import type { LabelTime, TimeManner } from "./label.ts";

const CAN_BE_TIME = /[\d〇一二三四五六七八九十]|半年|全年|^[a-z]{3,9}\.?$/iu;
const NAMES_MONTHS = /[月季半年qhm]|[a-z]{3}/iu;
const QUARTER = /季|q/iu;
const LONGEST_TIME = 24;
// A year in which a month without one is read, to be taken off again.
const ANY_YEAR = 2000;

/** The time that a whole text says, with or without its year; undefined for a text that says none. */
export function readTime(written: string): LabelTime | undefined {
  // 1-12月累计 says no more than 1-12月, which alone is clear.
  const text = plainTime(
    written.replace(/([-–—~至到]\s*\d{1,2}月份?)(?:累计[值数]?|\s*[（(]累计[值数]?[)）])$/u, "$1"),
  );
  if (text.length > LONGEST_TIME || !CAN_BE_TIME.test(text)) return undefined;
  const blank = /^((?:19|20)\d\d)年\s*月$/u.exec(text)?.[1];
  if (blank !== undefined) return openTime(`“${blank}年  月”还没有填月份，请写出月份。`, []);
  const manner = mannerOf(text);
  const read = parsePeriod(text);
  if (!isRefusal(read)) return isRelative(read) ? undefined : { kind: "span", span: read, manner };
  if (read.code !== "PERIOD_AMBIGUOUS") return undefined;
  // 40年 is how long something took.
  if (/^[34]\d年$/u.test(text)) return undefined;
  return readPart(text, manner) ?? readShortYear(text, manner) ?? openTime(read.message, read.near);
}

function mannerOf(text: string): TimeManner {
  // “十一五”末.
  if (/^\d{4}年?[末底]$|五[”"]?[末底]$/u.test(text)) return "year-end";
  if (/^\d{4}年全年$/u.test(text)) return "whole-year";
  if (/\d月?份?\s*[-–—~至到]\s*\d{1,2}月|\d[-–—~至到]\d季|累计|截|前.*[月季]/u.test(text)) return "to-date";
  if (/\d月份?[末底]$/u.test(text)) return "month-end";
  return QUARTER.test(text) ? "quarter" : undefined;
}

/** A label of several meanings. */
function openTime(question: string, near: readonly string[]): LabelTime {
  return { kind: "open", code: "PERIOD_AMBIGUOUS", question, near };
}

/** 6月, 一季度, Jan: months whose year stands elsewhere. */
function readPart(text: string, manner: TimeManner): LabelTime | undefined {
  if (!NAMES_MONTHS.test(text) || /\d{4}/u.test(text)) return undefined;
  const dated = parsePeriod(`${ANY_YEAR}年${text}`);
  if (isRefusal(dated) || isRelative(dated) || !isWithinYear(dated) || yearOf(dated.start) !== ANY_YEAR)
    return undefined;
  return { kind: "part", span: shiftSpan(dated, -monthOrdinal(ANY_YEAR, 1)), manner };
}

/** 16年6月 is of this century, 78年 of the last one. */
function readShortYear(text: string, manner: TimeManner): LabelTime | undefined {
  const year = /^(\d\d)年/u.exec(text)?.[1];
  const century = year === undefined ? undefined : year >= "49" ? "19" : year < "30" ? "20" : undefined;
  if (century === undefined) return undefined;
  const dated = parsePeriod(century + text);
  return isRefusal(dated) || isRelative(dated) ? undefined : { kind: "span", span: dated, manner };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_RANGE = new RegExp(`^(${MONTHS.join("|")})[a-z]*\\.?\\s*[-–—~]\\s*(${MONTHS.join("|")})[a-z]*\\.?$`, "iu");

/** Jan.-Jun. is 1-6月, J-Feb 1-2月. */
function withMonthNumbers(text: string): string {
  const [, first = "", last = ""] = MONTH_RANGE.exec(text.replace(/^J(?=-Feb)/u, "Jan")) ?? [];
  if (first === "") return text;
  const [from, to] = [first, last].map((month) => MONTHS.indexOf(month.toLowerCase()) + 1);
  return `${from}-${to}月`;
}

// 第一至三季度 and 1季度-3季度 are 1-3季.
const ONE_TO_QUARTER = /^((?:\d{4}年?)?)第?[1一]季?度?[-–—~至到]第?([2-4二三四])季度?$/u;

// Feb 2015 / 2月.
const MONTH_TWICE = new RegExp(
  `^((${MONTHS.join("|")})[a-z]*\\.?\\s+(?:19|20)\\d\\d)\\s*[/／|]\\s*(\\d{1,2})月$`,
  "iu",
);

/** A month in two languages, where both are the same. */
function inOneLanguage(text: string): string {
  const [, english = "", name = "", number] = MONTH_TWICE.exec(text) ?? [];
  return name !== "" && MONTHS.indexOf(name.toLowerCase()) + 1 === Number(number) ? english : text;
}

/**
 * 2016:Q1, 16Q1 and 1Q16 are 2016Q1, 16Q1-Q3 its first three quarters, 9M 2016 its first nine months; of 2016p, 2015r, 2016/p and 2015A the letter says only how final the figure is. 2017E,
 * 2018F and 2019P are forecasts, and no times. 2016年末/2016年 is 2016, of stocks and of flows.
 */
function plainTime(text: string): string {
  return englishSpan(withMonthNumbers(inOneLanguage(text)))
    .replace(/^半年$/u, "上半年")
    .replace(/^Y(?=(?:19|20)\d\d年$)/u, "")
    .replace(/^(3|6|9|12)M$/u, "1-$1月")
    .replace(/^1[、和]2月份?(?:合计|累计)?$/u, "1-2月")
    .replace(/^((?:19|20)\d\d)年\s*[/／]\s*年?[末底]$/u, "$1年")
    .replace(/^[前首]([二三])季度?$/u, "前$1季度")
    .replace(
      ONE_TO_QUARTER,
      (_, year: string, last: string) => `${year}1-${"二三四".indexOf(last) < 0 ? last : "二三四".indexOf(last) + 2}季`,
    )
    .replace(/^截[至止]?到?(\d{1,2})月[末底]?$/u, "1-$1月")
    .replace(/^((?:19|20)\d\d)[.．](\d{1,2})\s*[-–—~至]\s*(\d{1,2})$/u, "$1年$2-$3月")
    .replace(/^(\d{4})\s*[:：]\s*(?=[qhm]\d)/iu, "$1")
    .replace(/^((?:19|20)\d\d)年?[末底]\s*[/／]\s*\1年?$|^((?:19|20)\d\d)年?\s*[/／]\s*\2年?[末底]$/u, "$1$2年")
    .replace(/^([1-4])([qh])((?:20)?\d\d)$/iu, "$3$2$1")
    .replace(/^([2-9]|1[0-2])m\s*(?:20)?(\d\d)$/iu, "20$2年1-$1月")
    .replace(/^\d\d[qh][1-4]$/iu, "20$&")
    .replace(/^(?:20)?(\d\d)q1\s*[-–—~]\s*q?([2-4])$/iu, "20$1年1-$2季")
    .replace(/(?<=\d)\s*[/(（]?\s*[prR]\s*[)）]?$/u, "")
    .replace(/^((?:19|20)\d\d年?)\s*[(（]?A[)）]?$/u, "$1")
    .replace(/^FY\s*((?:19|20)\d\d)A?$/u, "$1")
    .replace(/^FY\s*(\d\d)A?$|^(\d\d)A$/u, "20$1$2")
    .replace(/^((?:19|20)\d\d)\s*FY$/u, "$1");
}
