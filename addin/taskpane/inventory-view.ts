import { client } from "../client/client.ts";
import { browserTimers, pause } from "../client/timers.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { type FormulaGroup, type InventoryCell, takeInventory } from "../excel/inventory.ts";
import { listFormulas } from "../excel/list-formulas.ts";
import { calculateCells } from "../excel/our-cells.ts";
import { selectCell } from "../excel/select-cell.ts";

import { button, element } from "./element.ts";
import { createInventoryFilter, filterGroups } from "./inventory-filter.ts";
import { inventoryList } from "./inventory-list.ts";

/** How long cells that are tried again may take before the list is made anew, and how often that is looked at. */
const PATIENCE = 30_000;
const LOOK_EVERY = 250;

/** The section 清单. */
export interface InventoryView {
  readonly element: HTMLElement;
  /** Called when the section comes into view: what was never listed is listed then. */
  readonly onShow: () => void;
}

/** The section 清单: every formula of ours in the workbook, by how it stands and why, and the way to each. */
export function createInventoryView(): InventoryView {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "清点进度" });
  const list = element("div", { class: "lists" });
  const take = button("清点取数公式", () => void work(count), "primary");
  const filter = createInventoryFilter(() => draw());
  let groups: readonly FormulaGroup[] | null = null;
  let isWorking = false;
  progress.hidden = true;

  function say(look: string, text: string): void {
    state.replaceChildren(element("p", { class: `state ${look}` }, text));
  }

  /** One at a time: what was begun would be listed over what was begun after it. */
  async function work(act: () => Promise<void>): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    take.setAttribute("aria-disabled", "true");
    progress.hidden = false;
    await act().catch((error) => say("failed", excelErrorSentence(error)));
    progress.hidden = true;
    take.setAttribute("aria-disabled", "false");
    isWorking = false;
  }

  async function count(): Promise<void> {
    say("", "正在清点……");
    const cells = await listFormulas((done, total) => {
      [progress.max, progress.value] = [total, done];
    });
    groups = takeInventory(cells, client);
    filter.offer(groups);
    take.textContent = "重新清点";
    say(...summary(cells.length, groups));
    draw();
  }

  function draw(): void {
    const shown = filterGroups(groups ?? [], filter.wish());
    list.replaceChildren(...(shown.length > 0 ? [inventoryList(shown, { onCell: goTo, onRetry: retry })] : []));
  }

  function goTo(address: string): void {
    selectCell(address).catch((error) => say("failed", excelErrorSentence(error)));
  }

  function retry(cells: readonly InventoryCell[]): void {
    void work(async () => {
      say("", `正在重试 ${cells.length} 格……`);
      progress.removeAttribute("value");
      await calculateCells(cells.map(({ address }) => address));
      await answered();
      await count();
      take.focus();
    });
  }

  const hint = element("p", { class: "hint" }, "本工作簿里的全部取数公式，按状态和原因归类。");
  const parts = [element("h2", {}, "清单"), hint, take, progress, state, filter.element, list];
  return {
    element: element("section", { "aria-label": "清单" }, ...parts),
    onShow: () => void (groups === null && work(count)),
  };
}

/** Waits until no question is open, or patience is over. */
async function answered(): Promise<void> {
  const deadline = browserTimers.now() + PATIENCE;
  do await pause(browserTimers, LOOK_EVERY);
  while (client.batcher.report().waiting > 0 && browserTimers.now() < deadline);
  // The answers are in the cells only when Excel has drawn them.
  await pause(browserTimers, LOOK_EVERY);
}

function summary(total: number, groups: readonly FormulaGroup[]): [look: string, text: string] {
  if (total === 0) return ["", "本工作簿没有取数公式。"];
  const well = groups.find(({ code }) => code === "answered")?.cells.length ?? 0;
  if (well === total) return ["ready", `${total} 个公式都有数。`];
  return ["newer", `${total} 个公式，${well} 个有数，${total - well} 个没有。`];
}
