import type { CardFigure, IndicatorCard } from "../client/catalogue.ts";

import type { HistoryPlan } from "../excel/history-rows.ts";
import type { ChartKind } from "../excel/insert-history.ts";

import { element } from "./element.ts";
import { createHistoryDialog } from "./history-dialog.ts";

/** So many periods may be chosen, where there are as many. */
const COUNTS = [12, 24, 60] as const;

const CHARTS: readonly (readonly [value: ChartKind | "", text: string])[] = [
  ["", "只要表格"],
  ["Line", "表格和折线图"],
  ["ColumnClustered", "表格和柱形图"],
];

/** The way to insert a history as a table, and with a chart; nothing where fewer than two periods are known. */
export function historyForm(card: IndicatorCard): HTMLElement[] {
  const { latest } = card;
  if (!latest || latest.periods.length < 2) return [];
  const count = select("history-count", "期数", countsOf(latest.periods.length));
  const chart = select("history-chart", "形式", CHARTS);
  const insert = element("button", { type: "submit" }, "插入历史数据");
  const dialog = createHistoryDialog(() => insert.focus());
  const form = element("form", { class: "insert" }, ...count.parts, ...chart.parts, insert, dialog.element);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const kind = CHARTS.find(([value]) => value === chart.list.value)?.[0] || null;
    void dialog.propose(planOf(card, latest, Number(count.list.value)), kind);
  });
  const details = element("details", {}, element("summary", {}, "插入历史数据（表格或图表）"), form);
  return [details];
}

function countsOf(known: number): [value: string, text: string][] {
  const some = COUNTS.filter((count) => count < known).map((count): [string, string] => [
    `${count}`,
    `最近 ${count} 期`,
  ]);
  return [...some, [`${known}`, `全部 ${known} 期`]];
}

function planOf({ name, unit, decimals }: IndicatorCard, latest: CardFigure, count: number): HistoryPlan {
  const { subject, periods, source } = latest;
  return { name, unit, decimals, subject, source, periods: periods.slice(-count) };
}

function select(id: string, label: string, options: readonly (readonly [value: string, text: string])[]) {
  const list = element("select", { id }, ...options.map(([value, text]) => element("option", { value }, text)));
  return { list, parts: [element("label", { for: id }, label), list] };
}
