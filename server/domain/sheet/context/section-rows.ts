import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import { saysTime, yearWithin } from "../label/head-time.ts";
import { placeIn } from "../label/label-words.ts";
import { isDifference, isSumOfOthers } from "../label/side-words.ts";
import { type Head, NO_HEAD } from "../table/head.ts";
import { GROUP_OF_AREAS } from "./row-context.ts";
import type { RowLabels } from "./row-labels.ts";

/** 分三大门类, 主要行业: how the item above is divided, and no section of its own. */
export const BREAKDOWN =
  /^(?:分|按|在?总计中|(?:主要|重点)行业(?!\p{Script=Han}*(?:产[值量出]|用电))|支柱产业|其中|by (?:sectors?|industr(?:y|ies)|branch(?:es)?)$|(?:major |key |main |selected )?(?:industries|sectors):?$)/iu;

// 其中（亿美元）： over parts that are in another unit than the whole.
const PARTS = /^其中\s*[（(][^（()）]+[)）]\s*[:：]$/u;

// 汽车行业 among other industries is one of them.
const INDUSTRY = /^(?!重点|主要|支柱|部分|传统|优势|新兴|特色|其[他它])\p{Script=Han}{2,3}行业$/u;

// 按门类分 over 采矿业, 制造业.
const DIVISION = /^[分按]\p{Script=Han}{2,8}(?:分|类)[:：]?$/u;

