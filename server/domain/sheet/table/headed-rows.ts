import { isTimeAlone, kindsOf, type Label } from "../label/label.ts";
import { headingKindOf } from "../label/label-words.ts";
import { namesPlaceBelow } from "./header-rows.ts";
import type { ReadCell } from "./read-cell.ts";
import { areAdjacent, labelled, type SheetRow } from "./sheet-rows.ts";

/** Why a row looks like a header: it lists things of one kind, it begins with a heading, it stands over figures. */
export type Likeness = "list" | "heading" | "over-figures" | undefined;

/**
 * What rows look like, where those that a header right above them heads are none themselves: 辽宁 | 沈阳 below 省份 | 城市 is a row of
 * that table, though its cells list two areas.
 */
export function withoutHeadedRows(rows: readonly SheetRow[], likeness: readonly Likeness[]): Likeness[] {
  let heads: ReadonlyMap<number, Label | undefined> = new Map();
  return rows.map((row, at) => {
    const labels = labelled(row);
    // 产业 Industry | 第二产业增加值 below 主题 | 指标 is a row.
    const isBelow = areAdjacent(rows, at - 1);
    // 年份 | GDP(万亿元) below 排行 | 区域 heads another table.
    const isOfTimes = labels[0]?.label?.role === "heading" && headingKindOf(labels[0].label.text) !== undefined;
    const isNamed =
      isBelow && !isOfTimes && (areIndicatorsBelowHeadings(labels, heads) || beginsWithPlace(labels, heads));
    if (likeness[at] === "heading" && isNamed) return undefined;
    // 备注 in the upper of two rows of a header heads its column as well.
    const upper = isBelow && likeness[at - 1] === "heading" ? heads : [];
    if (likeness[at] === "heading")
      heads = new Map([...upper, ...labels.map(({ column, label }) => [column, label] as const)]);
    else if (!areAdjacent(rows, at - 1)) heads = new Map();
    const isOfTable = labels.every(({ label, column }) => label && isHeadedBy(heads.get(column), label));
    return likeness[at] === "list" && (isOfTable || isRecord(labels, heads)) ? undefined : likeness[at];
  });
}

const FEWEST_FIELDS = 3;

/** gdp-2025 | 河南省 | 地区生产总值 | 2025 | | 亿元 below ID | Region | Indicator | Period | Value | Unit is a row of those fields. */
function isRecord([name, ...others]: readonly ReadCell[], heads: ReadonlyMap<number, Label | undefined>): boolean {
  const [first] = heads.keys();
  const fields = [...heads.values()].filter((label) => label?.role === "heading" || label?.role === "helper");
  const isNamed = name !== undefined && name.column === first && name.label?.role !== "heading";
  return isNamed && fields.length >= FEWEST_FIELDS && others.every(({ column }) => heads.has(column));
}

/** 区县 | 新城区 below 类别 | 单位 | 1-10月 begins the rows, though 区县 is a heading elsewhere. */
function beginsWithPlace(labels: readonly ReadCell[], heads: ReadonlyMap<number, Label | undefined>): boolean {
  // 二、西安市 | 单位 | 2014年 | 2015年 heads a narrower table.
  const isTimed = labels.some(({ label }) => label && isTimeAlone(label));
  return labels.length < heads.size && !isTimed && namesPlaceBelow(labels, heads);
}

/** Whether labels name indicators, and every one that does stands below a heading. */
function areIndicatorsBelowHeadings(
  labels: readonly ReadCell[],
  heads: ReadonlyMap<number, Label | undefined>,
): boolean {
  const named = labels.filter(({ label }) => label?.rest === "" && label.indicators.length === 1);
  const isBelow = ({ column }: ReadCell) => heads.get(column)?.role === "heading";
  return named.length > 0 && named.every(isBelow) && labels.every(({ column }) => heads.has(column));
}

/** Whether a heading is over a label, or, over an area, words that say nothing of figures: 地市. */
function isHeadedBy(head: Label | undefined, label: Label): boolean {
  if (!head) return false;
  const isBare = head.role === "plain" && kindsOf(head).length === 0;
  const isNamed = label.areas.length > 0 || label.times.length > 0;
  return head.role === "heading" || head.role === "helper" || (isBare && isNamed);
}
