import { describe, expect, it } from "vitest";
import { isRelative, type Period, parsePeriod, printPeriod, resolvePeriod } from "../../server/domain/period.ts";
import { RELATIVE_WORDS, relativeWordOf, spanOfRelative } from "../../server/domain/period-relative.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

function resolved(label: string, anchor: Period): string {
  const outcome = parsePeriod(label);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return printPeriod(isRelative(outcome) ? resolvePeriod(outcome, anchor) : outcome);
}

const latest = { start: 2016 * 12, end: 2016 * 12 + 4 };

describe("a relative word", () => {
  it("is itself when read", () => {
    for (const word of RELATIVE_WORDS) expect(relativeWordOf(word)).toBe(word);
  });

  it.each([
    ["去年同期", "上年同期"],
    ["最新累计", "今年以来"],
    ["最新当月", "本月"],
    [" Year to Date ", "今年以来"],
    ["ＹＴＤ", "今年以来"],
    ["“最新”", "最新"],
  ])("%s is another way to write %s", (spelling, word) => {
    expect(relativeWordOf(spelling)).toBe(word);
  });

  it.each(["", "明年", "2016年", "最", "constructor"])("is none: “%s”", (text) => {
    expect(relativeWordOf(text)).toBeUndefined();
  });

  it("means a span that runs forward", () => {
    for (const word of RELATIVE_WORDS) {
      const { start, end } = spanOfRelative(word, latest);
      expect(end).toBeGreaterThanOrEqual(start);
    }
  });

  it("counts from the latest period, not a clock", () => {
    expect(spanOfRelative("本月", latest)).toEqual({ start: latest.end, end: latest.end });
    expect(spanOfRelative("今年以来", { start: latest.end, end: latest.end })).toEqual(latest);
  });
});

describe("a relative period", () => {
  it.each([
    ["最新", "2016年1-5月"],
    ["上年同期", "2015年1-5月"],
    ["本月", "2016年5月"],
    ["上月", "2016年4月"],
    ["上年同月", "2015年5月"],
    ["今年以来", "2016年1-5月"],
    ["本季度", "2016年二季度"],
    ["上季度", "2016年1-3月"],
    ["今年", "2016年"],
    ["去年", "2015年"],
    ["前年", "2014年"],
    ["去年6月", "2015年6月"],
    ["今年上半年", "2016年1-6月"],
    ["2013年", "2013年"],
  ])("%s after 2016年1-5月 is %s", (label, printed) => {
    expect(resolved(label, latest)).toBe(printed);
  });

  it("crosses the turn of the year", () => {
    expect(resolved("上月", { start: latest.start, end: latest.start })).toBe("2015年12月");
    expect(resolved("上季度", { start: latest.start, end: latest.start + 1 })).toBe("2015年四季度");
  });
});
