import { type CellRange, rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { Submission } from "../../server/domain/submit/submission.ts";

import { cellAddress } from "../excel/address.ts";

import { button, element } from "./element.ts";
import type { EntryGroup, SubmitEntry } from "./submit-entries.ts";
import { placeWords } from "./submit-words.ts";

const MOST_LISTED = 200;
const MOST_PLACES = 8;

/** The groups, each to be opened; a press on a place leads to it. */
export function submitList(
  groups: readonly EntryGroup[],
  submission: Pick<Submission, "area" | "layout">,
  onCell: (address: string) => void,
): HTMLElement[] {
  return groups.map(({ title, count, entries, isUrgent }) => {
    const items = entries.slice(0, MOST_LISTED).map((entry) => item(entry, submission, onCell));
    const rest = entries.length - items.length;
    const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 项没有列出。`)] : [];
    const list = element("ul", { class: isUrgent ? "findings" : "fills" }, ...items);
    const made = element("details", {}, element("summary", {}, `${title} ${count}`), list, ...more);
    made.open = isUrgent;
    return made;
  });
}

function item(
  { places, change, text }: SubmitEntry,
  { area, layout }: Pick<Submission, "area" | "layout">,
  onCell: (address: string) => void,
): HTMLElement {
  const place = (range: CellRange) => {
    return button(placeWords(range, layout), () => onCell(cellAddress(area.sheet, rangeName(range))), "cell");
  };
  const shown = places.slice(0, MOST_PLACES).map(place);
  const rest = places.length > shown.length ? [`等 ${places.length} 处`] : [];
  return element(
    "li",
    {},
    ...(change === "" ? [] : [element("span", { class: "change" }, change)]),
    ...(places.length === 0 ? [] : [element("span", { class: "cells" }, ...shown, ...rest)]),
    ...(text === "" ? [] : [element("span", { class: "detail" }, text)]),
  );
}
