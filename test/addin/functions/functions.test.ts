import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { client } from "../../../addin/client/client.ts";
import { metric, source, target } from "../../../addin/functions/functions.ts";
import type { Question } from "../../../server/domain/question.ts";
import { FAKE_CUSTOM_FUNCTIONS } from "../fake-custom-functions.ts";

const asked: Question[] = [];

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
  it("METRIC", async () => {
    const shown = await metric("工业投资", 2016, "同比", "全国", "亿元", 42735, { address: "Sheet1!A1" });
    expect(shown).toBe(7);
    expect(asked).toEqual([
      {
        ask: "METRIC",
        indicator: "工业投资",
        period: "2016年",
        measure: "同比",
        subject: "全国",
        unit: "亿元",
        asOf: "2016-12-31",
        field: "",
      },
    ]);
  });

  it("TARGET", async () => {
    await target("工业投资", "2016", "原文", {});
    expect(asked).toMatchObject([{ ask: "TARGET", indicator: "工业投资", period: "2016年", field: "原文", unit: "" }]);
  });

  it("SOURCE", async () => {
    await source("工业投资", "2016年1-6月", null, "全国", {});
    expect(asked).toMatchObject([
      { ask: "SOURCE", indicator: "工业投资", period: "2016年1-6月", field: "", subject: "全国" },
    ]);
  });
});
