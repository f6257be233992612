import type { Catalogue } from "../../catalogue.ts";
import { isSideQuantity, isWholeOfOthers } from "../label/side-words.ts";
import type { Head } from "../table/head.ts";

/** What stands beside the heads of an axis: those of the other one and those over the table. */
export interface BesideAxis {
  readonly across: readonly Head[];
  readonly around: readonly Head[];
  /** Whether a title says that only some industries are listed: 重点行业. */
  readonly isOfSome: boolean | undefined;
}

const ALL_INDUSTRY =
  /^(?:全部|[全本我][市省区县])?规(?:模以)?上工业(?:企业)?(?:合计|总计)?$|^全国工业$|^工业(?:企业)?(?:合计|总计|总体|整体)$|^industry$|^(?:total,? |all )?industr(?:y|ies|ial enterprises) (?:above (?:the )?designated size|\(above (?:the )?designated size\))(?:,? total)?$/iu;
// 规模以上工业 is not all of what 工业增加值 is of.
const ABOVE_SCALE = /^规(?:模以)?上/u;
// 规上工业-当月, which is read besides.
const HOW = /\s*[-–—:：,，、（(]\s*(?:[末当单]月|当期|累计|month|ytd)+[)）]?$/iu;
const SECTION = /^[A-Z]$/u;
/** Mining, manufacturing and supply, which together are industry. */
const ALL_SECTIONS = 3;
const FEWEST_SECTIONS = 2;

/**
 * Tells which heads of an axis are all of the industries beside them: 总计 beside 采矿业 and 制造业; a sum of indicators, or
 * of some areas, is nothing that is published.
 */
export function wholeIndustryAmong(
  heads: readonly Head[],
  { across, around, isOfSome }: BesideAxis,
  catalogue: Catalogue,
): (head: Head) => boolean {
  const members = heads.flatMap((head) => (head.indicators ? [] : (head.members?.value ?? [])));
  const isIndustry = (code: string) => catalogue.members.byCode(code)?.kind === "industry";
  // 汽车 and 医药 among industries are such.
  const isCalledSo = (code: string) =>
    isIndustry(code) || catalogue.members.find(`${catalogue.members.byCode(code)?.name}制造业`).length > 0;
  const others = [...across, ...around];
  const isNamed = others.every((head) => !head.indicators || isAboveScale(head));
  const isTold = (isNamed && members.some(isIndustry)) || (isNamed && across.every(isAboveScale));
  // 合计 below 采矿业 and 制造业 alone may be the sum of those two.
  const sections = new Set(members.filter((code) => SECTION.test(code) && isIndustry(code)));
  return (head) => {
    if (head.unknown && head.indicators) return isWholeInList(head, head.unknown, heads, isIndustry);
    if (!head.unknown || head.indicators || (head.areas && !head.areas.isWhole) || head.members) return false;
    const words = head.unknown.value.replace(HOW, "");
    if (ALL_INDUSTRY.test(words)) return isTold;
    if (!isWholeOfOthers(words)) return false;
    const isFirst = head.unknown.cell === heads[0]?.unknown?.cell && !isOfSome;
    if (sections.size >= (isFirst ? FEWEST_SECTIONS : ALL_SECTIONS)) return true;
    return isFirst && isAboveParts(heads.slice(1), others, isCalledSo);
  };
}

/** 规模以上工业增加值 | 合计 in a list whose other rows have 制造业 in that column is of all industry. */
function isWholeInList(
  head: Head,
  { value, cell }: NonNullable<Head["unknown"]>,
  heads: readonly Head[],
  isIndustry: (code: string) => boolean,
): boolean {
  const isOfIndustry = head.indicators?.value.every(({ name }) => ABOVE_SCALE.test(name)) === true;
  const isListed = ({ members }: Head) => members?.cell.column === cell.column && members.value.every(isIndustry);
  return isOfIndustry && !head.members && isWholeOfOthers(value) && heads.some(isListed);
}

/** 总计 over industries is all of them; below them it may be the sum of those alone. */
function isAboveParts(parts: readonly Head[], others: readonly Head[], isIndustry: (code: string) => boolean): boolean {
  // 上游 between industries names nothing.
  const named = parts.filter(({ unknown, members, areas, indicators }) => !unknown && (members ?? areas ?? indicators));
  const areIndustries = named.every(({ members }) => members?.value.every(isIndustry) === true);
  return named.length > 1 && areIndustries && others.some(isAboveScale);
}

function isAboveScale({ indicators, unknown }: Head): boolean {
  // 较1-8月加快（百分点） below 规上工业增加值增速.
  const isNamed = !unknown || isSideQuantity(unknown.value);
  return isNamed && indicators?.value.every(({ name }) => ABOVE_SCALE.test(name)) === true;
}

/** A head that was not understood, as all industry. */
export function asWholeIndustry(head: Head): Head {
  return { ...head, unknown: undefined, members: head.unknown && { value: [""], cell: head.unknown.cell } };
}
