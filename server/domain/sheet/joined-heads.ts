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
    if (label) joined.splice(-1, 1, { ...outer, label });
    else joined.push(cell);
  }
  return joined;
}

function together(outer: Label | undefined, inner: Label | undefined, readLabel: LabelReader): Label | undefined {
  if (!outer || !inner || inner.role !== "plain" || !isOpen(outer)) return undefined;
  const label = readLabel(outer.text + inner.text);
  return label.rest === "" && label.indicators.length > 0 ? label : undefined;
}

function isOpen(label: Label): boolean {
  return label.role === "plain" && (label.rest !== "" || kindsOf(label).length === 0);
}
