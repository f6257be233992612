import type { CellPosition } from "../cell-range.ts";
import { type HeadTime, NO_TIME, saysTime, spanOf, yearWithin } from "../label/head-time.ts";
import { isSideQuantity } from "../label/side-words.ts";
import type { Head } from "./head.ts";

/** From one quarter to the next. */
const LONGEST_STEP = 3;

/**
 * Years of months that follow a month with one: 2015年11月, 12月, or newest first 2016年2月, 1月. The order of the months
 * must not turn; where it does, the year is not known (text order has 2018年10月, 11月, 12月, 6月).
 */
export function carryYears(given: readonly Head[]): Head[] {
  const heads = withYearBeforeNewest(given);
  let year: number | undefined;
  let last: number | undefined;
  let direction = 0;
  const told: number[] = [];
  const carried = new Set<number>();
  return heads.map((head) => {
    const { time } = head;
    const named = yearWithin(time);
    if (named !== undefined) {
      [year, direction] = [named, 0];
      last = time.span?.end ?? (time.part && time.part.end + named * 12);
      if (last !== undefined) told.push(last);
      if (isBaseYear(head)) year = undefined;
      return head;
    }
    if (year !== undefined && isWholeYear(head)) {
      last = year * 12 + 11;
      return { ...head, time: { ...NO_TIME, year, cells: head.basis ? [head.basis.cell] : [] } };
    }
    if (!time.part || year === undefined) return head;
    const end = time.part.end + year * 12;
    const step = last === undefined ? 0 : Math.sign(end - last);
    const isJump = last !== undefined && Math.abs(end - last) > LONGEST_STEP;
    // 其中：5月当月 behind 2018年1-5月 and 2017年1-5月 does not say of which year it is.
    const isOfEither = told.some((other) => other !== end && (other - end) % 12 === 0 && !carried.has(other));
    if (step === 0 && isOfEither) return head;
    carried.add(end);
    if (isJump || (step !== 0 && direction !== 0 && step !== direction)) {
      year = undefined;
      return head;
    }
    direction = step === 0 ? direction : step;
    last = end;
    return { ...head, time: withYear(time, year) };
  });
}

/**
 * Months without any year, newest first, Jun | May | … | Feb | Dec | Nov: those behind a jump are of the year before, and so
 * are those ahead of a fall, 11月 | 12月 | 1-2月 | 3月. All twelve may be in the order of their texts, 9月 | … | 1月 | 12月,
 * and are of one year.
 */
function withYearBeforeNewest(heads: readonly Head[]): readonly Head[] {
  const ends = heads.map(({ time }) => (time.span || time.year !== undefined ? undefined : time.part?.end));
  const isOpen = heads.some(({ time }, at) => saysTime(time) && ends[at] === undefined);
  const told = ends.filter((end) => end !== undefined);
  const jumps = told.flatMap((end, at) => (end > (told[at - 1] ?? end) ? at : []));
  const [jump, ...others] = jumps;
  const isWhole = told.length === 12 && new Set(told).size === 12;
  const fall = isOpen ? undefined : fallOf(told);
  if (fall !== undefined) return withYearBefore(heads, (seen) => seen < fall);
  const isJump = jump !== undefined && others.length === 0 && (jump > 1 || runsDownFromDecember(told));
  if (isOpen || !isJump || isWhole) return heads;
  if ((told[jump] ?? 0) - (told[jump - 1] ?? 0) <= LONGEST_STEP) return heads;
  return withYearBefore(heads, (seen) => seen >= jump);
}

/** Jan-Feb | Dec | Nov | Oct: behind the newest months the year before, month by month. */
function runsDownFromDecember([newest, last, ...others]: readonly number[]): boolean {
  const isRun = others.every((end, at) => end === 10 - at);
  return newest === 1 && last === 11 && others.length > 1 && isRun;
}

