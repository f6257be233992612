import type { CasePage } from "../client/ledger.ts";
import type { CaseLine } from "../client/ledger-case.ts";

import { button, element } from "./element.ts";

/** One page of cases below its title; nothing where there is none. */
export function ledgerList(
  title: string,
  { cases, total, next }: CasePage,
  { onCase, onMore }: { readonly onCase: (code: string) => void; readonly onMore: () => void },
): readonly HTMLElement[] {
  if (total === 0) return [];
  const more = next === "" ? [] : [button(`再列一些（还有 ${total - cases.length} 件）`, onMore)];
  const list = element("ul", { class: "ledger-cases" }, ...cases.map((one) => item(one, onCase)));
  return [element("h3", { tabindex: "-1" }, `${title} ${total}`), list, ...more];
}

function item(one: CaseLine, onCase: (code: string) => void): HTMLElement {
  const { code, enterprise, text, owner, dueOn, state, isOverdue } = one;
  const until = dueOn === "" ? "" : `${isOverdue ? "逾期，" : ""}期限 ${dueOn}`;
  const facts = [state, owner, until].filter((fact) => fact !== "").join("，");
  return element(
    "li",
    isOverdue ? { class: "overdue" } : {},
    element("span", { class: "change" }, enterprise),
    element("span", {}, text),
    element(
      "span",
      { class: "cells" },
      button(code, () => onCase(code), "cell"),
      facts,
    ),
  );
}
