import { ENGLISH_TITLE_WORDINGS } from "../wording/english-title-wordings.ts";
import { reword } from "../wording/rewording.ts";
import { TITLE_ASIDE_WORDINGS } from "../wording/title-aside-wordings.ts";
import { DISTRICTS_COMPARED, TITLE_COMPARISON_WORDINGS } from "../wording/title-comparison-wordings.ts";
import { TITLE_DATE_WORDINGS, TITLE_DAY_WORDINGS } from "../wording/title-date-wordings.ts";
import { TITLE_GROWTH_WORDINGS } from "../wording/title-growth-wordings.ts";
import { TITLE_MAKER_WORDINGS } from "../wording/title-maker-wordings.ts";
import { TITLE_NEWS_WORDINGS } from "../wording/title-news-wordings.ts";
import { HARBOUR_WORDINGS, NATIONWIDE_WORDINGS, TITLE_PLACE_WORDINGS } from "../wording/title-place-wordings.ts";
import { TITLE_READER_WORDINGS } from "../wording/title-reader-wordings.ts";
import { TITLE_SCOPE_WORDINGS } from "../wording/title-scope-wordings.ts";
import { TITLE_SOURCE_WORDINGS } from "../wording/title-source-wordings.ts";
import { TITLE_TABLE_WORDINGS } from "../wording/title-table-wordings.ts";
import { TIMES_OF_COLUMNS, TITLE_TIME_WORDINGS } from "../wording/title-time-wordings.ts";
import { TITLE_UNIT_WORDINGS, UNIT_LINE_WORDINGS } from "../wording/title-unit-wordings.ts";
import { TITLE_YEAR_WORDINGS } from "../wording/title-year-wordings.ts";

// 关于报送长安区2018年上半年经济运行情况的报告 is about the district.
const LETTER =
  /^关于(?:报送|上报|呈报|印发|通报|反馈|填报|做好|提供|转发)?(?=\p{Script=Han})|的?(?:报告|通知|函|请示)(?=[（(]|$)/gu;
// 报告期：2017年1-8月    指标：规模以上工业增加值累计同比增速    地域：全国.
const FIELD = /(?:^|\s{2,}|\u3000+)(?:报告期|时期|期间|时间|指标|地域|地区|范围|口径)\s*[:：]\s*/gu;

// They are made in turn: the order of these, and in each, counts.
const BEFORE_LETTERS = [...TITLE_SOURCE_WORDINGS, ...TITLE_SCOPE_WORDINGS];
const BEFORE_FIELDS = [
  ...TITLE_YEAR_WORDINGS,
  ...TITLE_NEWS_WORDINGS,
  ...TITLE_COMPARISON_WORDINGS,
  ...TITLE_DATE_WORDINGS,
];
const BEHIND_FIELDS = [
  ...UNIT_LINE_WORDINGS,
  ...DISTRICTS_COMPARED,
  ...TITLE_DAY_WORDINGS,
  ...TITLE_READER_WORDINGS,
  ...NATIONWIDE_WORDINGS,
  ...TITLE_MAKER_WORDINGS,
  ...TITLE_ASIDE_WORDINGS,
  ...ENGLISH_TITLE_WORDINGS,
  ...HARBOUR_WORDINGS,
  ...TITLE_GROWTH_WORDINGS,
  ...TITLE_TABLE_WORDINGS,
  ...TITLE_TIME_WORDINGS,
  ...TITLE_UNIT_WORDINGS,
  ...TIMES_OF_COLUMNS,
  ...TITLE_PLACE_WORDINGS,
];

/**
 * A title without days, dates when it is due and years of books, which say nothing of when its figures are,
 * without who made it, how often its figures come, and with 国内 as the nation's name.
 */
export function plainTitle(text: string): string {
  const subject = reword(text, BEFORE_LETTERS).replace(LETTER, (words) => (isLetter(text) ? "" : words));
  const told = reword(subject, BEFORE_FIELDS).replace(FIELD, (field) => (hasFields(text) ? "，" : field));
  return reword(told, BEHIND_FIELDS);
}

function isLetter(text: string): boolean {
  return /^\s*关于/u.test(text);
}

function hasFields(text: string): boolean {
  return (text.match(FIELD)?.length ?? 0) > 1;
}
