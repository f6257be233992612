import type { BatcherReport } from "../client/batcher.ts";

import type { Capabilities } from "../excel/capabilities.ts";

export interface DiagnosticFacts {
  readonly time: Date;
  readonly server: string;
  readonly browser: string;
  readonly capabilities: Capabilities;
  readonly report: BatcherReport;
}

/** What an administrator needs to help, as lines of text. No token, no figure and no name of a file is in it. */
export function diagnosticText({ time, server, browser, capabilities, report }: DiagnosticFacts): string {
  const { host, platform, version, customFunctions, richNumbers, partialRecalculation } = capabilities;
  return [
    "Plancell 诊断信息",
    `时间：${time.toISOString()}`,
    `服务器：${server}`,
    `Excel：${[host, platform, version].filter((text) => text !== "").join(" ") || "不在 Excel 中"}`,
    `自定义函数：${yesOrNo(customFunctions)}；数值属性：${yesOrNo(richNumbers)}；局部重算：${yesOrNo(partialRecalculation)}`,
    `数据版本：${report.dataVersion || "尚未取数"}`,
    `请求 ${report.requests} 次；缓存 ${report.cached} 个；等待 ${report.waiting} 个；较早版本 ${report.outdated} 个；未取到 ${report.lost} 个`,
    `浏览器内核：${browser}`,
  ].join("\n");
}

function yesOrNo(is: boolean): string {
  return is ? "支持" : "不支持";
}
