import type { ReadCell } from "../table/read-cell.ts";

const COMPARED =
  /^[比较与]?[上去]年同([月期])\s*(?:相比|比)?\s*(?:增[长减]|增速|±)?\s*[（(]?\s*[±+＋－-]{0,2}\s*%\s*[)）]?$/u;

/**
 * The labels over columns with 比上年同月（%） beside 比上年同期（%） read as what the two are: the growth of the month and of the
 * months up to it.
 *
 * @param columns what stands over each column, from outside
 */
export function tellSameMonths(columns: readonly (readonly ReadCell[])[]): readonly (readonly ReadCell[])[] {
  const compared = columns.map((cells) => COMPARED.exec(cells.at(-1)?.label?.text ?? "")?.[1]);
  if (!compared.includes("月") || !compared.includes("期")) return columns;
  return columns.map((cells, at) => {
    const last = cells.at(-1);
    if (!last?.label || compared[at] === undefined) return cells;
    const basis = compared[at] === "月" ? ("month" as const) : ("year-to-date" as const);
    return [...cells.slice(0, -1), { ...last, label: { ...last.label, measure: "growth", basis, rest: "" } }];
  });
}
