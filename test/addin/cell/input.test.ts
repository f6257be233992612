import { describe, expect, it } from "vitest";

import { readQuestion } from "../../../addin/cell/input.ts";
import { BLANK_QUESTION, MAX_TEXT_LENGTH } from "../../../server/domain/question.ts";

/** The arguments of METRIC by name, in their order. */
function read(given: Readonly<Record<string, unknown>>) {
  const named: Readonly<Record<string, unknown>> = { indicator: "工业投资", period: 2016, ...given };
  const names = ["indicator", "period", "measure", "subject", "unit", "asOf"];
  return readQuestion(
    "METRIC",
    names.map((name) => named[name]),
  );
}

const BLANKS = [null, undefined, "", " ", 0, [[""]]];

describe("readQuestion", () => {
  it("omits what is blank, however Excel says it", () => {
    for (const blank of BLANKS) {
      expect(read({ measure: blank, subject: blank, unit: blank, asOf: blank })).toEqual({
        ...BLANK_QUESTION,
        ask: "METRIC",
        indicator: "工业投资",
        period: "2016年",
      });
    }
  });

  it("takes every text as it is", () => {
    const given = { measure: "同比", subject: "全国·汽车制造业", unit: "亿元", asOf: 42735 };
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

describe("the arguments of", () => {
  it.each([
    [
      "TARGET",
      ["工业投资", 2016, "原文", "PLAN-2016"],
      { indicator: "工业投资", period: "2016年", field: "原文", asOf: "PLAN-2016" },
    ],
    ["PROGRESS", ["工业投资", "2016Q3", 0.46, "句子"], { period: "2016年三季度", pace: "0.46", field: "句子" }],
    [
      "HISTORY",
      ["GDP", 2014, "最新", "同比", "全国"],
      { period: "2014年", lastPeriod: "最新", measure: "同比", subject: "全国" },
    ],
    ["CLUSTER", ["汽车", "档次"], { subject: "汽车", field: "档次" }],
    ["CLUSTERS", ["方向=行;表头=无"], { option: "方向=行;表头=无" }],
    ["PROJECT", ["三星二期", "集群"], { subject: "三星二期", field: "集群", period: "", indicator: "" }],
    ["PROJECTS", ["集群=汽车", [["表头", "无"]]], { filter: "集群=汽车", option: "表头=无" }],
    ["LEDGER", [[["状态", "办理"]], "件数"], { filter: "状态=办理", field: "件数" }],
    ["META", ["GDP", "单位"], { indicator: "GDP", field: "单位" }],
    ["SOURCE", ["GDP", 2015, "简短", "陕西", 42735], { field: "简短", subject: "陕西", asOf: "2016-12-31" }],
  ] as const)("%s become the texts of its question", (ask, given, texts) => {
    expect(readQuestion(ask, given)).toMatchObject({ ask, ...texts });
  });

  it("HISTORY may name unit and version among its options", () => {
    const option = "单位=万元;表头=无;版本=2016/6/30";
    expect(readQuestion("HISTORY", ["GDP", 2014, 2015, "", "", option])).toMatchObject({
      unit: "万元",
      asOf: "2016-06-30",
      option: "表头=无",
    });
    expect(readQuestion("HISTORY", ["GDP", 2014, 2015, "", "", "版本=2016-02-30"])).toMatchObject({
      code: "VINTAGE_UNKNOWN",
    });
  });

  it("PROJECT with a period ask for an indicator's figure", () => {
    expect(readQuestion("PROJECT", ["三星二期", "工业投资", "2016年1-6月"])).toMatchObject({
      subject: "三星二期",
      indicator: "工业投资",
      field: "",
      period: "2016年1-6月",
    });
  });

  it("what names a thing may not be blank", () => {
    for (const blank of BLANKS) {
      expect(readQuestion("CLUSTER", [blank])).toMatchObject({
        code: "SUBJECT_MISSING",
        message: expect.stringContaining("产业集群"),
      });
      expect(readQuestion("PROJECT", [blank, "集群"])).toMatchObject({ code: "SUBJECT_MISSING" });
    }
  });
});