/** Heads of which some, by their places among those of months, are of the year before. */
function withYearBefore(heads: readonly Head[], isOfYearBefore: (seen: number) => boolean): readonly Head[] {
  let seen = 0;
  return heads.map((head) => (head.time.part && isOfYearBefore(seen++) ? { ...head, isYearBefore: true } : head));
}

/** Where months that go on over the end of a year begin anew, 10月 | 11月 | 12月 | 1-2月 | 3月; undefined where they do not. */
function fallOf(ends: readonly number[]): number | undefined {
  const steps = ends.map((end, at) => end - (ends[at - 1] ?? end));
  const falls = steps.flatMap((step, at) => (step < 0 ? at : []));
  const [fall, ...others] = falls;
  const isInOrder = steps.every((step, at) => at === fall || (step <= LONGEST_STEP && (at === 0 || step > 0)));
  // Twelve months from October are in the order of their texts.
  const isOfTexts = ends.length === 12 && ends[0] === 9;
  if (fall === undefined || others.length > 0 || !isInOrder || isOfTexts || new Set(ends).size < ends.length)
    return undefined;
  return (steps[fall] ?? 0) + 12 <= LONGEST_STEP ? fall : undefined;
}

/** 2015年实际 before 上半年完成 is what that half-year is compared with. */
function isBaseYear({ time, measure }: Head): boolean {
  const [cell] = time.cells;
  const isOneLabel = measure?.cell.row === cell?.row && measure?.cell.column === cell?.column;
  return measure?.value === "value" && isOneLabel && time.year !== undefined && !time.span && !time.part;
}

/** 全年 behind 前三季度. */
function isWholeYear({ time, basis, unknown, indicators }: Head): boolean {
  return !saysTime(time) && basis?.value === "year" && !unknown && !indicators;
}

/**
 * A growth behind a period is that period's: 2016年 | 比上年增长. Behind the same months of several years it is the latest
 * one's: 2016年 | 2015年 | 增长%; behind others it does not say whose it is. 上年同期 is a year before the one period.
 */
export function carryTimes(heads: readonly Head[]): Head[] {
  let before: HeadTime[] = [];
  let isClosed = false;
  let isUntold = false;
  return heads.map((head, at) => {
    // 全年预期目标 before 1-9月 is no period that figures are of.
    if (head.unknown && isSideQuantity(head.unknown.value)) return head;
    if (saysTime(head.time)) {
      before = isClosed ? [head.time] : [...before, head.time];
      isClosed = false;
      return head;
    }
    const isGrowth = head.measure?.value === "growth";
    // 上年同期 behind 本期 and 1-5月 is a year before the table's period; 增减额 between periods and a growth is of those as well.
    isUntold ||= !isGrowth && head.measure?.value !== "change" && !head.isYearBefore && !head.unknown;
    // 同比 right behind 1-8月 is of those months where 本月 has one of its own: 本月 | 同比 | 1-8月 | 同比.
    const previous = heads[at - 1];
    const isOfAmount = previous !== undefined && saysTime(previous.time) && previous.measure?.value !== "growth";
    // 累计增长 right behind 3月 | 1-3月累计 is of those months.
    const totals = head.basis?.value === "year-to-date" ? totalsBefore(heads, at) : [];
    // 利润总额 joined over 1-10月（亿元） | 同比% is of both.
    const named = head.indicators ?? head.unknown;
    const isOfSame = named !== undefined && isAt(named.cell, (previous?.indicators ?? previous?.unknown)?.cell);
    const isBehind = isGrowth && isOfAmount && (isOfSame || !head.indicators);
    const isRightBehind = isBehind && (totals.length > 0 || hasGrowthBefore(heads, at));
    // 去年同月 right behind 2017年9月, after 2017年1-9月 | 去年同期.
    // 上年同期 right behind 1-11月, after 当月 | 上年同月.
    const isPaired = before.length > 1 || heads.slice(0, at - 1).some(({ isYearBefore }) => isYearBefore);
    const isYearBehind = head.isYearBefore && !head.indicators && isOfAmount && isPaired;
    if (isYearBehind) return { ...head, time: previous.time };
    // GDP（前三季度） is of those months, and 规上工业增加值 behind it of the table's.
    if (head.indicators && before.some((time) => isOfName(time, heads, head))) return head;
    const isTold = isRightBehind || (!isUntold && (isGrowth || (head.isYearBefore && before.length === 1)));
    const isOfTotals = isRightBehind && totals.length > 0;
    const told = isRightBehind && isOfSame ? previous.time : isTold ? latestOf(before) : undefined;
    const time = isOfTotals ? latestOf(totals) : told;
    isClosed ||= isGrowth && before.length > 0;
    return time ? { ...head, time } : head;
  });
}

