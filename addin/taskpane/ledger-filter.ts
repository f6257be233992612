import type { CaseGroup, CaseSummary, CaseWish } from "../client/ledger.ts";
import { STATE_NAMES } from "../client/ledger-case.ts";

import { button, element } from "./element.ts";
import { GROUP_NAMES } from "./ledger-bars.ts";

type Option = readonly [value: string, text: string];

/** Where the analyst says which cases are wanted: state, cluster, area, owner, and words. */
export function ledgerFilter(
  wish: CaseWish,
  all: CaseSummary | null,
  onWish: (wish: CaseWish) => void,
): HTMLFormElement {
  const choices = {
    state: choice("state", "状态", wish.state ?? "", Object.entries(STATE_NAMES)),
    cluster: groupChoice("cluster", wish, all),
    area: groupChoice("area", wish, all),
    owner: groupChoice("owner", wish, all),
  };
  const text = element("input", {
    id: "ledger-text",
    type: "search",
    maxlength: "100",
    placeholder: "企业、问题、编号",
  });
  text.value = wish.text ?? "";
  const chosen = (): CaseWish => {
    const said = { ...mapValues(choices), text: text.value.trim() };
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
  };
  const form = element(
    "form",
    { "aria-label": "筛选" },
    element("div", { class: "filter" }, ...Object.values(choices).map(({ part }) => part)),
    element("div", { class: "other" }, element("label", { for: "ledger-text" }, "文字"), text, submitButton()),
    ...(Object.keys(wish).length > 0 ? [button("不再筛选", () => onWish({}))] : []),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onWish(chosen());
  });
  for (const { list } of Object.values(choices)) list.addEventListener("change", () => onWish(chosen()));
  return form;
}

function submitButton(): HTMLButtonElement {
  return element("button", { type: "submit", class: "secondary" }, "筛选");
}

function mapValues(choices: Readonly<Record<string, { readonly list: HTMLSelectElement }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).map(([name, { list }]) => [name, list.value]));
}

function groupChoice(group: CaseGroup, wish: CaseWish, all: CaseSummary | null) {
  const options = (all?.[group] ?? []).filter(({ key }) => key !== "").map(({ key, name }): Option => [key, name]);
  return choice(group, GROUP_NAMES[group], wish[group] ?? "", options);
}

function choice(name: string, label: string, chosen: string, options: readonly Option[]) {
  const id = `ledger-${name}`;
  const all: readonly Option[] = [["", `全部${label}`], ...options];
  const list = element("select", { id }, ...all.map(([value, text]) => element("option", { value }, text)));
  list.value = all.some(([value]) => value === chosen) ? chosen : "";
  return { list, part: element("div", {}, element("label", { for: id, class: "unseen" }, label), list) };
}
