import { expect, it } from "vitest";

import { diagnosticText } from "../../../addin/taskpane/diagnostics.ts";

const FACTS = {
  time: new Date("2026-11-23T08:00:00Z"),
  version: "0.1.0",
  server: "https://plan.example.cn",
  browser: "Mozilla/5.0",
  capabilities: {
    host: "Excel",
    platform: "PC",
    version: "16.0.14332",
    customFunctions: true,
    richNumbers: true,
    partialRecalculation: false,
    customXmlParts: true,
  },
  report: { dataVersion: "v7", cached: 400, outdated: 5, waiting: 2, lost: 1, requests: 3 },
  live: { mode: "streaming", listeners: 2, streams: 4, sockets: 1 },
  watched: 6,
  sets: ["ExcelApi 1.14", "SharedRuntime 1.1"],
  formulas: {
    ...{ total: 12, answered: 7, waiting: 1, failed: 2 },
    refused: [["NOT_PUBLISHED", 2]],
    dataVersions: ["v6", "v7"],
  },
  failures: [
    { at: Date.UTC(2026, 10, 23, 7), operation: "Status", failure: { kind: "unreachable", reason: "HTTP 502" } },
  ],
} as const;

it("says all that an administrator asks for", () => {
  expect(diagnosticText(FACTS).split("\n")).toEqual([
    "Plancell 诊断信息",
    "时间：2026-11-23T08:00:00.000Z",
    "加载项版本：0.1.0",
    "服务器：https://plan.example.cn",
    "Excel：Excel PC 16.0.14332",
    "自定义函数：支持；数值属性：支持；局部重算：不支持；随文件保存：支持",
    "要求集：ExcelApi 1.14，SharedRuntime 1.1",
    "数据版本：v7；单元格的数据版本：v6，v7",
    "请求 3 次；缓存 400 个；等待 2 个；较早版本 5 个；未取到 1 个",
    "公式 12 格；有数 7 格；等待 1 格；没有取到 2 格；无数：NOT_PUBLISHED 2",
    "实时更新：推送；听众 2 个；实时公式 6 个；连接 1 个；开过 4 次",
    "浏览器内核：Mozilla/5.0",
    "最近的失败：",
    "  2026-11-23T07:00:00.000Z Status SERVER_UNREACHABLE 连接不到 Plancell 服务器（HTTP 502）。请检查网络和服务器是否运行；恢复后单元格会自动重算。",
  ]);
});

it("has words for what is not known", () => {
  const capabilities = { ...FACTS.capabilities, host: "", platform: "", version: "" };
  const report = { ...FACTS.report, dataVersion: "" };
  const formulas = { ...FACTS.formulas, dataVersions: [], refused: [] };
  const text = diagnosticText({ ...FACTS, capabilities, report, formulas, sets: [], failures: [] });
  expect(text).toContain("Excel：不在 Excel 中");
  expect(text).toContain("数据版本：尚未取数；单元格的数据版本：无");
  expect(text).toContain("要求集：无");
  expect(text).toContain("最近的失败：没有");
});
