import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "./read-cell.ts";

const THIS_YEAR = /^(?:本年|今年)度?(?:数|值|实际数?|实绩|完成数?)?$/u;
const LAST_YEAR = /^(?:上年|去年|上一年)度?(?:数|值|实际数?|实绩|完成数?)?$/u;

/** Reads 本年 and 上年 that stand in one row as what is meant and as that a year before; by itself 上年 may be a whole year. */
export function readYearPairs(rows: Iterable<readonly ReadCell[]>, readLabel: LabelReader): void {
  for (const cells of rows) {
    const [these, lasts] = [THIS_YEAR, LAST_YEAR].map((words) =>
      cells.filter(({ label }) => label?.role === "plain" && words.test(label.text)),
    );
    if (!these || !lasts || these.length === 0 || lasts.length === 0) continue;
    for (const one of these) one.label = { ...readLabel("本期"), text: one.label?.text ?? "" };
    for (const one of lasts) one.label = { ...readLabel("上年同期"), text: one.label?.text ?? "" };
  }
}
