import { client } from "../client/client.ts";
import { browserTimers } from "../client/timers.ts";
import { cellCount, indicatorCount } from "../client/updates.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { Highlight } from "../excel/highlight.ts";
import { readRefreshMode } from "../excel/refresh-mode.ts";
import { refreshWorkbook } from "../excel/refresh-workbook.ts";
import { selectCell } from "../excel/select-cell.ts";
import { UpdateSession, type UpdateState } from "../excel/update-session.ts";
import { WorkbookRecord } from "../excel/workbook-record.ts";

import { button, element } from "./element.ts";
import { createModeView } from "./mode-view.ts";
import { updateList } from "./update-list.ts";

export interface UpdatesView {
  readonly element: HTMLElement;
  /** Reads what the workbook was saved with and begins to follow the server. */
  readonly open: () => Promise<void>;
  readonly check: () => void;
}

/** What the server knows newer than this workbook, and the ways to get it into the cells. */
export function createUpdatesView(): UpdatesView {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "更新进度" });
  const lists = element("div", { class: "lists" });
  const checkedAt = element("p", { class: "hint" });
  const highlight = new Highlight();
  const session = new UpdateSession(client, highlight, browserTimers, show);
  const buttons = {
    update: button("更新这些单元格", () => void session.refresh(), "primary"),
    refreshAll: button("全部刷新", () => void refreshAll(), "primary"),
    check: button("检查更新", () => void session.check()),
    clear: button("清除标记", () => void session.clearMarks()),
  };

  function show(now: UpdateState): void {
    const isBusy = now.activity !== "none";
    const focused = Object.values(buttons).find((one) => one === document.activeElement);
    state.replaceChildren(...sentences(now));
    progress.hidden = now.activity !== "refreshing";
    [progress.max, progress.value] = [Math.max(1, cellCount(now.waiting)), now.done];
    buttons.update.hidden = now.waiting.length === 0;
    buttons.refreshAll.hidden = !now.isIncomparable;
    buttons.check.hidden = now.waiting.length > 0 || now.isIncomparable;
    buttons.clear.hidden = now.marked === 0;
    // Not disabled, which would take the focus from a button that was just pressed.
    for (const one of Object.values(buttons)) one.setAttribute("aria-disabled", String(isBusy));
    // A button that hides itself would leave the keyboard nowhere.
    if (focused?.hidden)
      Object.values(buttons)
        .find((one) => !one.hidden)
        ?.focus();
    checkedAt.textContent = now.checkedAt === null ? "" : `上次检查 ${timeText(now.checkedAt)}`;
    showLists(now);
  }

  let listed: readonly unknown[] = [];
  function showLists({ waiting, applied }: UpdateState): void {
    if (listed[0] === waiting && listed[1] === applied) return;
    listed = [waiting, applied];
    lists.replaceChildren(
      ...(waiting.length > 0 ? [updateList("待更新", waiting, goTo)] : []),
      ...(applied.length > 0 ? [updateList("已更新", applied, goTo)] : []),
    );
  }

  function goTo(address: string): void {
    selectCell(address).catch((error) => state.replaceChildren(sentence("failed", excelErrorSentence(error))));
  }

  async function refreshAll(): Promise<void> {
    await refreshWorkbook().then(
      () => session.check(),
      (error) => state.replaceChildren(sentence("failed", excelErrorSentence(error))),
    );
  }

  async function open(): Promise<void> {
    await new WorkbookRecord(client.addresses, browserTimers).open();
    highlight.open();
    session.start();
  }

  const mode = createModeView(readRefreshMode(), (chosen) => void session.setMode(chosen));
  const row = element("div", { class: "buttons" }, ...Object.values(buttons));
  const heading = element("h2", {}, "更新");
  const view = element("section", { "aria-label": "更新" }, heading, state, progress, row, lists, mode, checkedAt);
  show(session.current);
  return { element: view, open, check: () => void session.check() };
}

function sentences(now: UpdateState): HTMLElement[] {
  const problems = now.problems.map((problem) => sentence("failed", problem));
  const [look, text] = summary(now);
  return text === "" ? problems : [sentence(look, text), ...problems];
}

function summary({ activity, waiting, applied, isIncomparable, checkedAt, problems, mode }: UpdateState) {
  if (activity === "refreshing") return ["newer", `正在更新 ${cellCount(waiting)} 个单元格…`] as const;
  if (isIncomparable) return ["newer", "服务器不认识工作簿里的数据版本，无法比较，请全部刷新。"] as const;
  if (waiting.length > 0) {
    return ["newer", `服务器有 ${cellCount(waiting)} 处更新（${indicatorCount(waiting)} 个指标）`] as const;
  }
  if (applied.length > 0) return ["ready", `已更新 ${cellCount(applied)} 个单元格，其余单元格没有变化。`] as const;
  if (activity === "checking") return ["", "正在检查更新…"] as const;
  if (problems.length > 0) return ["", ""] as const;
  if (checkedAt !== null) return ["ready", "单元格的数据都是最新的。"] as const;
  return ["", mode === "manual" ? "没有检查更新。" : "还没有检查更新。"] as const;
}

function sentence(look: string, text: string): HTMLElement {
  return element("p", { class: `state ${look}` }, text);
}

function timeText(time: number): string {
  return new Date(time).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}
