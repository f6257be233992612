import { cellName } from "../../server/domain/sheet/cell-range.ts";

import type { FormulaGroup, InventoryCell } from "../excel/inventory.ts";

import { button, element } from "./element.ts";
import { isNamed } from "./inventory-filter.ts";

/** So many cells of a group are listed at first, and so many more with each press. */
const PAGE = 50;

/** What the list tells when it is used. */
export interface InventoryListener {
  readonly onCell: (address: string) => void;
  readonly onRetry: (cells: readonly InventoryCell[]) => void;
}

/** Groups of formulas, each with how many, why, the way to each cell, and the way to try again. */
export function inventoryList(groups: readonly FormulaGroup[], listener: InventoryListener): HTMLElement {
  return element("ul", { class: "inventory" }, ...groups.map((group) => groupItem(group, listener)));
}

function groupItem(group: FormulaGroup, listener: InventoryListener): HTMLElement {
  const { code, text, cells, canRetry } = group;
  const named = isNamed(group);
  return element(
    "li",
    { class: code === "answered" || code === "caught" ? "well" : "" },
    element("h3", {}, `${cells.length} 格`, ...headingParts(group)),
    ...(named ? [element("p", {}, text)] : []),
    ...(canRetry ? [button(`重试 ${cells.length} 格`, () => listener.onRetry(cells))] : []),
    cellsPart(group, listener),
  );
}

function headingParts(group: FormulaGroup): HTMLElement[] {
  if (!isNamed(group)) return [element("span", { class: "kind" }, group.text)];
  return [element("span", {}, group.name), element("span", { class: "kind" }, group.code)];
}

/** The cells of a group, made when they are first wanted: a workbook may have 20,000. */
function cellsPart({ cells, text }: FormulaGroup, listener: InventoryListener): HTMLElement {
  const list = element("ul", { class: "cell-list" });
  const more = element("div", {});
  function listMore(from: number): void {
    list.append(...cells.slice(from, from + PAGE).map((cell) => cellItem(cell, text, listener)));
    const rest = cells.length - list.childElementCount;
    more.replaceChildren(...(rest > 0 ? [button(`其余 ${rest} 个`, () => listOn(from + PAGE))] : []));
  }
  function listOn(from: number): void {
    listMore(from);
    // The button that was pressed may be gone.
    list.children[from]?.querySelector("button")?.focus();
  }
  const part = element("details", {}, element("summary", {}, "列出单元格"), list, more);
  part.addEventListener("toggle", () => {
    if (list.childElementCount === 0) listMore(0);
  });
  return part;
}

/** The reason is told where it is not that of the whole group: another period, another indicator. */
function cellItem(cell: InventoryCell, told: string, { onCell }: InventoryListener): HTMLElement {
  const where = button(`${cell.sheet}!${cellName(cell)}`, () => onCell(cell.address), "cell");
  const reason = cell.reason === "" || cell.reason === told ? [] : [element("span", { class: "detail" }, cell.reason)];
  return element("li", {}, where, element("span", { class: "formula" }, cell.formula), ...reason);
}
