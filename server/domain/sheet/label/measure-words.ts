import type { Basis } from "../../indicator.ts";
import { type MeasureKind, readMeasure } from "../../measure.ts";
import { isRefusal } from "../../refusal.ts";

/** What a heading says is measured; a part that it does not say is undefined. */
export interface MeasureWords {
  readonly measure: MeasureKind | undefined;
  readonly basis: Basis | undefined;
}

const PIECES = [
  "自?年初至?(?:以来)?(?:本?[月季]末?|报告期末?|期末)?累计|年初至[当本]月|1[-–—~至到][本当][月季](?:止)?(?:累计)?|至?本月(?:止|末|底)?累计|[止末底]累计|[本今当]年累计|累计至本月|本期累计|(?:年初至今|年初以来|今年以来)(?:累计)?|累计",
  "当月|本月|单月|当期|当季|本季|单季|全年|年度|期末|月末|季末|年末|时点|ytd",
  "同比实际|同比|前年(?:同[期月])?比|[比较][上去]年同月|比上年同期|比上年|比去年同期|比去年|较上年同期|较上年|较去年同期|较去年|yoy",
  "增长速度|增长率|增长|增速|增幅|增减额|增减|升降|growth",
  "(?:监测|统计|观测|填报|上报|公布|发布|指标|原始|最新)[值数]|(?:决算|执行)数|执行(?![\\p{L}])|实际(?:使用|利用)(?:金额|额)|绝对数|绝对量|绝对额|绝对值|数字(?!\\p{L})|本币|基数|基[期准]?值|基期数?|完成[额数值]?|实现[额数值]?(?!\\p{L})|数值|数量|金额|总量|总数(?!\\p{L})|总值|(?:实施|执行|完成|实现|实际)(?:进展|情况)(?!\\p{L})|实绩|到资[额数]?|实际数|实际(?!利用|使用|到[位账]|吸收|外[商资])|实质|本期数?|值|数|额|[本今]年度?数?|(?<![\\p{L}\\d])规模(?!\\p{L})|value",
  "[±%‰]",
];
const TO_DATE =
  /年初至[当本]月(?!累计)|自?年初至?(?:以来)?(?:本?[月季]末?|报告期末?|期末)?累计|1[-–—~至到][本当][月季](?:止)?(?:累计)?|至?本月(?:止|末|底)?累计|[止末底]累计|[本今当]年累计|累计至本月|本期累计|(?:年初至今|年初以来|今年以来)(?:累计)?/gu;
const RUN = new RegExp(`(?:${PIECES.join("|")}|[、,]?%)+`, "uy");

/** The run of words about a measure that stands at a place of a folded text; "" where none does. */
export function measureRunAt(folded: string, start: number): string {
  RUN.lastIndex = start;
  return RUN.exec(folded)?.[0] ?? "";
}

/** What a run of words measures; undefined for words that measure nothing known. Percent makes 增减 a growth. */
export function readMeasureWords(run: string): MeasureWords | undefined {
  // 完成% is a share of a target.
  if (/完成(?![额数值])/u.test(run) && run.includes("%")) return undefined;
  const words = run
    .replace(
      /基[期准]?值|基期数?|(?:统计)?(?:年鉴|公报)[数值]|(?:实施|执行|完成|实现|实际)(?:进展|情况)|实际数|实际(?:使用|利用)(?:金额|额)|(?:决算|执行)数|完成[额数值]|实绩|到资[额数]?|(?:监测|统计|观测|填报|上报|公布|发布|指标|原始|最新)[值数]/gu,
      "值",
    )
    .replace(/前年(?:同[期月])?比/gu, "同比")
    .replace(/实际|实质|完成|执行|实现/gu, "")
    .replace(/总[值数]/gu, "总量")
    .replace(/升降/gu, "增减")
    .replace(/^本期(?=[比较同增])/u, "")
    .replace(/^(增长速度|增长率|增长|增速|增幅)((?:当月|累计)?同比|比上年同期|比上年)/u, "$2$1")
    .replace(TO_DATE, "累计")
    .replace(/^(?:[本今]年度?数?|规模|数量|数字|本币)$/u, "值")
    .replace(/[本今]年度?数?/gu, "")
    .replace(/单季/gu, "当季")
    .replace(/全年累计/gu, "全年")
    .replace(/同月/gu, "同期")
    .replace(/比去年/gu, "比上年")
    .replace(/较上年(?!同期)|较去年(?!同期)/gu, "比上年")
    .replace(/较去年同期/gu, "较上年同期")
    .replace(/(?:ytd|累计){2,}|ytd/gu, "累计");
  if (/^[%‰]$/u.test(words)) return { measure: undefined, basis: undefined };
  if (words === "" || /^(?:[值数额]|总量|本期)+$/u.test(words)) return { measure: "value", basis: undefined };

  const bare = words.replace(/[±、,]/gu, "").replace(/^((?:当月|本月|累计)?)[比较]上年同期$/u, "$1同比");
  const [isChange, basis = ""] = /^(当月|本月|累计)?(?:同比|[比较]上年(?:同[期月])?)?%?$/u.exec(bare) ?? [];
  // 比去年同期± beside a growth is in points.
  if (/±/u.test(words) && !words.includes("%")) return undefined;
  if (/±/u.test(words) && isChange !== undefined) return { measure: "growth", basis: basisOf(basis) };
  const read = readInAnyOrder(bare);
  if (isRefusal(read)) return undefined;
  const isRate = read.kind === "change" && /%/u.test(words);
  const isSaid = read.kind !== "value" || bare.replace(/[%\s]/gu, "") !== "";
  return { measure: isRate ? "growth" : isSaid ? read.kind : undefined, basis: read.basis };
}

function basisOf(word: string): Basis | undefined {
  const read = readMeasure(word);
  return isRefusal(read) ? undefined : read.basis;
}

const TIME_LATER = /^(.+?)(当月|本月|单月|当期|当季|本季|累计|全年|年度)(.*)$/u;

/** 增速累计 is 累计增速. */
function readInAnyOrder(words: string) {
  const read = readMeasure(words);
  return isRefusal(read) && TIME_LATER.test(words) ? readMeasure(words.replace(TIME_LATER, "$2$1$3")) : read;
}

// 累计完成额及增速 is of an amount and a growth, 当月及累计增速 of growths.
const AMOUNT = /[额值数量]$/u;

/**
 * What several runs say that a label lists: 当月及累计增速 is a growth on either basis, 总量及增速 is no one measure.
 * Undefined where a run says nothing known.
 */
export function readMeasureList(runs: readonly string[]): MeasureWords | undefined {
  const read = runs.map(readMeasureWords);
  const last = read.at(-1);
  if (!last || read.some((one) => one === undefined)) return undefined;
  const isOneMeasure = read.every(
    (one, at) =>
      one?.measure === last.measure || (one?.measure === "value" && one.basis && !AMOUNT.test(runs[at] ?? "")),
  );
  return { measure: isOneMeasure ? last.measure : undefined, basis: undefined };
}
