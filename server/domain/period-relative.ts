import { type MonthSpan, oneMonth, quarterOf, shiftSpan, sinceJanuary, wholeYearOf } from "./month.ts";
import { foldName } from "./suggest.ts";

interface RelativeRule {
  readonly word: string;
  /** Other ways to write it; case, width and blanks do not matter. */
  readonly also: readonly string[];
  /** Its span, counted from the latest published period. */
  readonly from: (latest: MonthSpan) => MonthSpan;
}

/**
 * Words that mean a period only beside the latest published one. 本月, 本季度 and 今年 are those of that period's last
 * month, not of the clock: a table of June's figures made in August says 本月 for June.
 */
const RULES = [
  { word: "最新", also: ["最新一期", "最近一期", "最新期", "latest"], from: (latest) => latest },
  { word: "上年同期", also: ["去年同期", "同期", "上年同期数"], from: (latest) => shiftSpan(latest, -12) },
  { word: "本月", also: ["最新当月", "当月", "最新月", "最新月份", "this month"], from: ({ end }) => oneMonth(end) },
  { word: "上月", also: ["上个月", "上月末", "上月底", "last month"], from: ({ end }) => oneMonth(end - 1) },
  { word: "上年同月", also: ["去年同月", "上年当月", "去年当月"], from: ({ end }) => oneMonth(end - 12) },
  {
    word: "今年以来",
    also: ["最新累计", "本年累计", "今年累计", "累计", "年初以来", "本年以来", "年初至今", "ytd", "year to date"],
    from: ({ end }) => sinceJanuary(end),
  },
  { word: "本季度", also: ["本季", "这个季度", "this quarter"], from: ({ end }) => quarterOf(end) },
  { word: "上季度", also: ["上季", "上个季度", "last quarter"], from: ({ end }) => shiftSpan(quarterOf(end), -3) },
  { word: "今年", also: ["this year"], from: ({ end }) => wholeYearOf(end) },
  { word: "去年", also: ["last year"], from: ({ end }) => wholeYearOf(end - 12) },
  { word: "前年", also: [], from: ({ end }) => wholeYearOf(end - 24) },
] as const satisfies readonly RelativeRule[];

/** The relative words, as they are printed. */
export type RelativeWord = (typeof RULES)[number]["word"];

/** The relative words, as they are printed. */
export const RELATIVE_WORDS: readonly RelativeWord[] = RULES.map((rule) => rule.word);

const BY_SPELLING = new Map<string, RelativeWord>(
  RULES.flatMap(({ word, also }) => [word, ...also].map((spelling) => [foldName(spelling), word] as const)),
);

/** The relative word that a whole text is, in any of its spellings; undefined for any other text. */
export function relativeWordOf(text: string): RelativeWord | undefined {
  return BY_SPELLING.get(foldName(text));
}

/** The span that a relative word means when `latest` is the latest published period. */
export function spanOfRelative(word: RelativeWord, latest: MonthSpan): MonthSpan {
  const rule: RelativeRule | undefined = RULES.find((one) => one.word === word);
  return rule ? rule.from(latest) : latest;
}
