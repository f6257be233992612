import type { FormulaGroup } from "../excel/inventory.ts";

import { element } from "./element.ts";

/** Which formulas are wanted; "" is all of them. */
export interface InventoryWish {
  readonly sheet: string;
  readonly code: string;
}

/** The choice of a sheet and of how formulas stand. */
export interface InventoryFilter {
  readonly element: HTMLElement;
  /** Offers what there is; a choice that there is no more becomes all. */
  readonly offer: (groups: readonly FormulaGroup[]) => void;
  readonly wish: () => InventoryWish;
}

/** Whether the code of a group is one that can be looked up and told to others, beside its words. */
export function isNamed({ code }: FormulaGroup): boolean {
  return /^[A-Z#]/u.test(code);
}

/** The groups with those of their cells that are wanted; a group without any is left out. */
export function filterGroups(groups: readonly FormulaGroup[], { sheet, code }: InventoryWish): FormulaGroup[] {
  return groups
    .filter((group) => code === "" || group.code === code)
    .map((group) => (sheet === "" ? group : { ...group, cells: group.cells.filter((cell) => cell.sheet === sheet) }))
    .filter(({ cells }) => cells.length > 0);
}

/** Two lists to choose from. */
export function createInventoryFilter(onChange: () => void): InventoryFilter {
  const sheet = choice("inventory-sheet", "工作表", onChange);
  const code = choice("inventory-code", "状态", onChange);
  const view = element("div", { class: "filter" }, ...sheet.parts, ...code.parts);
  function offer(groups: readonly FormulaGroup[]): void {
    const sheets = new Set(groups.flatMap(({ cells }) => cells.map((cell) => cell.sheet)));
    sheet.offer([...sheets].map((name) => [name, name]));
    code.offer(groups.map((group) => [group.code, isNamed(group) ? `${group.name}（${group.code}）` : group.name]));
    view.hidden = groups.length === 0;
  }
  offer([]);
  return { element: view, offer, wish: () => ({ sheet: sheet.list.value, code: code.list.value }) };
}

function choice(id: string, label: string, onChange: () => void) {
  const list = element("select", { id });
  list.addEventListener("change", onChange);
  function offer(options: readonly (readonly [value: string, text: string])[]): void {
    const chosen = list.value;
    const all = [["", `全部${label}`] as const, ...options];
    list.replaceChildren(...all.map(([value, text]) => element("option", { value }, text)));
    list.value = options.some(([value]) => value === chosen) ? chosen : "";
  }
  return { list, offer, parts: [element("label", { for: id, class: "unseen" }, label), list] };
}
