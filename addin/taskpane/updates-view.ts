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

/** The section 更新 of the pane. */
export interface UpdatesView {
  readonly element: HTMLElement;
  /** Reads what the workbook was saved with and begins to follow the server. */
  readonly open: () => Promise<void>;
  readonly check: () => void;
}

/**
 * What the server knows newer than this workbook, and the ways to get it into the cells.
 *
 * @param onUpdated told when cells were updated
 */
export function createUpdatesView(onUpdated: () => void = () => {}): UpdatesView {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "更新进度" });
  const lists = createLists((address) => void selectCell(address).catch(fail));
  const checkedAt = element("p", { class: "hint" });
  const highlight = new Highlight();
  const session = new UpdateSession(client, highlight, browserTimers, show);
  const check = () => void session.check();
  const buttons = createButtons(session, () => void refreshWorkbook().then(check, fail));
  let shown: UpdateState["activity"] = "none";

  function show(now: UpdateState): void {
    state.replaceChildren(...sentences(now));
    progress.hidden = now.activity !== "refreshing";
    [progress.max, progress.value] = [Math.max(1, cellCount(now.waiting)), now.done];
    buttons.show(now);
    lists.show(now);
    checkedAt.textContent = now.checkedAt === null ? "" : `上次检查 ${timeText(now.checkedAt)}`;
    const isUpdated = shown === "refreshing" && now.activity !== "refreshing";
    shown = now.activity;
    if (isUpdated) onUpdated();
  }

  function fail(error: unknown): void {
    state.replaceChildren(sentence("failed", excelErrorSentence(error)));
  }

  async function open(): Promise<void> {
    await new WorkbookRecord(client.addresses, browserTimers).open();
    highlight.open();
    session.start();
  }

  const mode = createModeView(readRefreshMode(), (chosen) => void session.setMode(chosen));
  const heading = element("h2", {}, "更新");
  const parts = [heading, state, progress, buttons.element, lists.element, mode, checkedAt];
  const view = element("section", { "aria-label": "更新" }, ...parts);
  show(session.current);
  return { element: view, open, check };
}

/** A part of the section that follows the state. */
interface Part {
  readonly element: HTMLElement;
  readonly show: (now: UpdateState) => void;
}

function createButtons(session: UpdateSession, onRefreshAll: () => void): Part {
  const update = button("更新这些单元格", () => void session.refresh(), "primary");
  const refreshAll = button("全部刷新", onRefreshAll, "primary");
  const check = button("检查更新", () => void session.check());
  const clear = button("清除标记", () => void session.clearMarks());
  const all = [update, refreshAll, check, clear];

  function show(now: UpdateState): void {
    const focused = all.find((one) => one === document.activeElement);
    update.hidden = now.waiting.length === 0;
    refreshAll.hidden = !now.isIncomparable;
    check.hidden = now.waiting.length > 0 || now.isIncomparable;
    clear.hidden = now.marked === 0;
    // Not disabled, which would take the focus from a button that was just pressed.
    for (const one of all) one.setAttribute("aria-disabled", String(now.activity !== "none"));
    // A button that hides itself would leave the keyboard nowhere.
    if (focused?.hidden) all.find((one) => !one.hidden)?.focus();
  }

  return { element: element("div", { class: "buttons" }, ...all), show };
}

function createLists(onCell: (address: string) => void): Part {
  const lists = element("div", { class: "lists" });
  let listed: readonly unknown[] = [];

  /** Only what has changed is drawn anew: the analyst may be reading, or be on a button of the list. */
  function show({ waiting, applied }: UpdateState): void {
    if (listed[0] === waiting && listed[1] === applied) return;
    listed = [waiting, applied];
    lists.replaceChildren(
      ...(waiting.length > 0 ? [updateList("待更新", waiting, onCell)] : []),
      ...(applied.length > 0 ? [updateList("已更新", applied, onCell)] : []),
    );
  }

  return { element: lists, show };
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
  if (applied.length > 0) {
    const rest = problems.length > 0 ? "。" : "，其余单元格没有变化。";
    return ["ready", `已更新 ${cellCount(applied)} 个单元格${rest}`] as const;
  }
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
