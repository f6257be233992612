import { cellCount, type Update } from "../client/updates.ts";

import { button, element } from "./element.ts";
import { changeText, questionText } from "./update-text.ts";

/** So many are listed; more would be scrolled past, and make a slow machine wait. */
const MOST_LISTED = 200;
const MOST_CELLS = 4;

/** What changed, one line for each question, with buttons that lead to its cells. Open where the list is short. */
export function updateList(title: string, updates: readonly Update[], onCell: (address: string) => void): HTMLElement {
  const summary = element("summary", {}, `${title} ${cellCount(updates)} 处`);
  const items = updates.slice(0, MOST_LISTED).map((update) => item(update, onCell));
  const rest = updates.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 项没有列出。`)] : [];
  const list = element("details", {}, summary, element("ul", { class: "updates" }, ...items), ...more);
  list.open = updates.length <= 10;
  return list;
}

function item({ question, before, after, cells }: Update, onCell: (address: string) => void): HTMLElement {
  const shown = cells.slice(0, MOST_CELLS).map(({ address }) => cellButton(address, onCell));
  const rest = cells.length - shown.length;
  return element(
    "li",
    {},
    element("span", { class: "change" }, changeText(before, after)),
    element("span", { class: "detail" }, questionText(question)),
    element("span", { class: "cells" }, ...shown, rest > 0 ? `等 ${cells.length} 处` : ""),
  );
}

function cellButton(address: string, onCell: (address: string) => void): HTMLElement {
  const made = button(address, () => onCell(address), "cell");
  made.title = `转到 ${address}`;
  return made;
}
