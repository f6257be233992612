import { client } from "../client/client.ts";
import { browserTimers } from "../client/timers.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { type FormulaGroup, type InventoryCell, takeInventory } from "../excel/inventory.ts";
import { listFormulas } from "../excel/list-formulas.ts";
import { retryCells } from "../excel/retry-cells.ts";
import { selectCell } from "../excel/select-cell.ts";

import { createBusyState } from "./busy-state.ts";
import { button, element } from "./element.ts";
import { createInventoryFilter, filterGroups } from "./inventory-filter.ts";
import { inventoryList } from "./inventory-list.ts";

/** The section 清单. */
export interface InventoryView {
  readonly element: HTMLElement;
  /** Called when the section comes into view: what was never listed is listed then. */
  readonly onShow: () => void;
}

/** The section 清单: every formula of ours in the workbook, by how it stands and why, and the way to each. */
export function createInventoryView(): InventoryView {
  const list = element("div", { class: "lists" });
  const take = button("清点取数公式", () => void busy.run(count), "primary");
  const busy = createBusyState("清点进度", take);
  const filter = createInventoryFilter(() => draw());
  let groups: readonly FormulaGroup[] | null = null;

  async function count(): Promise<void> {
    busy.say("", "正在清点……");
    const cells = await listFormulas(busy.progress);
    groups = takeInventory(cells, client);
    filter.offer(groups);
    take.textContent = "重新清点";
    busy.say(...summary(cells.length, groups));
    draw();
  }

  function draw(): void {
    const shown = filterGroups(groups ?? [], filter.wish());
    list.replaceChildren(...(shown.length > 0 ? [inventoryList(shown, { onCell: goTo, onRetry: retry })] : []));
  }

  function goTo(address: string): void {
    selectCell(address).catch((error) => busy.say("failed", excelErrorSentence(error)));
  }

  function retry(cells: readonly InventoryCell[]): void {
    void busy.run(async () => {
      busy.say("", `正在重试 ${cells.length} 格……`);
      busy.progress(0, 0);
      await retryCells(
        cells.map(({ address }) => address),
        client,
        browserTimers,
      );
      await count();
      take.focus();
    });
  }

  const hint = element("p", { class: "hint" }, "本工作簿里的全部取数公式，按状态和原因归类。");
  const parts = [element("h2", {}, "清单"), hint, take, ...busy.parts, filter.element, list];
  return {
    element: element("section", { "aria-label": "清单" }, ...parts),
    onShow: () => void (groups === null && busy.run(count)),
  };
}

function summary(total: number, groups: readonly FormulaGroup[]): [look: string, text: string] {
  if (total === 0) return ["", "本工作簿没有取数公式。"];
  const well = groups.find(({ code }) => code === "answered")?.cells.length ?? 0;
  if (well === total) return ["ready", `${total} 个公式都有数。`];
  return ["newer", `${total} 个公式，${well} 个有数，${total - well} 个没有。`];
}
