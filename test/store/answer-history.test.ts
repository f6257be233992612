import { describe, expect, it } from "vitest";

import { FLOW_CONTENT } from "../support/flow-content.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary(FLOW_CONTENT);

async function historyOf(period: string, lastPeriod: string, differences: Parameters<typeof questionOf>[0] = {}) {
  const question = {
    ask: "HISTORY",
    indicator: "工业投资",
    subject: "全国",
    option: "表头=无",
    period,
    lastPeriod,
  } as const;
  const [answer] = await answersOf(library, [questionOf({ ...question, ...differences })]);
  return answer;
}

describe("what is listed", () => {
  it("is months between months, derived where they were not published", async () => {
    expect(await historyOf("2016年1月", "2016年6月")).toEqual([
      ["2016年3月", 6.8],
      ["2016年4月", 6.2],
      ["2016年5月", 9],
      ["2016年6月", 10.1],
    ]);
  });

  it("is running totals between running totals", async () => {
    expect(await historyOf("2016年1-5月", "2016年1-7月")).toEqual([
      ["2016年1-5月", 33],
      ["2016年1-6月", 43.1],
      ["2016年1-7月", 52],
    ]);
  });

  it("is quarters between quarters", async () => {
    expect(await historyOf("2015年二季度", "2015年四季度")).toEqual([
      ["2015年二季度", 22.9],
      ["2015年三季度", 25],
      ["2015年四季度", 33.5],
    ]);
  });

  it("is what the measure or the option names", async () => {
    expect(await historyOf("2016年", "2016年", { measure: "累计" })).toHaveLength(6);
    expect(await historyOf("2016年", "2016年", { option: "表头=无;口径=当月" })).toHaveLength(4);
    expect(await historyOf("2015年", "2015年", { option: "表头=无;口径=季度" })).toEqual([
      ["2015年1-3月", 16.1],
      ["2015年二季度", 22.9],
      ["2015年三季度", 25],
      ["2015年四季度", 33.5],
    ]);
  });

  it("is what there is where years were asked of a monthly series", async () => {
    const growth = await historyOf("2015年", "2016年", { indicator: "规模以上工业增加值增速" });
    expect(growth).toEqual([
      ["2015年1-2月", 6.1],
      ["2016年1-2月", 5.4],
      ["2016年1-3月", 5.8],
    ]);
  });

  it("is any measure, in the unit wanted", async () => {
    expect(await historyOf("2016年1-6月", "2016年1-6月", { measure: "同比增减", unit: "万元" })).toEqual([
      ["2016年1-6月", 41000],
    ]);
  });

  it("ends with what is latest", async () => {
    expect(await historyOf("2016年1-6月", "最新")).toMatchObject([
      ["2016年1-6月", 43.1],
      ["2016年1-7月", 52],
    ]);
  });
});

it("shows the columns asked for", async () => {
  expect(await historyOf("2016年6月", "2016年6月", { option: "栏目=期间,数值,单位,口径,状态,来源" })).toEqual([
    ["期间", "数值", "单位", "口径", "状态", "来源"],
    ["2016年6月", 10.1, "亿元", "当月", "测算数", "试验发布TOTALS（2016-09-01）"],
  ]);
});

it("is as of the version asked for", async () => {
  expect(await historyOf("2016年1-6月", "2016年1-7月", { asOf: "TOTALS" })).toEqual([["2016年1-6月", 43.1]]);
});

describe("is refused", () => {
  it.each([
    ["without figures", "2013年1月", "2013年6月", {}, "NOT_PUBLISHED"],
    ["backwards", "2016年6月", "2016年1月", {}, "PERIOD_UNSUITABLE"],
    ["over a thousand years", "1900年", "2999年", {}, "PERIOD_UNSUITABLE"],
    ["without an end", "2016年1月", "", {}, "PERIOD_MISSING"],
    ["with a column there is not", "2016年6月", "2016年6月", { option: "栏目=颜色" }, "OPTION_INVALID"],
    ["with an option there is not", "2016年6月", "2016年6月", { option: "字体=宋体" }, "OPTION_UNKNOWN"],
    ["with a basis there is not", "2016年6月", "2016年6月", { option: "口径=旬" }, "OPTION_INVALID"],
    ["in another dimension", "2016年6月", "2016年6月", { unit: "户" }, "UNIT_MISMATCH"],
    [
      "for the computed growth of a rate",
      "2016年6月",
      "2016年6月",
      { indicator: "VALUE_ADDED_GROWTH", measure: "反算同比" },
      "GROWTH_UNDEFINED",
    ],
  ] as const)("%s", async (_, from, to, differences, code) => {
    expect(await historyOf(from, to, differences)).toMatchObject({ code });
  });
});
