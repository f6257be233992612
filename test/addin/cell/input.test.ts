import { describe, expect, it } from "vitest";

import { type CellArguments, readQuestion } from "../../../addin/cell/input.ts";
import { MAX_TEXT_LENGTH } from "../../../server/domain/question.ts";

const read = (given: Partial<CellArguments>) =>
  readQuestion("METRIC", { indicator: "工业投资", period: 2016, ...given });

const NOTHING = { measure: "", subject: "", unit: "", asOf: "", field: "" };

describe("readQuestion", () => {
  it("omits what is blank, however Excel says it", () => {
    for (const blank of [null, undefined, "", " ", 0, [[""]]]) {
      expect(read({ measure: blank, subject: blank, unit: blank, asOf: blank })).toEqual({
        ask: "METRIC",
        indicator: "工业投资",
        period: "2016年",
        ...NOTHING,
      });
    }
  });

  it("takes every text as it is", () => {
    const given = { measure: "同比", subject: "全国·汽车制造业", unit: "亿元", asOf: 42735, field: "原文" };
    expect(read(given)).toMatchObject({ ...given, asOf: "2016-12-31" });
  });

  it("takes a numeric code as text", () => {
    expect(read({ indicator: 610100, subject: 610100 })).toMatchObject({ indicator: "610100", subject: "610100" });
  });

  it.each([
    [2016, "2016年"],
    ["2016", "2016年"],
    ["２０１６年", "2016年"],
    ["2016上半年", "2016年1-6月"],
    ["2016年1—6月", "2016年1-6月"],
    ["2016-06", "2016年6月"],
    [42552, "2016年7月"],
    ["最新", "最新"],
  ])("reads the period %s as %s", (period, printed) => {
    expect(read({ period })).toMatchObject({ period: printed });
  });

  it.each([
    ["INDICATOR_MISSING", { indicator: null }],
    ["PERIOD_MISSING", { period: "" }],
    ["PERIOD_MISSING", { period: 0 }],
    ["PERIOD_UNKNOWN", { period: "2016Q5" }],
    ["PERIOD_AMBIGUOUS", { period: 2016.1 }],
    ["VINTAGE_UNKNOWN", { asOf: 2016 }],
    ["ARGUMENT_NOT_SCALAR", { subject: [["西安"], ["全国"]] }],
    ["TEXT_TOO_LONG", { unit: "元".repeat(MAX_TEXT_LENGTH + 1) }],
    ["TEXT_TOO_LONG", { period: "年".repeat(5_000) }],
  ])("refuses with %s", (code, given) => {
    expect(read(given)).toMatchObject({ code });
  });

  it("names the parameter that got a range", () => {
    expect(read({ subject: [["西安", "全国"]] })).toMatchObject({ message: expect.stringContaining("“对象”") });
  });

  it("takes a text of just the longest length", () => {
    expect(read({ indicator: "长".repeat(MAX_TEXT_LENGTH) })).toMatchObject({
      indicator: "长".repeat(MAX_TEXT_LENGTH),
    });
  });
});
