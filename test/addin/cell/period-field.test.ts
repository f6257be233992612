import { describe, expect, it } from "vitest";

import { readPeriodField } from "../../../addin/cell/period-field.ts";

const FIELDS = ["", "起始日", "截止日", "年", "末月", "月数", "口径", "代码", "上年同期", "上期"];

const fieldsOf = (text: unknown) => FIELDS.map((field) => readPeriodField(text, field));

describe("readPeriodField", () => {
  it("says all about a running total", () => {
    expect(fieldsOf("２０１６年１—６月")).toEqual([
      "2016年1-6月",
      42370,
      42551,
      2016,
      6,
      6,
      "累计",
      "2016-06 YTD",
      "2015年1-6月",
      "2015年7-12月",
    ]);
  });

  it.each([
    ["2016年6月", "当月", "2016-06", "2016年5月"],
    ["2016Q2", "当季", "2016-Q2", "2016年1-3月"],
    [2016, "全年", "2016", "2015年"],
    ["2016下半年", "其他", "2016-07/2016-12", "2016年1-6月"],
    [42522, "当月", "2016-06", "2016年5月"],
  ])("knows the basis of %s", (text, basis, code, before) => {
    expect([readPeriodField(text, "口径"), readPeriodField(text, "代码"), readPeriodField(text, "上期")]).toEqual([
      basis,
      code,
      before,
    ]);
  });

  it("prints a relative period, and has no days for it", () => {
    expect(readPeriodField("去年同期", null)).toBe("上年同期");
    expect(readPeriodField("最新", "起始日")).toMatchObject({ code: "PERIOD_UNSUITABLE" });
  });

  it.each([
    ["", "", "PERIOD_MISSING"],
    [0, "", "PERIOD_MISSING"],
    ["6月", "", "PERIOD_AMBIGUOUS"],
    ["哪天", "", "PERIOD_UNKNOWN"],
    ["2016", "颜色", "FIELD_UNKNOWN"],
    [[[2015, 2016]], "", "ARGUMENT_NOT_SCALAR"],
  ])("refuses %j, %j with %s", (text, field, code) => {
    expect(readPeriodField(text, field)).toMatchObject({ code });
  });
});
