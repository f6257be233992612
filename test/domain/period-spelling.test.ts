import { describe, expect, it } from "vitest";
import { spellPeriod } from "../../server/domain/period-spelling.ts";

describe("the one spelling of a period", () => {
  it.each([
    ["２０１６年１－６月", "2016年1-6月"],
    ["2016 年 1—6 月份", "2016年1-6月"],
    ["2016年1至6月", "2016年1-6月"],
    ["截至2016年6月底", "截2016年6月末"],
    ["6月底2016年", "6月2016年末"],
    ["“十三五”时期", "2016-2020年"],
    ["一五", "1953-1957年"],
    ["十六五", "十六五"],
    ["五", "5"],
    ["二〇一六年三季度", "2016年3季"],
    ["2016第三季度", "2016年3季"],
    ["2016-Q3", "2016年3季"],
    ["Q3 2016", "3季2016"],
    ["3Q2016", "3季2016"],
    ["2016上半年", "2016年1半"],
    ["2016H2", "2016年2半"],
    ["2016M06", "2016年06月"],
    ["Jun 2016", "6月2016"],
    ["2016-Jun", "2016年6月"],
    ["2016 YTD Jun", "2016年6月累计"],
    ["201606", "2016-06"],
    ["20160630", "2016-06-30"],
    ["2016年年底", "2016年末"],
    ["前五个月", "前5月"],
  ])("of %s is %s", (written, spelled) => {
    expect(spellPeriod(written)).toBe(spelled);
  });

  it.each([
    ["2016 6", "2016 6"],
    ["1 2 3月", "1 2 3月"],
    ["1(2)月", "1 2月"],
    ["1一6月", "1一6月"],
    ["1第2月", "1第2月"],
    ["306 YTD 06", "306 06累计"],
    ["一二月", "一二月"],
    ["1-Jun-2016", "1-JUN-2016"],
    ["42551.123456", "42551.123456"],
  ])("keeps apart the digits of %s", (written, spelled) => {
    expect(spellPeriod(written)).toBe(spelled);
  });

  it("is empty for a text too long to be one", () => {
    expect(spellPeriod("2016年".repeat(100))).toBe("");
    expect(spellPeriod("ﷺ".repeat(100))).toBe("");
  });
});
