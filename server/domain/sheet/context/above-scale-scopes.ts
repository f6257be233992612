import type { Label } from "../label/label.ts";
import { areAllNamed } from "./all-named.ts";
import type { Scope } from "./scope.ts";

/** Industry above designated size, or its enterprises, of whose profits the bureaus report as 工业企业经济效益. */
export const ABOVE_SCALE =
  /工业企业(?:主要)?经济效益|工业(?:企业)?[^（(]{0,6}[（(][^（()）]*规(?:模以)?上(?=[)）])|规模工业|规(?:模以)?上(?:工业(?:企业)?|(?=\p{Script=Han}{0,6}(?:产业|制造业)))/u;
/** Enterprises of other sizes, branches and owners. */
export const OTHERS =
  /规(?:模以)?下|限额|限上|服务业|建筑业|房地产|批发|零售|住宿|餐饮|贸易|商业|农业|全社会|小微|民营|非公/u;

// 工业企业盈利季度跟踪（全国规模以上，年初至季末累计）.
const ABOVE_SCALE_ASIDE = /[（(][^（()）]*规(?:模以)?上(?:工业)?(?:企业)?[，,、；;\s)）]/u;
const OF_SCALE =
  /^(?:\p{Script=Han}{2,4}[:：])?\p{Script=Han}{0,5}规(?:模以)?上(?:企业)?(?:口径|范围|数据|$|[，,；;。])/u;
const ABOVE_SCALE_IN_ENGLISH =
  /\bindustr(?:y|ial enterprises) above (?:the )?designated size\b|\bindustr(?:y|ials?)\b.*\babove[- ](?:(?:the )?designated[- ]size|scale)\b/iu;
const VALUE_ADDED = /^规模以上工业增加值(?:增速)?$/u;
const MONTHLY = /^数据库\s*[:：]\s*月度数据/u;

/** Whether lines name industry above designated size: 全国规模以上工业 · 关键指标. */
export function areOfAboveScale(titles: readonly Label[]): boolean {
  // China – industrial profits over Enterprises above designated size.
  const inEnglish = titles.map(({ text }) => text).join(" · ");
  if (ABOVE_SCALE_IN_ENGLISH.test(inEnglish) && !OTHERS.test(inEnglish)) return true;
  // 规模以上口径 below 全国工业月报.
  const isOfScale = titles.some(({ text }) => OF_SCALE.test(text));
  return titles.some(
    ({ text }) =>
      (ABOVE_SCALE.test(text) ||
        (isOfScale && /工业/u.test(text)) ||
        /工业利润(?!率)/u.test(text) ||
        (/工业/u.test(text) && ABOVE_SCALE_ASIDE.test(text))) &&
      !OTHERS.test(text),
  );
}

/** Industry above designated size, of whose enterprises short names are. */
export const ABOVE_SCALE_ALONE: Scope = {
  isOver: areOfAboveScale,
  // 工  业(规模以上) of a yearbook.
  begins: ({ indicators, unknown }) => !indicators && unknown?.value.replace(/\s+/gu, "").search(ABOVE_SCALE) === 0,
  goesOn: ({ indicators, unknown }) =>
    indicators && !unknown ? areAllNamed(indicators.value, ABOVE_SCALE) : !OTHERS.test(unknown?.value ?? ""),
  // 1—8月利润总额（亿元） is 1—8月规模以上工业企业利润总额（亿元）.
  completions: [
    (words) =>
      words.replace(
        /^(?:cumulative )?(?:value[- ]added|(?:total )?profits?)\b/iu,
        "$& of industrial enterprises above designated size",
      ),
    // 汽车制造业增加值 is that industry's.
    (words) => words.replace(/^(.+?业)增加值/u, "$1·规模以上工业增加值"),
    ...["规模以上工业企业", "规模以上工业"].map(
      (scope) => (words: string) =>
        words.replace(
          /^((?:(?:19|20)\d\d年)?(?:(?:\d{1,2}\s*[-–—~至]\s*)?\d{1,2}月(?:累计)?)?(?:[本今当]年累计)?)/u,
          `$1${scope}`,
        ),
    ),
  ],
};

/** A row of the statistics bureau's monthly exports: 采矿业增加值 below 规模以上工业增加值. */
export const BRANCHES_ABOVE_SCALE: Scope = {
  // By month the bureau publishes the value added of industries above designated size only.
  isOver: (titles) =>
    titles.some(
      ({ indicators, rest, text }) => MONTHLY.test(text) || (rest === "" && areAllNamed(indicators, VALUE_ADDED)),
    ),
  begins: ({ indicators }) => areAllNamed(indicators?.value ?? [], VALUE_ADDED),
  goesOn: ({ indicators }) => !indicators,
  completions: [(words) => words.replace(/^(.+?业)增加值/u, "$1·规模以上工业增加值")],
};
