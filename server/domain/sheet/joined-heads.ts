import { kindsOf, type Label } from "./label.ts";
import type { LabelReader } from "./label-reader.ts";
import type { ReadCell } from "./read-cell.ts";

/**
 * The labels of a column's header, the outermost first, with those read as one that only together name an indicator:
 * 规模以上工业 above 增加值增速.
 */
export function joinHeaderLabels(cells: readonly ReadCell[], readLabel: LabelReader): readonly ReadCell[] {
  const joined: ReadCell[] = [];
  for (const cell of cells) {
    const outer = joined.at(-1);
    const label = outer && together(outer.label, cell.label, readLabel);
    // What columns say is told apart by the cells that say it: the inner one is a column's own.
    if (label) joined.splice(-1, 1, { ...cell, label });
    else joined.push(cell);
  }
  return joined;
}

function together(outer: Label | undefined, inner: Label | undefined, readLabel: LabelReader): Label | undefined {
  if (!outer || !inner || inner.role !== "plain") return undefined;
  if (isProduct(outer)) return partOfProduct(outer, inner, readLabel);
  if (!isOpen(outer)) return undefined;
  const label = readLabel(outer.text + inner.text);
  return label.rest === "" && label.indicators.length > 0 ? label : undefined;
}

function isProduct({ indicators, rest }: Label): boolean {
  return rest === "" && indicators.length === 1 && /生产总值$/u.test(indicators[0]?.name ?? "");
}

/** 第二产业 below 地区生产总值（亿元） is its value added, in that unit. */
function partOfProduct(outer: Label, inner: Label, readLabel: LabelReader): Label | undefined {
  if (!isOpen(inner)) return undefined;
  const label = readLabel(inner.text.replace(/^([^（(]+?)\s*(?=[（(]|$)/u, "$1增加值"));
  const isNamed = label.rest === "" && label.indicators.length === 1;
  return isNamed ? { ...label, units: label.units.length > 0 ? label.units : outer.units } : undefined;
}

function isOpen(label: Label): boolean {
  return label.role === "plain" && (label.rest !== "" || kindsOf(label).length === 0);
}
