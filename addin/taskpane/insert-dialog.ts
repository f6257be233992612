import { excelErrorSentence } from "../excel/excel-error.ts";
import {
  type Insertion,
  insertFormula,
  isOccupied,
  readTarget,
  restore,
  type TargetRange,
} from "../excel/insert-formula.ts";

import { button, element } from "./element.ts";

export interface InsertDialog {
  readonly element: HTMLElement;
  /** Shows where it would go and writes when the analyst agrees. */
  readonly propose: (insertion: Insertion) => Promise<void>;
  readonly say: (text: string) => void;
}

/** The conversation about one insertion, inside the pane: nothing is written before it was shown where. */
export function createInsertDialog(onDeclined: () => void): InsertDialog {
  const view = element("div", { id: "insert-state", class: "insert-state", role: "status" });

  function say(text: string, ...actions: HTMLElement[]): void {
    view.replaceChildren(element("p", {}, text), element("div", { class: "buttons" }, ...actions));
    actions[0]?.focus();
  }

  async function propose(insertion: Insertion): Promise<void> {
    await readTarget().then((target) => ask(target, insertion), fail);
  }

  function ask(target: TargetRange, insertion: Insertion): void {
    const cancel = button("取消", () => {
      say("没有写入。");
      onDeclined();
    });
    const confirm = (label: string) => button(label, () => void write(target, insertion), "primary");
    const contents = target.formulas.filter((content) => content !== "").join("、");
    // The first button has the focus: pressing Enter twice must not overwrite anything.
    if (isOccupied(target)) say(`${target.address} 已有内容：${contents}。确定要覆盖吗？`, cancel, confirm("覆盖"));
    else say(`将在 ${target.address} 写入名称、公式和单位。`, confirm("写入"), cancel);
  }

  async function write(target: TargetRange, insertion: Insertion): Promise<void> {
    const putBack = button("还原", () => {
      restore(target).then(() => say(`已还原 ${target.address}。`), fail);
    });
    await insertFormula(target, insertion).then(
      (isWritten) => (isWritten ? say(`已写入 ${target.address}。`, putBack) : propose(insertion)),
      fail,
    );
  }

  function fail(error: unknown): void {
    say(excelErrorSentence(error));
  }

  return { element: view, propose, say };
}
