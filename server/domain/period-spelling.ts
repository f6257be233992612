import { MAX_TEXT_LENGTH } from "./question.ts";

/**
 * One spelling for the many ways in which a period is typed, so that the grammar stays small: ２０１６年第三季度, 2016-Q3,
 * Q3 2016 and 二〇一六年三季度 become 2016年3季 or 3季2016. Digits that stood apart never grow together.
 */

type Spelling = string | ((match: string, ...groups: string[]) => string);

const NUMERALS = "〇一二三四五六七八九";
const MONTH_NAMES = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
const LETTERS: Readonly<Record<string, string>> = { Q: "季", H: "半", M: "月" };
const ENGLISH_MONTH =
  "JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|" +
  "SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?";

/** What is written → how the grammar reads it, in this order. Without lookbehind: older Safari, in Excel for Mac, has none. */
const SPELLINGS: readonly (readonly [written: RegExp, spelling: Spelling])[] = [
  [/["'“”‘’「」『』《》〈〉()[\]【】〔〕]/gu, " "],
  [/^(.*)YTD(.*)$/u, "$1 $2累计"],
  [/(\d?)\s+(?=(\d?))/gu, (_, before = "", after = "") => before + (before && after && " ")],
  [/截[至止到]/gu, "截"],
  [/[-~〜‐-―−至到]+/gu, "-"],
  [/^第?(十?[一二三四五六七八九]?)(?:五|个五年)(?:计划|规划)?(?:时期|期间)?(末|底|累计|)$/u, planYears],
  [/(?:时期|期间)$/u, ""],
  [/(^|\D)(\d{4})(?=[第前上下全一二三四五六七八九十])/gu, "$1$2年"],
  [/(\d?)([〇零○一二三四五六七八九十]+)(?=([\d年]?))/gu, numeral],
  [/(^|\D)第/gu, "$1"],
  [/年度|年年/gu, "年"],
  [/月份|个月/gu, "月"],
  [/个?季度?/gu, "季"],
  [/上半年/gu, "1半"],
  [/下半年/gu, "2半"],
  [/^(.*[年月季半])[末底](.*)$/u, "$1$2末"],
  [new RegExp(`(\\d{0,5}[-/]?)(${ENGLISH_MONTH})(?![A-Z])\\.?(?:[-/,](?=\\d{4}))?`, "gu"), englishMonth],
  [
    /(^|\D)(\d{4})年?-?([QHM])(\d\d?)(?!\d)/gu,
    (_, before, year, letter = "", count) => `${before}${year}年${count}${LETTERS[letter]}`,
  ],
  [/([QHM])(\d\d?)(?!\d)(?:[-/ ](?=\d{4}))?/gu, (_, letter = "", count) => `${count}${LETTERS[letter]}`],
  [/(^|\D)(\d)([QH])/gu, (_, before, count, letter = "") => `${before}${count}${LETTERS[letter]}`],
  // Six digits are a year and a month, eight a day; after a point they are the time of day of a date serial.
  [/(^|[^\d.])(\d{4})(\d\d)(?!\d)/gu, "$1$2-$3"],
  [/(^|[^\d.])(\d{4})(\d\d)(\d\d)(?!\d)/gu, "$1$2-$3-$4"],
];

/** The text as the grammar reads it; "" for one longer than a question's text may be, which is not looked at. */
export function spellPeriod(text: string): string {
  if (text.length > MAX_TEXT_LENGTH) return "";
  let spelled = text.normalize("NFKC").toUpperCase();
  // A few signs unfold to many under NFKC; what has grown too long was no period.
  if (spelled.length > MAX_TEXT_LENGTH) return "";
  for (const [written, spelling] of SPELLINGS) {
    spelled = typeof spelling === "string" ? spelled.replace(written, spelling) : spelled.replace(written, spelling);
  }
  return spelled;
}

/** 十三五 → 2016-2020. The third plan began in 1966, after three years without one. */
function planYears(all: string, ordinal = "", end = ""): string {
  const plan = numeralValue(ordinal);
  if (!(plan >= 1 && plan <= 15)) return all;
  const first = plan < 3 ? 1948 + plan * 5 : 1951 + plan * 5;
  return `${first}-${first + 4}年${end}`;
}

/** 十二 → 12, 二〇一六 → 2016; two digits side by side only before 年, because 一二月 is January and February. */
function numeral(all: string, before = "", run = "", after = ""): string {
  const isNumber = run.includes("十") || run.length === 1 || run.length === 4 || (run.length === 2 && after === "年");
  const value = isNumber && before === "" && !/\d/u.test(after) ? numeralValue(run) : Number.NaN;
  return Number.isNaN(value) ? all : String(value);
}

function numeralValue(run: string): number {
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(run);
  if (tens) return (tens[1] ? digitOf(tens[1]) : 1) * 10 + (tens[2] ? digitOf(tens[2]) : 0);
  return run === "" || run.includes("十") ? Number.NaN : Number([...run].map(digitOf).join(""));
}

function digitOf(numeral: string): number {
  return Math.max(0, NUMERALS.indexOf(numeral));
}

/** JUN → 6月, 2016-JUN → 2016年6月; after any other number it stays, because 1-JUN is a day and not January to June. */
function englishMonth(all: string, before = "", name = ""): string {
  const year = /^\d{4}/u.exec(before)?.[0];
  if (/\d/u.test(before) && before.replace(/[-/]/u, "") !== year) return all;
  return `${year ? `${year}年` : before}${MONTH_NAMES.indexOf(name.slice(0, 3)) / 3 + 1}月`;
}
