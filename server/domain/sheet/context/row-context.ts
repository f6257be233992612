import { saysTime } from "../label/head-time.ts";
import { isSumOfOthers } from "../label/side-words.ts";
import { type Head, joinHeads, NO_HEAD } from "../table/head.ts";
import type { RowLabels } from "./row-labels.ts";

/** What rows above give to the rows below them. */
export interface RowContext {
  section(): Head | undefined;
  /** Begins a section; it adds to the one before where it says something else, 西安市 below 2016年. */
  enterSection(row: RowLabels): void;
  /** Begins another way to divide what is told, 按行业分组: what stood below the one before, 小型企业, is over. */
  divide(): void;
  /** What a row takes over, nearest first. */
  of(row: RowLabels): Head[];
  /** Remembers an item for the rows below. */
  pass(row: RowLabels): void;
}

interface Named {
  readonly depth: number;
  readonly head: Head;
}

/** A context before the first row; rows of a table in which none names an indicator are all subjects. */
export function createRowContext(namesIndicators: boolean): RowContext {
  let section: Head | undefined;
  let place: Head | undefined;
  let items: Named[] = [];
  let lastRow: number | undefined;
  return {
    section: () => section,
    enterSection({ head }: RowLabels): void {
      // 一、总量（亿元） ends what 二、增速（%） measured.
      const isMeasured = head.measure ?? head.units;
      const outer = section && isMeasured ? { ...section, measure: undefined, units: undefined } : section;
      const isJoined = outer !== undefined && !head.indicators && isOfOtherKind(outer, head);
      // 2018年 behind 2017年, both below 三、西安市, is of that city as well.
      const isNextYear = place && !isJoined && isTimeAlone(head);
      if (!isNextYear) place = isJoined && outer.areas && !saysTime(outer.time) ? outer : undefined;
      section = isJoined ? joinHeads(outer, head) : isNextYear && place ? joinHeads(place, head) : head;
      items = [];
    },
    divide(): void {
      items = items.filter(({ head }) => head.indicators);
      if (section?.unknown && !section.indicators) section = undefined;
    },
    of({ row, head, depth, first }: RowLabels): Head[] {
      // 制造业增速（%） behind a gap below 利润总额（万亿元） is the growth of another quantity.
      const isApart = lastRow !== undefined && row > lastRow + 1;
      if (isApart && head.members && head.measure?.value === "growth" && head.units) items = [];
      lastRow = row;
      const outer = namesIndicators || !head.areas ? items : items.filter((item) => item.depth < depth);
      const parent = head.indicators
        ? undefined
        : parentOf(
            TOTAL.test(first?.text ?? "") ? outer.filter(({ head: one }) => one.indicators) : outer,
            depth,
            first?.isPart ?? false,
            head,
          );
      return [...(parent ? [parent] : []), ...(section ? [section] : [])];
    },
    pass({ head, depth }: RowLabels): void {
      if (!head.indicators && !head.unknown && !head.members) return;
      // What stands below a sum is no part of it.
      const words = head.indicators ? undefined : head.unknown?.value;
      if (words !== undefined && (isSumOfOthers(words) || TOTAL.test(words))) return;
      // An indicator ends what was said at its depth; any other item only ends its like.
      items = items.filter(
        (item) => item.depth < depth || (item.depth === depth && !head.indicators && item.head.indicators),
      );
      items.push({ depth, head });
    },
  };
}

// Total, y/y, year to date below the industries is of none of them.
const TOTAL = /^(?:总计|合计|全部|总体|total|overall)(?=[\s,，(（:：]|$)/iu;

function isTimeAlone({ time, areas, members, indicators, unknown, measure }: Head): boolean {
  return saysTime(time) && !(areas ?? members ?? indicators ?? unknown ?? measure);
}

function isOfOtherKind(section: Head, head: Head): boolean {
  return !(section.areas && head.areas) && !(saysTime(section.time) && saysTime(head.time)) && !head.unknown;
}

/** What groups of areas are called; an area below 城六区合计 or 关中地区 is no part of an unknown quantity. */
export const GROUP_OF_AREAS =
  /(?:合计|小计|总计|平均|地区|片区|板块)$|^(?:关中|陕南|陕北|苏[南中北]|[东中西南北]部|东北|[华西][东西南北中]|[长珠]三角|京津冀|副省级|一线|新一线|[二三四]线|城.区|主城区|市辖区|郊区|县域|开发区)/u;
const SUBJECT_LIKE = /(?:业|企业|经济|公司|制造|加工|生产|供应|开采|采选|洗选|冶炼|制品|其[他它])$/u;

/**
 * 公用事业（电热气水） and, above the name of an industry, 食品, 计算机电子 or Agri-food processing are called as industries are;
 * 用电量 and Export value are quantities.
 */
function isSubjectLike(words: string, { members }: Head): boolean {
  const bare = words.replace(/[（(][^（()）]*[)）]$/u, "").trim();
  if (SUBJECT_LIKE.test(bare)) return true;
  const isName = /^\p{Script=Han}{2,8}$/u.test(bare) ? !QUANTITY.test(bare) : NAME_IN_ENGLISH.test(bare);
  return members !== undefined && isName;
}

const NAME_IN_ENGLISH =
  /^(?!.*\b(?:outputs?|values?|sales|revenues?|profits?|index|rates?|ratios?|prices?|volumes?|exports?|imports?|investment|growth|changes?|totals?|overall|costs?|losses|assets|taxe?s?|employ\w*|number|products|deliver\w*)\b)[A-Za-z][A-Za-z ,&/'’-]{2,60}$/iu;

const QUANTITY = /[量额值数率费入润资格产价税款度比]$/u;

/** The item that a row is part of: the nearest above that names an indicator, unless an unknown one stands between. */
function parentOf(items: readonly Named[], depth: number, isPart: boolean, head: Head): Head | undefined {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (!item) continue;
    const isSibling = item.depth > depth || (item.depth === depth && depth > 0 && !item.head.indicators);
    if (item.head.unknown) {
      if (head.areas && GROUP_OF_AREAS.test(item.head.unknown.value)) continue;
      if (isSibling || (!isPart && isSubjectLike(item.head.unknown.value, head))) continue;
      return { ...NO_HEAD, unknown: item.head.unknown };
    }
    if (item.head.indicators) return withoutOwn(wholeOf(items, at, head) ?? item.head, head);
    if (!head.members && !head.areas && item.head.members) {
      const above = parentOf(items.slice(0, at), item.depth, true, item.head);
      return above && joinHeads(above, withoutOwn(item.head, head));
    }
  }
  return undefined;
}

const INVESTMENT = /^固定资产投资(?:增速)?$/u;
const IN_INDUSTRY = /^工业投资(?:增速)?$/u;

/** 采矿业 below 工业 below 固定资产投资 is published as an industry's part of all investment. */
function wholeOf(items: readonly Named[], at: number, { members }: Head): Head | undefined {
  const isNamed = (item: Named | undefined, name: RegExp) =>
    item?.head.indicators?.value.every((one) => name.test(one.name));
  if (!members || !isNamed(items[at], IN_INDUSTRY)) return undefined;
  return [...items.slice(0, at)].reverse().find((item) => isNamed(item, INVESTMENT))?.head;
}

/** What a part takes over: not the measure and unit where it has its own. */
function withoutOwn(parent: Head, { measure, members }: Head): Head {
  return { ...parent, measure: measure ? undefined : parent.measure, members: members ? undefined : parent.members };
}
