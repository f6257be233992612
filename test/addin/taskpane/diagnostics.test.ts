import { expect, it } from "vitest";

import { diagnosticText } from "../../../addin/taskpane/diagnostics.ts";

const FACTS = {
  time: new Date("2026-11-23T08:00:00Z"),
  server: "https://plan.example.cn",
  browser: "Mozilla/5.0",
  capabilities: {
    host: "Excel",
    platform: "PC",
    version: "16.0.14332",
    customFunctions: true,
    richNumbers: true,
    partialRecalculation: false,
  },
  report: { dataVersion: "v7", cached: 400, outdated: 5, waiting: 2, lost: 1, requests: 3 },
};

it("says all that an administrator asks for", () => {
  expect(diagnosticText(FACTS).split("\n")).toEqual([
    "Plancell 诊断信息",
    "时间：2026-11-23T08:00:00.000Z",
    "服务器：https://plan.example.cn",
    "Excel：Excel PC 16.0.14332",
    "自定义函数：支持；数值属性：支持；局部重算：不支持",
    "数据版本：v7",
    "请求 3 次；缓存 400 个；等待 2 个；较早版本 5 个；未取到 1 个",
    "浏览器内核：Mozilla/5.0",
  ]);
});

it("has words for what is not known", () => {
  const capabilities = { ...FACTS.capabilities, host: "", platform: "", version: "" };
  const text = diagnosticText({ ...FACTS, capabilities, report: { ...FACTS.report, dataVersion: "" } });
  expect(text).toContain("Excel：不在 Excel 中");
  expect(text).toContain("数据版本：尚未取数");
});
