import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { client } from "../../../addin/client/client.ts";
import * as functions from "../../../addin/functions/functions.ts";
import { BLANK_QUESTION, type Question } from "../../../server/domain/question.ts";
import { FAKE_CUSTOM_FUNCTIONS } from "../fake-custom-functions.ts";

const asked: Question[] = [];
const HERE = { address: "Sheet1!A1" };

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("CustomFunctions", FAKE_CUSTOM_FUNCTIONS);
  vi.spyOn(client.batcher, "ask").mockImplementation(async (question) => {
    asked.push(question);
    return 7;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("each parameter becomes its part of the question:", () => {
  it.each<[string, () => Promise<unknown>, Partial<Question>]>([
    [
      "METRIC",
      () => functions.metric("工业投资", 2016, "同比", "全国", "亿元", 42735, HERE),
      { indicator: "工业投资", period: "2016年", measure: "同比", subject: "全国", unit: "亿元", asOf: "2016-12-31" },
    ],
    [
      "TARGET",
      () => functions.target("工业投资", "2016", "原文", "PLAN-2016", HERE),
      { indicator: "工业投资", period: "2016年", field: "原文", asOf: "PLAN-2016" },
    ],
    [
      "PROGRESS",
      () => functions.progress("工业投资", "2016年1-10月", "时间进度", "句子", 42735, HERE),
      { indicator: "工业投资", period: "2016年1-10月", pace: "时间进度", field: "句子", asOf: "2016-12-31" },
    ],
    ["CLUSTER", () => functions.cluster("汽车", "档次", HERE), { subject: "汽车", field: "档次" }],
    ["PROJECT", () => functions.project("三星二期", "集群", null, HERE), { subject: "三星二期", field: "集群" }],
    ["LEDGER", () => functions.ledger([["状态", "办理"]], "件数", HERE), { filter: "状态=办理", field: "件数" }],
    ["META", () => functions.meta("GDP", "单位", HERE), { indicator: "GDP", field: "单位" }],
    [
      "SOURCE",
      () => functions.source("工业投资", "2016年1-6月", null, "全国", 42735, HERE),
      { indicator: "工业投资", period: "2016年1-6月", subject: "全国", asOf: "2016-12-31" },
    ],
  ])("%s", async (ask, call, texts) => {
    expect(await call()).toBe(7);
    expect(asked).toEqual([{ ...BLANK_QUESTION, ask, ...texts }]);
  });

  it.each<[string, () => Promise<unknown>, Partial<Question>]>([
    [
      "HISTORY",
      () => functions.history("GDP", 2014, 2018, "同比", "全国", [["表头", "无"]], HERE),
      { indicator: "GDP", period: "2014年", lastPeriod: "2018年", measure: "同比", subject: "全国", option: "表头=无" },
    ],
    ["CLUSTERS", () => functions.clusters([["方向=行"]], HERE), { option: "方向=行" }],
    [
      "PROJECTS",
      () => functions.projects([["集群=汽车"]], [["最多=3"]], HERE),
      { filter: "集群=汽车", option: "最多=3" },
    ],
  ])("%s, which spills", async (ask, call, texts) => {
    expect(await call()).toEqual([[7]]);
    expect(asked).toEqual([{ ...BLANK_QUESTION, ask, ...texts }]);
  });
});

describe("PERIOD", () => {
  it("answers by itself", () => {
    expect(functions.period("2016年上半年", "代码")).toBe("2016-06 YTD");
    expect(asked).toEqual([]);
  });

  it("throws what it cannot read", () => {
    expect(() => functions.period("哪天", null)).toThrow("读不懂期间“哪天”");
  });
});
