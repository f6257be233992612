import type { ObservationStatus } from "../indicator.ts";
import { foldName } from "../suggest.ts";

const NAMES: Readonly<Record<ObservationStatus, string>> = {
  published: "公布 已公布 正式 正式公布 final a",
  preliminary: "初步 初步数 初步核算 初步核算数 快报 快报数 p",
  revised: "修订 修订数 核实 r",
  estimated: "估算 估计 测算 推算 e",
  "not-published": "未公布 不公布 没有公布 缺 缺失 m",
  discontinued: "停止公布 停止发布 停更",
  demo: "演示 示例",
};

const BY_NAME = new Map(
  Object.keys(NAMES)
    .filter(isStatus)
    .flatMap((status) => [status, ...NAMES[status].split(" ")].map((name) => [foldName(name), status])),
);

/** The status that a text names in English, Chinese or a code of SDMX; undefined for any other text. */
export function statusOf(text: string): ObservationStatus | undefined {
  return BY_NAME.get(foldName(text).replaceAll("_", "-"));
}

/** Whether a figure of that status has no value. */
export function isWithoutValue(status: ObservationStatus): boolean {
  return status === "not-published" || status === "discontinued";
}

function isStatus(text: string): text is ObservationStatus {
  return Object.hasOwn(NAMES, text);
}
