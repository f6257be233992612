import type { CellPosition } from "../cell-range.ts";
import { NO_TIME, saysTime } from "../label/head-time.ts";
import { isSideQuantity } from "../label/side-words.ts";
import type { Head } from "./head.ts";

/**
 * Columns that say only what is measured are about the quantity of the column before them: 地区生产总值 | 增速 | 位次. A
 * column that is not understood ends that, unless it too is about the quantity before it: 占全市比重.
 */
export function carryNames(heads: readonly Head[]): Head[] {
  let named: Head | undefined;
  return withUnknownGrowths(heads).map((head) => {
    if (head.unknown) {
      const isBeside = isSideQuantity(head.unknown.value) || RECKONED.test(head.unknown.value);
      if (!isBeside && !isSameName(head, named)) named = undefined;
      return head;
    }
    if (head.indicators) named = head;
    if (named && isIndustryOf(head, named)) return { ...named, members: head.members, time: head.time };
    if (head.indicators || !named?.indicators || !measures(head)) return head;
    const isAmount = head.measure?.value !== "growth";
    const units = head.units ?? (isAmount ? named.units : undefined);
    const { indicators, areas, members } = named;
    const time = isAmount || head.basis || saysTime(head.time) ? head.time : timeOfName(named);
    return { ...head, indicators, units, time, areas: head.areas ?? areas, members: head.members ?? members };
  });
}

/** 1-9月GDP says in one label of when it is, and so is the growth behind it. */
function timeOfName({ indicators, time }: Head): Head["time"] {
  const isSame = ({ row, column }: CellPosition) => row === indicators?.cell.row && column === indicators.cell.column;
  return time.cells.some(isSame) ? time : NO_TIME;
}

/**
 * The areas of columns before growths that name none: 深圳 | 同比 | 广州 | 同比. Only where every area has a growth of its own
 * behind it.
 */
export function carryAreas(heads: readonly Head[]): Head[] {
  const areGrowths = heads.map(
    ({ areas, indicators, unknown, measure, time }) =>
      !(areas ?? indicators ?? unknown) && measure?.value === "growth" && !saysTime(time),
  );
  const places = heads.flatMap(({ areas, unknown }, at) => (areas && !unknown ? at : []));
  if (places.length < 2 || !places.every((at) => areGrowths[at + 1])) return [...heads];
  return heads.map((head, at) => (areGrowths[at] ? { ...head, areas: heads[at - 1]?.areas } : head));
}

// 单月值（推算） beside 利润总额累计值 is reckoned from that, whose growth 累计同比 is.
const RECKONED =
  /^[单当][月季期][值数额]?\s*[（(]?(?:推算|测算|倒算|自算|差分|计算)|^(?:本[期月季]|当[期月季]|单[月季])新增[值数额]?$/u;

/** 比上年同期增长 behind 其中：技术改造投资, which nobody knows, is of that, whatever the lines over the table name. */
function withUnknownGrowths(heads: readonly Head[]): readonly Head[] {
  return heads.map((head, at) => {
    const { unknown, indicators, members, areas, measure, time } = head;
    const before = heads[at - 1];
    const isGrowthAlone =
      !(unknown ?? indicators ?? members ?? areas) && measure?.value === "growth" && !saysTime(time);
    const isOfOther =
      before?.unknown &&
      !before.indicators &&
      before.units?.value[0]?.dimension !== "percent" &&
      !(head.basis && RECKONED.test(before.unknown.value));
    return isGrowthAlone && isOfOther && !isSideQuantity(before.unknown.value)
      ? { ...head, unknown: before.unknown }
      : head;
  });
}

const INDUSTRY = /^(?:[B-D]|\d\d)$/u;

/** 其中：制造业（%） behind 规模以上工业增加值当月同比（%） is of that industry. */
function isIndustryOf({ members, indicators, measure, basis, areas, units }: Head, named: Head): boolean {
  const isBare = !(indicators ?? measure ?? basis ?? areas) && members?.value.every((code) => INDUSTRY.test(code));
  const isAll = !named.members && named.indicators?.value.every(({ name }) => /^规模以上工业/u.test(name));
  const symbolOf = (said: Head["units"]) => said?.value[0]?.symbol;
  return isBare === true && isAll === true && (!units || symbolOf(units) === symbolOf(named.units));
}

function isSameName({ indicators }: Head, named: Head | undefined): boolean {
  return indicators !== undefined && indicators.value[0] === named?.indicators?.value[0];
}

function measures({ measure, basis, isYearBefore, units }: Head): boolean {
  const isIndex = units?.value.every(({ dimension }) => dimension === "index") === true;
  return measure !== undefined || basis !== undefined || isYearBefore || isIndex;
}

/** What covers time in the columns before a growth or a 上年同期, where they agree: 本月 | 上年同月 | 增长%. */
export function carryBases(heads: readonly Head[]): Head[] {
  let group: Head[] = [];
  let isClosed = false;
  return heads.map((head) => {
    if (head.unknown) return head;
    if (head.basis || head.indicators || saysTime(head.time)) {
      group = isClosed || head.indicators ? [head] : [...group, head];
      isClosed = false;
    }
    const isGrowth = head.measure?.value === "growth";
    if (head.basis || saysTime(head.time) || !(isGrowth || head.isYearBefore)) return head;
    isClosed ||= isGrowth;
    const basis = head.isYearBefore ? group.at(-1)?.basis : agreed(group);
    return basis ? { ...head, basis } : head;
  });
}

function agreed(group: readonly Head[]): Head["basis"] {
  const [first] = group;
  return group.every((head) => head.basis?.value === first?.basis?.value) ? first?.basis : undefined;
}
