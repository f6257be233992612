import { describe, expect, it } from "vitest";
import { FLOW_CONTENT } from "../support/flow-content.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary(FLOW_CONTENT);

async function answerOf(indicator: string, period: string, measure: string, unit = "") {
  const [answer] = await answersOf(library, [questionOf({ indicator, period, measure, unit, subject: "全国" })]);
  return answer;
}

describe("the figure", () => {
  it("is derived where it was not published, unless only that is wanted", async () => {
    expect(await answerOf("工业投资", "2016年6月", "")).toBe(10.1);
    expect(await answerOf("工业投资", "2016年6月", "公布值")).toMatchObject({ code: "NOT_PUBLISHED" });
    expect(await answerOf("工业投资", "2016年1-6月", "公布值")).toBe(43.1);
  });

  it("covers the time that the measure names", async () => {
    expect(await answerOf("工业投资", "2016年1-6月", "当月")).toBe(10.1);
    expect(await answerOf("工业投资", "2016年6月", "累计")).toBe(43.1);
    expect(await answerOf("工业投资", "2016年6月", "当季")).toBe(25.3);
    expect(await answerOf("工业投资", "最新", "当月", "万元")).toMatchObject({ code: "NOT_PUBLISHED" });
    expect(await answerOf("规上工业增加值", "2016年6月", "当月同比")).toBe(6.2);
    expect(await answerOf("规上工业增加值", "2016年3月", "累计增长（%）")).toBe(5.8);
  });
});

describe("反算同比", () => {
  it("compares levels of the same time", async () => {
    expect(await answerOf("工业投资", "2016年1-6月", "反算同比")).toBeCloseTo((43.1 / 39 - 1) * 100, 12);
    expect(await answerOf("工业投资", "2016年6月", "反算同比")).toBeCloseTo((10.1 / 9 - 1) * 100, 12);
    expect(await answerOf("规模以上工业企业单位数", "2015年", "反算同比")).toBeCloseTo(10, 12);
  });

  it("is refused for rates, and without a figure a year earlier", async () => {
    expect(await answerOf("规模以上工业增加值增速", "2016年1-3月", "反算同比")).toMatchObject({
      code: "GROWTH_UNDEFINED",
    });
    expect(await answerOf("工业投资", "2015年1-6月", "反算同比")).toMatchObject({
      code: "NOT_PUBLISHED",
      message: expect.stringContaining("2014年1-6月"),
    });
  });

  it("is a percentage and nothing else", async () => {
    expect(await answerOf("工业投资", "2016年1-6月", "反算同比", "亿元")).toMatchObject({ code: "UNIT_MISMATCH" });
  });
});

describe("同比增减", () => {
  it("of rates is in percentage points", async () => {
    expect(await answerOf("规模以上工业增加值增速", "2016年1-2月", "同比增减")).toBe(-0.7);
    expect(await answerOf("规模以上工业增加值增速", "2016年1-2月", "同比增减", "百分点")).toBe(-0.7);
    expect(await answerOf("规模以上工业增加值增速", "2016年1-2月", "同比增减", "%")).toMatchObject({
      code: "UNIT_MISMATCH",
    });
  });

  it("of amounts is an amount, without the rubbish of binary fractions", async () => {
    expect(await answerOf("工业投资", "2016年1-3月", "同比增减")).toBe(1.7);
    expect(await answerOf("工业投资", "2016年1-3月", "同比增减", "万元")).toBe(17000);
    expect(await answerOf("规模以上工业企业单位数", "2015年", "同比增减")).toBe(100);
  });
});

it("is never quietly another measure", async () => {
  expect(await answerOf("工业投资", "2016年1-6月", "同比")).toMatchObject({ code: "MEASURE_ABSENT" });
});