/** Whether a time is said in the label of another quantity than a column names: in brackets behind that. */
function isOfName({ cells }: HeadTime, heads: readonly Head[], { indicators }: Head): boolean {
  const [cell] = cells;
  const names = heads.flatMap((head) => (head.indicators && isAt(head.indicators.cell, cell) ? head.indicators : []));
  return names.some(({ value }) => value[0] !== indicators?.value[0]);
}

function isAt(one: CellPosition, other: CellPosition | undefined): boolean {
  return one.row === other?.row && one.column === other.column;
}

/** The times of the running totals right before a column: those of 2018 | 2017 below 本月止累计, and of none before them. */
function totalsBefore(heads: readonly Head[], at: number): readonly HeadTime[] {
  const isTotal = ({ basis, time, measure }: Head) =>
    saysTime(time) && measure?.value !== "growth" && (basis?.value === "year-to-date" || time.manner === "to-date");
  const backwards = heads.slice(0, at).reverse();
  const others = backwards.findIndex((head) => !isTotal(head));
  return backwards.slice(0, others < 0 ? at : others).map(({ time }) => time);
}

function hasGrowthBefore(heads: readonly Head[], at: number): boolean {
  return heads.slice(0, at).some(({ measure }) => measure?.value === "growth");
}

/** A row of nothing but growths right below one of a time is of that time: 增速 below 2016年. */
export function carryGrowths(heads: readonly Head[]): readonly Head[] {
  const isOf = ({ time, indicators, areas, members, unknown }: Head, hasTime: boolean) =>
    saysTime(time) === hasTime && !(indicators ?? areas ?? members ?? unknown);
  const hasGrowths = heads.some((head) => head.measure?.value === "growth" && isOf(head, false));
  if (!hasGrowths) return heads;
  return heads.map((head, at) => {
    const before = heads[at - 1];
    const isOfBefore = head.measure?.value === "growth" && isOf(head, false) && before && isOf(before, true);
    return isOfBefore && !before.measure ? { ...head, time: before.time } : head;
  });
}

/** The latest of the same months of several years; those of one year or of none are one time. */
function latestOf(times: readonly HeadTime[]): HeadTime | undefined {
  const [first] = times;
  if (!first || times.every((time) => isSameTime(time, first))) return first;
  const spans = times.map((time) => spanOf(time));
  const [reference] = spans;
  const isSame = spans.every(
    (span) =>
      span &&
      reference &&
      (span.end - reference.end) % 12 === 0 &&
      span.end - span.start === reference.end - reference.start,
  );
  if (!isSame) return undefined;
  return times.reduce((latest, time) => ((spanOf(time)?.end ?? 0) > (spanOf(latest)?.end ?? 0) ? time : latest));
}

function isSameTime(a: HeadTime, b: HeadTime): boolean {
  const [one, other] = [a, b].map(({ year, span, part }) => JSON.stringify([year, span, part]));
  return one === other;
}

function withYear(time: HeadTime, year: number): HeadTime {
  return { ...time, span: spanOf(time, year) };
}
