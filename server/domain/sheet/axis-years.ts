import type { Head } from "./head.ts";
import { type HeadTime, saysTime, spanOf, yearWithin } from "./head-time.ts";

/** From one quarter to the next. */
const LONGEST_STEP = 3;

/**
 * Years of months that follow a month with one: 2015年11月, 12月, or newest first 2016年2月, 1月. The order of the months
 * must not turn; where it does, the year is not known (text order has 2018年10月, 11月, 12月, 6月).
 */
export function carryYears(heads: readonly Head[]): Head[] {
  let year: number | undefined;
  let last: number | undefined;
  let direction = 0;
  return heads.map((head) => {
    const { time } = head;
    const named = yearWithin(time);
    if (named !== undefined) {
      [year, direction] = [named, 0];
      last = time.span?.end ?? (time.part && time.part.end + named * 12);
      return head;
    }
    if (!time.part || year === undefined) return head;
    const end = time.part.end + year * 12;
    const step = last === undefined ? 0 : Math.sign(end - last);
    const isJump = last !== undefined && Math.abs(end - last) > LONGEST_STEP;
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
 * A growth behind a period is that period's: 2016年 | 比上年增长. Behind several periods it is the last's if they go
 * forward year by year; behind others it does not say whose it is.
 */
export function carryTimes(heads: readonly Head[]): Head[] {
  let before: HeadTime[] = [];
  let isClosed = false;
  return heads.map((head) => {
    if (saysTime(head.time)) {
      before = isClosed ? [head.time] : [...before, head.time];
      isClosed = false;
      return head;
    }
    const last = before.at(-1);
    if (!last || head.measure?.value !== "growth") return head;
    isClosed = true;
    return before.length === 1 || before.every((time) => time.year !== undefined) ? { ...head, time: last } : head;
  });
}

function withYear(time: HeadTime, year: number): HeadTime {
  return { ...time, span: spanOf(time, year) };
}
