import { excelErrorSentence } from "../excel/excel-error.ts";
import type { HistoryPlan } from "../excel/history-rows.ts";
import {
  type ChartKind,
  type HistoryTarget,
  type InsertedHistory,
  insertHistory,
  readHistoryTarget,
  removeHistory,
} from "../excel/insert-history.ts";

import { button, element } from "./element.ts";

/** So many occupied cells are named. */
const MOST_NAMED = 4;

/** The conversation about inserting a history. */
export interface HistoryDialog {
  readonly element: HTMLElement;
  /** Shows where the history would go, and writes when the analyst agrees. */
  readonly propose: (plan: HistoryPlan, chart: ChartKind | null) => Promise<void>;
}

/** The conversation about one insertion: nothing is written before it was shown where, and nothing is overwritten. */
export function createHistoryDialog(onDeclined: () => void): HistoryDialog {
  const view = element("div", { class: "insert-state", role: "status" });

  function say(text: string, ...actions: HTMLElement[]): void {
    view.replaceChildren(element("p", {}, text), element("div", { class: "buttons" }, ...actions));
    actions[0]?.focus();
  }

  const fail = (error: unknown) => say(excelErrorSentence(error));

  async function propose(plan: HistoryPlan, chart: ChartKind | null): Promise<void> {
    await readHistoryTarget(plan.periods.length).then((target) => ask(target, plan, chart), fail);
  }

  function ask(target: HistoryTarget, plan: HistoryPlan, chart: ChartKind | null): void {
    if (target.occupied.length > 0) say(occupiedText(target));
    else offer(target, plan, chart);
  }

  function offer(target: HistoryTarget, plan: HistoryPlan, chart: ChartKind | null): void {
    const cancel = button("取消", () => {
      say("没有写入。");
      onDeclined();
    });
    const write = async () => {
      const inserted = await insertHistory(target, plan, chart);
      // Typed into meanwhile: what is in the way now is told.
      if (inserted) tell(inserted);
      else await propose(plan, chart);
    };
    say(
      proposalText(target, plan, chart),
      button("写入", () => void write().catch(fail), "primary"),
      cancel,
    );
  }

  function tell(inserted: InsertedHistory): void {
    const putBack = async () => {
      const isGone = await removeHistory(inserted);
      say(
        isGone ? `已还原 ${inserted.target.address}。` : "写入之后已被改动，没有还原。请用 Excel 的撤销，或自行删除。",
      );
    };
    const done = inserted.chart === "" ? "已写入表格" : "已写入表格和图表";
    const text = [`${done} ${inserted.target.address}。`, ...inserted.problems].join("");
    say(
      text,
      button("还原", () => void putBack().catch(fail)),
    );
  }

  return { element: view, propose };
}

function proposalText({ address }: HistoryTarget, { periods }: HistoryPlan, chart: ChartKind | null): string {
  const beside = chart ? "，图表放在右侧" : "";
  const span = `${periods[0] ?? ""} 至 ${periods.at(-1) ?? ""}`;
  return `将在 ${address} 建立表格：标题行和 ${periods.length} 期公式（${span}）${beside}。`;
}

function occupiedText({ address, occupied }: HistoryTarget): string {
  const named = occupied.slice(0, MOST_NAMED).join("、");
  const rest = occupied.length > MOST_NAMED ? `等 ${occupied.length} 格` : "";
  return `${address} 里已有内容（${named}${rest}），不会覆盖。请选一块空白处的左上角，再插入。`;
}
