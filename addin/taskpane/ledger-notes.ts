import { cellName } from "../../server/domain/sheet/cell-range.ts";

import { readNotes, takeBackNotes, writeNotes } from "../excel/ledger-note.ts";
import type { SentLines } from "../excel/submit-state.ts";
import { toldSentence } from "../excel/told.ts";
import type { CellChange } from "../excel/write-cells.ts";
import type { WriteHistory } from "../excel/write-history.ts";

import { button, element } from "./element.ts";

const MOST_LISTED = 100;

/** The way to note codes, states and revisions of what was sent in the sheet: shown first, then written. */
export function ledgerNotes(sent: SentLines, history: WriteHistory): HTMLElement {
  const body = element("div", { role: "status", class: "status" });
  const read = button("写回编号、状态、版次", () => void run(propose));

  async function run(act: () => Promise<void>): Promise<void> {
    await act().catch((error) => body.replaceChildren(element("p", { class: "state failed" }, toldSentence(error))));
  }

  async function propose(): Promise<void> {
    const changes = await readNotes(sent);
    if (changes.length === 0) {
      const text = "没有要写回的：表格里没有“编号、状态、版次”的列，或者已经是这样。";
      body.replaceChildren(element("p", { class: "state" }, text));
      return;
    }
    const items = changes.slice(0, MOST_LISTED).map(changeItem);
    const rest = changes.length - items.length;
    const write = button(`写入 ${changes.length} 格`, () => void run(() => carryOut(changes)), "primary");
    const cancel = button("取消", () => body.replaceChildren());
    const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 格没有列出。`)] : [];
    body.replaceChildren(
      element("ul", { class: "fills" }, ...items),
      ...more,
      element("div", { class: "buttons" }, write, cancel),
    );
    write.focus();
  }

  async function carryOut(changes: readonly CellChange[]): Promise<void> {
    const { text, at } = await writeNotes(changes, history);
    const back = at ? [button("还原写回", () => void run(() => takeBack(at)))] : [];
    body.replaceChildren(element("p", { class: "state ready" }, text), element("div", { class: "buttons" }, ...back));
    (back[0] ?? read).focus();
  }

  async function takeBack(at: Date): Promise<void> {
    body.replaceChildren(element("p", { class: "state" }, await takeBackNotes(at, history)));
    read.focus();
  }

  return element("div", { class: "lists" }, element("div", { class: "buttons" }, read), body);
}

function changeItem(change: CellChange): HTMLElement {
  const before = change.before === "" ? "空白" : String(change.before);
  return element("li", {}, `${cellName(change)}：${before} → ${String(change.after)}`);
}
