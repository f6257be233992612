import type { BatcherReport } from "../client/batcher.ts";
import type { LiveMode, LiveReport } from "../client/live.ts";

import type { Capabilities } from "../excel/capabilities.ts";

export interface DiagnosticFacts {
  readonly time: Date;
  readonly server: string;
  readonly browser: string;
  readonly capabilities: Capabilities;
  readonly report: BatcherReport;
  readonly live: LiveReport;
  /** Different questions of live cells. */
  readonly watched: number;
}

const LIVE_MODES: Readonly<Record<LiveMode, string>> = {
  idle: "没有启用",
  connecting: "正在连接",
  streaming: "推送",
  polling: "每 30 秒查询（得不到推送）",
  waiting: "等待服务器",
};

/** What an administrator needs to help, as lines of text. No token, no figure and no name of a file is in it. */
export function diagnosticText({
  time,
  server,
  browser,
  capabilities,
  report,
  live,
  watched,
}: DiagnosticFacts): string {
  const { host, platform, version, customFunctions, richNumbers, partialRecalculation } = capabilities;
  return [
    "Plancell 诊断信息",
    `时间：${time.toISOString()}`,
    `服务器：${server}`,
    `Excel：${[host, platform, version].filter((text) => text !== "").join(" ") || "不在 Excel 中"}`,
    `自定义函数：${yesOrNo(customFunctions)}；数值属性：${yesOrNo(richNumbers)}；局部重算：${yesOrNo(partialRecalculation)}`,
    `数据版本：${report.dataVersion || "尚未取数"}`,
    `请求 ${report.requests} 次；缓存 ${report.cached} 个；等待 ${report.waiting} 个；较早版本 ${report.outdated} 个；未取到 ${report.lost} 个`,
    `实时更新：${LIVE_MODES[live.mode]}；听众 ${live.listeners} 个；实时公式 ${watched} 个；连接 ${live.sockets} 个；开过 ${live.streams} 次`,
    `浏览器内核：${browser}`,
  ].join("\n");
}

function yesOrNo(is: boolean): string {
  return is ? "支持" : "不支持";
}
