import type { BatcherReport } from "../client/batcher.ts";
import { refusalOf } from "../client/failure.ts";
import type { LoggedFailure } from "../client/failure-log.ts";
import type { FormulaCounts } from "../client/formula-state.ts";
import type { LiveMode, LiveReport } from "../client/live.ts";

import type { Capabilities } from "../excel/capabilities.ts";

/** All that is known of this Excel, this connection and this workbook's formulas. */
export interface DiagnosticFacts {
  readonly time: Date;
  /** Of the add-in. */
  readonly version: string;
  readonly server: string;
  readonly browser: string;
  readonly capabilities: Capabilities;
  /** Requirement sets with their versions. */
  readonly sets: readonly string[];
  readonly report: BatcherReport;
  readonly live: LiveReport;
  /** Different questions of live cells. */
  readonly watched: number;
  readonly formulas: FormulaCounts;
  /** Oldest first. */
  readonly failures: readonly LoggedFailure[];
}

const LIVE_MODES: Readonly<Record<LiveMode, string>> = {
  idle: "没有启用",
  connecting: "正在连接",
  streaming: "推送",
  polling: "每 30 秒查询（得不到推送）",
  waiting: "等待服务器",
};

/** What an administrator needs to help, as lines of text. No token, no figure and no name of a file is in it. */
export function diagnosticText(facts: DiagnosticFacts): string {
  return [
    "Plancell 诊断信息",
    `时间：${facts.time.toISOString()}`,
    `加载项版本：${facts.version}`,
    `服务器：${facts.server}`,
    ...excelLines(facts),
    ...requestLines(facts),
    `浏览器内核：${facts.browser}`,
    ...failureLines(facts.failures),
  ].join("\n");
}

function excelLines({ capabilities, sets }: DiagnosticFacts): string[] {
  const { host, platform, version, customFunctions, richNumbers, partialRecalculation, customXmlParts } = capabilities;
  const excel = [host, platform, version].filter((text) => text !== "").join(" ");
  const abilities = [
    `自定义函数：${yesOrNo(customFunctions)}`,
    `数值属性：${yesOrNo(richNumbers)}`,
    `局部重算：${yesOrNo(partialRecalculation)}`,
    `随文件保存：${yesOrNo(customXmlParts)}`,
  ];
  return [`Excel：${excel || "不在 Excel 中"}`, abilities.join("；"), `要求集：${sets.join("，") || "无"}`];
}

function requestLines({ report, live, watched, formulas }: DiagnosticFacts): string[] {
  const { total, answered, waiting, failed, refused } = formulas;
  const without = refused.map(([code, count]) => `${code} ${count}`).join("，");
  return [
    `数据版本：${report.dataVersion || "尚未取数"}；单元格的数据版本：${formulas.dataVersions.join("，") || "无"}`,
    `请求 ${report.requests} 次；缓存 ${report.cached} 个；等待 ${report.waiting} 个；较早版本 ${report.outdated} 个；未取到 ${report.lost} 个`,
    `公式 ${total} 格；有数 ${answered} 格；等待 ${waiting} 格；没有取到 ${failed} 格；无数：${without || "0 格"}`,
    `实时更新：${LIVE_MODES[live.mode]}；听众 ${live.listeners} 个；实时公式 ${watched} 个；连接 ${live.sockets} 个；开过 ${live.streams} 次`,
  ];
}

function failureLines(failures: readonly LoggedFailure[]): string[] {
  if (failures.length === 0) return ["最近的失败：没有"];
  const lines = failures.map(({ at, operation, failure }) => {
    const { code, message } = refusalOf(failure);
    return `  ${new Date(at).toISOString()} ${operation} ${code} ${message}`;
  });
  return ["最近的失败：", ...lines];
}

function yesOrNo(is: boolean): string {
  return is ? "支持" : "不支持";
}
