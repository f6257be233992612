import type { Found } from "../client/catalogue.ts";

import { element } from "./element.ts";
import { kindText } from "./kind-text.ts";

const ID = "found";

export interface ResultList {
  readonly element: HTMLElement;
  /** Shows those results, the first of them active; none closes the list. */
  readonly show: (results: readonly Found[]) => void;
  /** Makes the next (1) or the previous (-1) result the active one, around the ends. */
  readonly move: (step: number) => void;
  readonly chooseActive: () => void;
}

/** The list under a search box. The box keeps the focus and names the active result, as the ARIA pattern wants it. */
export function createResultList(box: HTMLInputElement, onChosen: (found: Found) => void): ResultList {
  const list = element("ul", { id: ID, role: "listbox", "aria-label": "搜索结果" });
  let found: readonly Found[] = [];
  let active = -1;
  box.setAttribute("aria-controls", ID);

  function show(results: readonly Found[]): void {
    found = results;
    list.replaceChildren(...results.map((one, at) => option(one, at, () => onChosen(one))));
    list.hidden = results.length === 0;
    box.setAttribute("aria-expanded", String(results.length > 0));
    activate(results.length > 0 ? 0 : -1);
  }

  function activate(at: number): void {
    active = at;
    [...list.children].forEach((child, index) => {
      child.setAttribute("aria-selected", String(index === at));
    });
    list.children[at]?.scrollIntoView({ block: "nearest" });
    if (at >= 0) box.setAttribute("aria-activedescendant", optionId(at));
    else box.removeAttribute("aria-activedescendant");
  }

  function move(step: number): void {
    if (found.length > 0) activate((active + step + found.length) % found.length);
  }

  function chooseActive(): void {
    const one = found[active];
    if (one) onChosen(one);
  }

  show([]);
  return { element: list, show, move, chooseActive };
}

function option(one: Found, at: number, onPress: () => void): HTMLElement {
  const made = element(
    "li",
    { id: optionId(at), role: "option", "aria-selected": "false" },
    element("span", { class: "name" }, one.name),
    element("span", { class: "kind" }, [kindText(one.kind), one.unit].filter((text) => text !== "").join(" · ")),
    element("span", { class: "detail" }, one.detail),
  );
  made.addEventListener("click", onPress);
  return made;
}

function optionId(at: number): string {
  return `${ID}-${at}`;
}