// 全国(国家统计局公布) is the last row of a list of places.
const PLACE_FIRST = /^(?:\p{Script=Han}{2,3}|\p{Script=Han}{2,6}[省市区县州盟])[（(]/u;
const OF_ALL = /^(?:全[市省国]|全部)?规(?:模以)?上工业(?:企业)?$/u;

const OF_WHOLE = /[（(]全[省市区县国][)）]$/u;

interface TableTraits {
  readonly needsIndicator: boolean;
  readonly hasAnyFigures: boolean;
  readonly isPivot: boolean;
  /** The place of the first row that begins with a text. */
  readonly firstAt: ReadonlyMap<string | undefined, number>;
}

/**
 * Tells of which rows, by their places, it is that they only name what the rows below them have in common.
 *
 * @param isPivot whether a spreadsheet summed the rows of each group itself
 */
export function createSectionTest(drafts: readonly RowLabels[], isPivot = false): (at: number) => boolean {
  const needsIndicator = drafts.some(({ head }) => head.indicators);
  const hasAnyFigures = drafts.some((draft) => draft.hasFigures);
  const firstAt = new Map<string | undefined, number>();
  for (const [at, { first }] of drafts.entries()) if (!firstAt.has(first?.text)) firstAt.set(first?.text, at);
  return (at) => sectionAt(drafts, at, { needsIndicator, hasAnyFigures, firstAt, isPivot });
}

function sectionAt(
  drafts: readonly RowLabels[],
  at: number,
  { needsIndicator, hasAnyFigures, firstAt, isPivot }: TableTraits,
): boolean {
  const [before, draft, next] = [drafts[at - 1], drafts[at], drafts[at + 1]];
  if (draft && next && (needsIndicator || isPivot) && isGroupOfPivot(draft, next, isPivot)) return true;
  if (!draft || draft.hasFigures || draft.labels !== 1) return false;
  if (next && PARTS.test(draft.first?.text ?? "")) return true;
  // of which: new energy vehicles over provinces that stand above it as well.
  const isListed = next !== undefined && (next.head.areas !== undefined || isYearOnly(next.head));
  const isAgain = isListed && (firstAt.get(next.first?.text) ?? at) < at;
  if (draft.first?.isPart) return isAgain && draft.head.unknown !== undefined && !draft.head.indicators;
  const { head } = draft;
  if (isAmongAreas(before, draft, next)) return false;
  // 分县(区)生产总值 over its counties, and 比上年增长(%) over years that stand above it as well.
  if (next && (DIVIDED.test(draft.first?.text ?? "") || isOverSameAgain(drafts, at, firstAt))) return true;
  // 一、生产总值 over the whole width of the table.
  if (draft.isAcross && next) return true;
  if (!needsIndicator && isPlaceAlone(draft) && [before, next].some(isPlaceAlone)) return false;
  // 工业增加值（全省） over its cities is a row of the province.
  if (OF_WHOLE.test(draft.first?.text ?? "") && head.indicators && head.areas) return false;
  // A line below the last figures is a remark.
  if (!next) return head.unknown !== undefined && hasAnyFigures && !PLACE_FIRST.test(draft.first?.text ?? "");
  if (draft.depth > next.depth) return false;
  // 规模以上工业 above 其中：制造业 is a row of its own.
  if (
    next.first?.isPart &&
    head.unknown &&
    !head.indicators &&
    /工业$|^第[一二三]次?产业$|^total industry$/iu.test(head.unknown.value)
  )
    return false;
  // 工业投资合计 over the industries in which it was made, and 规上工业 over industries, are rows of their own.
  const isWhole = /(?:合计|总计)$/u.test(draft.first?.text ?? "") || OF_ALL.test(head.unknown?.value ?? "");
  if (isWhole && next.head.members && (head.indicators ?? head.unknown)) return false;
  if (head.indicators) {
    // 国内生产总值 over 按当年价格计算（亿元） and 按可比价格计算（亿元）.
    if (AT_PRICES.test(next.first?.text ?? "")) return true;
    const isBare = !next.head.indicators && !next.first?.isPart && !next.head.unknown;
    // 固定资产投资 over 全社会固定资产投资完成额(亿元), in which the figures are.
    const isTopic = hasAnyFigures && head.units === undefined && next.hasFigures && next.first !== draft.first;
    if (isTopic && draft.first && next.first?.text.includes(draft.first.text)) return true;
    // 城市：贵阳市 below a gap begins the next card.
    const isOfNext = head.areas?.isWhole === true && !next.head.areas?.isWhole;
    const isNextCard = isOfNext || isHeadedByArea(drafts, at + 1) || (!hasAnyFigures && next.row > draft.row + 1);
    const isListed = (next.head.areas !== undefined && !isNextCard) || saysTime(next.head.time);
    return isBare && (isListed || (hasAnyFigures && next.head.members !== undefined));
  }
  if (namesUnitOf(draft, next)) return true;
  // 工业增速（%） is a quantity, though one that nobody knows; other sections have no unit.
  const isQuantity = head.units !== undefined || head.measure?.value === "growth";
  const isSum = head.unknown !== undefined && isSumOfOthers(head.unknown.value);
  const isRank = head.unknown !== undefined && RANKS.test(head.unknown.value);
  if (head.unknown) {
    // 第一产业 over 第二产业 still to be filled in.
    const isListed =
      isBlank(next) && next.head.unknown && next.depth === draft.depth && !BREAKDOWN.test(next.head.unknown.value);
    if (INDUSTRY.test(head.unknown.value) && drafts.filter((one) => one.head.members).length > 1) return false;
    if (isEnglishItem(drafts, at) || isDivided(draft, next)) return false;
    // 第一产业 over 第二产业, of which only the latter's value added is known.
    if (ONE_OF_THREE.test(head.unknown.value) && next.depth === draft.depth) return false;
    if (isListed && !BREAKDOWN.test(head.unknown.value) && !draft.isNumbered) return false;
    if (isDifference(head.unknown.value) && next.head.indicators) return true;
    const isDivision = DIVISION.test(head.unknown.value) && next.depth > draft.depth;
    return !isQuantity && !isSum && !isRank && (hasAnyFigures || isDivision || next.head.indicators !== undefined);
  }
  if (head.areas || head.members) {
    // 三、西安市 over 2017年 over what is said of it.
    const isOverYear = isYearOnly(next.head) && !next.hasFigures && drafts[at + 2]?.head.indicators !== undefined;
    if (draft.isNumbered && isOverYear) return true;
    if (isOverTimes(draft, next) && (next.hasFigures || !hasAnyFigures)) return true;
    // In a table without figures the last of several parts looks like a section; only what stands before tells.
    // 铜川 below 渭南 and over a section is the last of them.
    const isLast = hasAnyFigures && isBlank(next);
    // 成都市 below 全市常住人口 of 西安市 begins what is said of it.
    const isOther = before?.head.areas?.isWhole === true && before.head.indicators !== undefined;
    const isItem = (!hasAnyFigures || isLast) && !isOther && (before?.head.areas ?? before?.head.members) !== undefined;
    return needsIndicator && next.head.indicators !== undefined && !isItem;
  }
  if (head.measure && !saysTime(head.time)) {
    // 绝对数（亿元） and 比上年增长（%） over the same years.
    const first = isTranslation(next) ? at + 2 : at + 1;
    const below = [drafts[first], drafts[first + 1]];
    const isOverYears = below.every((one) => one !== undefined && isYearOnly(one.head));
    // 增速（%） between GDP and another amount in 亿元 is that of GDP.
    const isOfAbove =
      before?.head.indicators && next.head.units?.value.every(({ dimension }) => dimension.startsWith("money"));
    if (head.measure.value === "growth" && isOfAbove && !draft.isNumbered) return false;
    // 比上年增长(%) over years that stand above it as well, as amounts.
    if (isOverYears && firstAt.get(drafts[first]?.first?.text) !== first) return true;
    return (hasAnyFigures || draft.isNumbered) && (next.head.indicators !== undefined || isOverYears);
  }
  if (beginsYear(drafts, at) || isUnitOfRows(draft, next)) return true;
  // 二、2019年1-4月 over what is said of those months.
  if (draft.isNumbered && saysTime(head.time) && next.head.indicators) return true;
  const isOver = saysTime(next.head.time) ? !isYearOnly(next.head) : next.head.indicators !== undefined;
  // 2017年全年, or a year above a quarter of another, is a row of its own.
  const isOwn = head.basis !== undefined || (yearWithin(next.head.time) ?? head.time.year) !== head.time.year;
  // 2016年 below 2015年 and over a line across the table is a row as that is.
  // 2011 below 2010 and over 年末常住人口, which has years of its own, is a row as that is.
  const isOverNext =
    next.isAcross || (next.labels === 1 && !next.hasFigures && isYearOnly(drafts[at + 2]?.head ?? NO_HEAD));
  const isAmongYears = isOverNext && before !== undefined && isYearOnly(before.head) && !before.head.indicators;
  return isOver && isYearOnly(head) && !isOwn && !isAmongYears;
}

/** RMB bn over 2015, 2016 and 2017, which say no unit, is what those are in. */
function isUnitOfRows({ head, hasFigures }: RowLabels, next: RowLabels): boolean {
  const { units, indicators, areas, members, unknown, measure, basis, time } = head;
  const isUnit = units && !(indicators ?? areas ?? members ?? unknown ?? measure ?? basis) && !saysTime(time);
  return isUnit === true && !hasFigures && next.hasFigures && next.head.units === undefined;
}

/** 济南 over 2016年, 2017年 and 2018年, which name no place. */
function isOverTimes({ head }: RowLabels, { head: below }: RowLabels): boolean {
  const isTimed = saysTime(below.time) && !(below.areas ?? below.members ?? below.indicators ?? below.unknown);
  return isTimed && !saysTime(head.time);
}

/** Increase Rate over Preceding Year (%) below 比上年增长(%) says it again. */
function isTranslation({ first, head, hasFigures }: RowLabels): boolean {
  return !hasFigures && head.measure !== undefined && !saysTime(head.time) && /^[\p{ASCII}]+$/u.test(first?.text ?? "");
}

const DIVIDED = /^[分按各](?:县\s*[（(]区[)）]|县区|区县|县市区?|市县|市州|地市|省份?)(?=\p{Script=Han}{2})/u;

/** Whether a row says of no year that it is a growth, and the rows below it have names of rows above. */
function isOverSameAgain(drafts: readonly RowLabels[], at: number, firstAt: TableTraits["firstAt"]): boolean {
  const [head, own, next] = [drafts[at]?.head, drafts[at]?.first?.text, drafts[at + 1]?.first?.text];
  const isGrowth = head?.measure?.value === "growth" && !saysTime(head.time);
  if (!isGrowth || next === undefined || (head.indicators ?? head.areas ?? head.members ?? head.unknown)) return false;
  return (firstAt.get(next) ?? at) < at && (firstAt.get(own) ?? at) >= at;
}

const AT_PRICES = /^按?(?:当年|现行?|固定|不变|可比)价(?:格)?(?:计算)?(?=$|[\s（(])/u;
const ONE_OF_THREE = /^第[一二三]次?产业(?:增加值)?$/u;

const AMOUNT = /[量额值数率费入润格产价款度比]$/u;

/** 财政(万元) over 一般公共预算收入, which has no unit of its own, says in which that is. */
function namesUnitOf({ head }: RowLabels, { head: below }: RowLabels): boolean {
  const words = head.unknown?.value.replace(/\s*[（(].*$/u, "") ?? "";
  const isTopic = words !== "" && !AMOUNT.test(words) && !(head.measure ?? head.areas ?? head.members);
  const dimensions = head.units?.value.map(({ dimension }) => dimension) ?? [];
  const isOf = below.indicators?.value.some(({ unit }) => {
    const own = parseUnit(unit);
    return !isRefusal(own) && dimensions.includes(own.dimension);
  });
  return isTopic && below.units === undefined && !below.measure && isOf === true;
}

/** 宝鸡市 over 固定资产投资 and 社会消费品零售总额, which stand further in, is where they are; its own figures only sum them. */
function isGroupOfPivot({ head, depth, labels, first }: RowLabels, next: RowLabels, isPivot: boolean): boolean {
  const { areas, indicators, members, unknown, time } = head;
  const isPlace = areas && !(indicators ?? members ?? unknown) && !saysTime(time) && labels === 1 && !first?.isPart;
  // Hubei over Wuhan and Xiangyang, where no row names a quantity, as a pivot table sums them.
  const isOfPlaces = isPivot && next.head.areas !== undefined && !next.head.indicators;
  const isOfQuantities = next.head.indicators !== undefined && !next.head.areas;
  return isPlace === true && next.depth > depth && (isOfPlaces || isOfQuantities);
}

/** 2016年 by itself over the same industries as 2017年 further down: a table whose rows are mostly no years. */
function beginsYear(drafts: readonly RowLabels[], at: number): boolean {
  const isYear = (draft: RowLabels | undefined) =>
    draft !== undefined && draft.labels === 1 && !draft.hasFigures && isYearOnly(draft.head) && !draft.head.unknown;
  const [before, draft, next] = [drafts[at - 1], drafts[at], drafts[at + 1]];
  const isRow = (one: RowLabels | undefined) => one !== undefined && !saysTime(one.head.time);
  if (!isYear(draft) || !isRow(next) || (before && !isRow(before))) return false;
  const years = drafts.filter(isYear).length;
  return years > 1 && years * 3 <= drafts.length;
}

/** 固定资产投资总额 over 按行业分 is what that divides, and 农林牧渔业 over 采矿业 one of its parts. */
function isDivided({ head }: RowLabels, next: RowLabels): boolean {
  const [words, below] = [head.unknown?.value ?? "", next.head.unknown?.value ?? ""];
  const isBranch = /[^行产工企就失从]业$/u.test(words) && next.head.members !== undefined;
  return !BREAKDOWN.test(words) && (isBranch || /^(?:[分按]|在?总计中)/u.test(below));
}

/** Foreign funded between industries in English is one of the rows, though nobody knows it. */
function isEnglishItem(drafts: readonly RowLabels[], at: number): boolean {
  const words = drafts[at]?.head.unknown?.value ?? "";
  const isNamed = (draft: RowLabels | undefined) => draft?.head.members !== undefined;
  const isItem = /^[\p{ASCII}]+$/u.test(words) && !/^(?:by|of which|main|key|selected|grouped)\b|:$/iu.test(words);
  return isItem && isNamed(drafts[at + 1]) && drafts.slice(0, at).some(isNamed);
}

function isBlank({ hasFigures, labels }: RowLabels): boolean {
  return !hasFigures && labels === 1;
}

// 全省位次 still to be filled in is no section.
const RANKS = /(?:位次|排名|名次)$/u;

/** 岐山县 among other counties is a row of its own, though nobody knows it and it has no figures; 城六区 is none. */
function isPlaceAlone(draft: RowLabels | undefined): boolean {
  if (!draft || draft.head.indicators) return false;
  const words = draft.head.unknown?.value;
  return words === undefined ? draft.head.areas !== undefined : placeIn(words) === words && !GROUP_OF_AREAS.test(words);
}

/** 安微 between 上海 and 河北 is one of them, spelt wrongly. */
function isAmongAreas(before: RowLabels | undefined, { head, depth }: RowLabels, next: RowLabels | undefined): boolean {
  const words = head.unknown?.value ?? "";
  const areAreas = [before, next].every((one) => one?.depth === depth && one.head.areas && !one.head.indicators);
  return areAreas && /^\p{Script=Han}{2,3}[省市区县州盟]?$/u.test(words) && !GROUP_OF_AREAS.test(words);
}

/** 株洲市 over indicators, in a table that begins with such an area: the indicator before it is the last of 长沙市. */
function isHeadedByArea(drafts: readonly RowLabels[], at: number): boolean {
  const begins = (place: number) => {
    const [draft, next] = [drafts[place], drafts[place + 1]];
    return draft?.head.areas !== undefined && !draft.hasFigures && !draft.head.indicators && !!next?.head.indicators;
  };
  const first = drafts.findIndex(({ head }) => head.indicators ?? head.areas);
  return first < at && begins(first) && begins(at);
}

function isYearOnly({ time }: Head): boolean {
  return time.year !== undefined && !time.span && !time.part;
}
