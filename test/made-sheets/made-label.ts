import type { Indicator } from "../../server/domain/indicator.ts";
import type { Random } from "./random.ts";

const OTHER_UNITS: Readonly<Record<string, readonly string[]>> = {
  亿元: ["亿元", "万元", "亿元"],
  百万美元: ["百万美元", "万美元", "亿美元"],
  万人: ["万人", "人"],
  万辆: ["万辆", "辆"],
};

/** A unit in which a table may show an indicator. */
export function unitOf(random: Random, { unit }: Indicator): string {
  return random.pick(OTHER_UNITS[unit] ?? [unit]);
}

/** The name of an indicator as tables write it: its name or a Chinese alias. */
export function nameOf(random: Random, { name, aliases }: Indicator): string {
  const names = [name, ...aliases].filter((one) => /\p{Script=Han}/u.test(one) && !one.includes("="));
  return random.chance(0.6) ? name : random.pick(names);
}

/** A label with its unit in it. */
export function withUnit(random: Random, label: string, unit: string): string {
  return random.pick([`${label}（${unit}）`, `${label}(${unit})`, `${label}（单位：${unit}）`, `${label}，${unit}`]);
}

/** How the labels of a column are numbered or indented; all alike. */
export function dressOf(random: Random): (label: string, at: number) => string {
  const digits = "一二三四五六七八九十";
  return random.pick<(label: string, at: number) => string>([
    (label) => label,
    (label) => label,
    (label, at) => `${at + 1}、${label}`,
    (label, at) => `${at + 1}．${label}`,
    (label, at) => `（${digits[at % 10]}）${label}`,
    (label, at) => `${digits[at % 10]}、${label}`,
    (label, at) => (at === 0 ? `${label}①` : label),
    (label) => `${label} `,
  ]);
}

/** What a column of growth is headed. */
export function growthHead(random: Random): string {
  return random.pick([
    ...[
      "增速（%）",
      "同比增长（%）",
      "同比增长%",
      "增长(%)",
      "比上年同期增长（%）",
      "同比±%",
      "同比（%）",
      "增幅（%）",
    ],
    ...["增长率（%）", "同比增速（%）", "增减（%）", "比去年同期增长%"],
  ]);
}

/** What a column is headed that is about a figure and is none that is published. */
export function sideHead(random: Random): string {
  return random.pick([
    ...[
      "位次",
      "排名",
      "占全市比重（%）",
      "年度目标",
      "完成率（%）",
      "增减额",
      "比上月增减（百分点）",
      "备注",
      "目标任务",
    ],
    ...[
      "完成年度目标（%）",
      "拉动（百分点）",
      "贡献率（%）",
      "全年计划",
      "环比（%）",
      "反算同比（%）",
      "时序进度（%）",
      "占比（%）",
    ],
  ]);
}
