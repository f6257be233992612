import { client } from "../client/client.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { type FreezeResult, FreezeSession, type FreezeState } from "../excel/freeze-session.ts";
import type { FreezeAction } from "../excel/preview-step.ts";
import { selectCell } from "../excel/select-cell.ts";

import { button, element } from "./element.ts";
import { freezePreview } from "./freeze-preview.ts";
import { freezeReport } from "./freeze-report.ts";
import { ACTION_HINTS, ACTION_WORDS } from "./freeze-words.ts";
import { keepFocus } from "./keep-focus.ts";
import { reasonList } from "./reason-list.ts";

/** The section 定稿与来源: constants for those who have no add-in, the way back, and where each figure is from. */
export function createFreezeView(): HTMLElement {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "定稿进度" });
  const stop = button("停止定稿", () => session.stop());
  const lists = element("div", { class: "lists" });
  const session = new FreezeSession(client, show);
  const buttons = actionButtons(session);

  function goTo(address: string): void {
    selectCell(address).catch((error) => state.replaceChildren(sentence("failed", excelErrorSentence(error))));
  }

  function show(now: FreezeState): void {
    keepFocus(
      () => draw(now),
      () => lists.querySelector("button") ?? buttons[0] ?? null,
    );
  }

  function draw(now: FreezeState): void {
    const isBusy = now.activity !== "none";
    state.replaceChildren(...sentences(now));
    progress.hidden = !isBusy;
    stop.hidden = now.activity !== "writing";
    if (now.total > 0) [progress.max, progress.value] = [now.total, now.done];
    else progress.removeAttribute("value");
    // Not disabled, which would take the focus from a button that was just pressed.
    for (const one of buttons) one.setAttribute("aria-disabled", String(isBusy));
    if (!isBusy) lists.replaceChildren(...listsOf(now, session, goTo));
  }

  show(session.current);
  const hint = element("p", { class: "hint" }, "发送之前定稿；每一步都先预览，都可以还原。");
  const parts = [hint, element("div", { class: "buttons" }, ...buttons), progress, stop, state, lists];
  // It takes the keyboard from a press beside its buttons, as the second of a double click, which else left it nowhere.
  return element("section", { "aria-label": "定稿与来源", tabindex: "-1" }, element("h2", {}, "定稿与来源"), ...parts);
}

function actionButtons(session: FreezeSession): HTMLButtonElement[] {
  const action = (kind: FreezeAction, look?: string) => {
    const made = button(ACTION_WORDS[kind], () => void session.preview(kind), look);
    made.title = ACTION_HINTS[kind];
    return made;
  };
  const verify = button("核对定稿", () => void session.verify());
  verify.title = "定稿的数后来有没有被改动，服务器有没有修订";
  return [
    action("freeze", "primary"),
    verify,
    ...(["update", "thaw", "sources", "repair"] as const).map((one) => action(one)),
  ];
}

function listsOf(now: FreezeState, session: FreezeSession, onCell: (address: string) => void): HTMLElement[] {
  const { step, check, result, undoable } = now;
  const listener = { onConfirm: () => void session.confirm(), onCancel: () => session.cancel(), onCell };
  const undo = () => void session.undo();
  return [
    ...(step ? [freezePreview(step, listener)] : []),
    ...(check ? freezeReport(check, onCell) : []),
    ...(undoable ? [button(undoLabel(undoable), undo)] : []),
    ...(result && result.left.length > 0 ? [reasonList(result.left, onCell)] : []),
  ];
}

function undoLabel({ action, count }: NonNullable<FreezeState["undoable"]>): string {
  return action === "sources" ? "还原“数据来源”" : `还原${ACTION_WORDS[action]} ${count} 格`;
}

const ACTIVITIES: Readonly<Record<FreezeState["activity"], string>> = {
  none: "",
  reading: "正在读取工作簿……",
  asking: "正在询问服务器……",
  writing: "正在写入……",
};

function sentences({ activity, frozen, step, check, result, problems }: FreezeState): HTMLElement[] {
  const failed = problems.map((problem) => sentence("failed", problem));
  if (activity !== "none") return [sentence("", ACTIVITIES[activity])];
  if (result) return [...failed, sentence("ready", resultSentence(result))];
  const isShown = step !== null || check !== null;
  const known = isShown && frozen !== null && frozen > 0 ? [sentence("", `本工作簿有 ${frozen} 格是定稿的数。`)] : [];
  const preview = step ? [sentence("", `请看下面的${ACTION_WORDS[step.kind]}预览。`)] : [];
  return [...failed, ...known, ...preview];
}

function resultSentence({ action, isUndo, isStopped, written }: FreezeResult): string {
  const stopped = isStopped ? "已停止。" : "";
  const words = ACTION_WORDS[action];
  if (action === "sources") return isUndo ? "已还原“数据来源”。" : "已写好“数据来源”。";
  return `${stopped}${isUndo ? `已还原${words}` : `已${words}`} ${written} 格。`;
}

function sentence(look: string, text: string): HTMLElement {
  return element("p", { class: look === "" ? "state" : `state ${look}` }, text);
}
