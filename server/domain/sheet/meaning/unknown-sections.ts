import { quoteCell } from "../inquiry.ts";
import { mayChangeMeaning } from "../label/changing-words.ts";
import { placeIn } from "../label/label-words.ts";
import { isDifference } from "../label/side-words.ts";
import type { Head, Said } from "../table/head.ts";
import type { AxisRow } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { answeredSubject } from "./settle-unknown.ts";

/** Whether a section names a place that is not known: 西安市经济（摘自快报） is of one that is. */
function namesPlace(section: Head | undefined, words: string): boolean {
  const bare = words.replace(/[（(].*$/u, "");
  const others = section?.areas ? bare.replace(/^\p{Script=Han}{1,8}?[市省区县州]/u, "") : bare;
  return placeIn(others) !== undefined || (section?.areas !== undefined && mayChangeMeaning(others));
}

// 文化创意产业 and 民营经济 say whose figures stand below them.
const PART =
  /(?<!第[一二三]|工业|[各主支重]\p{Script=Han})产业$|(?:民营|非公|国有|外资|小微|县域|海洋|旅游)\p{Script=Han}{0,4}经济$/u;

/**
 * Rows below a section that is not understood: blocked where it names a place or a part of the economy, or where the same rows stand in another
 * section, since then it says whose figures they are. 二、财政收支 over rows of its own is only a topic.
 */
export function settleSections(rows: readonly AxisRow[], settling: Settling): AxisRow[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return rows.map((row) => {
    const unknown = row.section?.unknown;
    if (!unknown || row.isSection || row.blocked || row.own.areas) return row;
    const isWhose =
      isDifference(unknown.value) ||
      namesPlace(row.section, unknown.value) ||
      PART.test(unknown.value) ||
      (keyOf(row) !== "" && (counts.get(keyOf(row)) ?? 0) > 1);
    return isWhose ? settle(row, unknown, settling) : row;
  });
}

function settle(row: AxisRow, unknown: Said<string>, settling: Settling): AxisRow {
  const subject = answeredSubject(unknown.value, settling);
  const { cell, value } = unknown;
  if (subject) {
    const members = subject.member === "" ? row.own.members : { value: [subject.member], cell };
    return { ...row, own: { ...row.own, areas: { value: [subject.area], cell }, members } };
  }
  const text = `目录里没有名为${quoteCell(value, cell)}的地区、行业、集群或项目，请指定，或不填它下面的单元格。`;
  return { ...row, blocked: { issue: { key: value, code: "SUBJECT_UNKNOWN", text, candidates: [], label: value } } };
}

/** Rows that name the same quantity of the same subject have one key; GDP per capita is another than GDP. */
function keyOf({ own, isSection }: AxisRow): string {
  // growth below each of several quantities is that of each.
  if (isSection || !(own.indicators ?? own.members ?? own.unknown)) return "";
  const names = [own.indicators?.value.map((one) => one.code), own.areas?.value, own.members?.value];
  return [...names, own.measure?.value, own.basis?.value, own.unknown?.value].join("|");
}
