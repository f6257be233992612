import type { Catalogue, Found, IndicatorCard } from "../client/catalogue.ts";
import type { Failure } from "../client/transport.ts";

import { element } from "./element.ts";
import { figureText, statusText, targetText } from "./figure-text.ts";
import { historyForm } from "./history-form.ts";
import { createInsertView } from "./insert-view.ts";
import { kindText } from "./kind-text.ts";
import { sparkline } from "./sparkline.ts";

export interface CardView {
  readonly element: HTMLElement;
  readonly show: (found: Found) => void;
}

/** The indicator that was chosen: its latest figure with its source, its targets in the plan's own words, its formula. */
export function createCardView(catalogue: Catalogue, onFailure: (failure: Failure) => void): CardView {
  const view = element("article", { "aria-live": "polite", "aria-label": "指标" });
  view.hidden = true;
  let shown = "";

  async function show(found: Found): Promise<void> {
    shown = found.code;
    if (found.kind !== "indicator") return put(...plain(found));
    put(element("h2", {}, found.name), element("p", { class: "hint" }, "正在读取…"));
    const outcome = await catalogue.card(found.code);
    if (shown !== found.code) return;
    if (outcome.kind === "value") return put(...(outcome.value ? cardOf(outcome.value) : plain(found)));
    view.hidden = true;
    onFailure(outcome.failure);
  }

  function put(...children: Element[]): void {
    view.replaceChildren(...children);
    view.hidden = false;
  }

  return { element: view, show: (found) => void show(found) };
}

function cardOf(card: IndicatorCard): Element[] {
  const identity = [card.code, card.unit].filter((text) => text !== "").join(" · ");
  const definition = card.definition === "" ? [] : [element("p", { class: "detail" }, card.definition)];
  return [
    element("h2", {}, card.name),
    element("p", { class: "hint" }, identity),
    ...latestOf(card),
    ...targetsOf(card),
    createInsertView(card),
    ...historyForm(card),
    ...definition,
  ];
}

/** What has no card of its own: a cluster, a project; named, so that it can be written as a formula's subject. */
function plain(found: Found): Element[] {
  return [
    element("h2", {}, found.name),
    element("p", { class: "hint" }, `${kindText(found.kind)} · ${found.code}`),
    element("p", {}, found.detail),
    element("p", { class: "hint" }, "可以作为公式的“对象”参数使用。"),
  ];
}

function latestOf({ latest, decimals, unit }: IndicatorCard): Element[] {
  if (!latest) return [element("p", {}, "还没有公布数。")];
  const { period: span, subject, status } = latest;
  const period = [subject, span, statusText(status)].filter((text) => text !== "").join("，");
  return [
    element("p", { class: "figure" }, figureText(latest.value, decimals, unit), element("span", {}, period)),
    ...sparkline(latest.history),
    element("p", { class: "detail" }, latest.source),
  ];
}

function targetsOf({ targets }: IndicatorCard): Element[] {
  if (targets.length === 0) return [];
  const items = targets.map((one) =>
    element(
      "li",
      {},
      `${one.year}年：${targetText(one.operator, one.amount, one.unit)}`,
      element("blockquote", {}, one.quote),
    ),
  );
  return [element("h3", {}, "计划目标"), element("ul", { class: "targets" }, ...items)];
}
