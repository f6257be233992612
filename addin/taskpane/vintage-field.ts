import type { AuditVintage } from "../excel/audit-vintage.ts";

import { element } from "./element.ts";

/** What can be chosen, in words. */
const KINDS: Readonly<Record<AuditVintage["kind"], string>> = {
  recorded: "工作簿记录的版本",
  today: "现在的数",
  day: "某一天已公布的数",
};

/**
 * Where the analyst says against which figures the typed numbers are held: those that the workbook was filled from, as it
 * keeps them itself, today's, or those of a day.
 *
 * @param versions data versions that the workbook keeps; none for one that keeps none, which is held against today's
 */
export function vintageField(
  { vintage, versions }: { readonly vintage: AuditVintage; readonly versions: readonly string[] },
  onVintage: (vintage: AuditVintage) => void,
): HTMLElement {
  const { kind } = vintage;
  const select = element("select", { id: "audit-vintage" });
  for (const [value, words] of Object.entries(KINDS)) {
    const option = element("option", { value }, words);
    option.selected = value === kind;
    select.append(option);
  }
  const day = element("input", { type: "date", "aria-label": "哪一天", value: kind === "day" ? vintage.day : "" });
  day.hidden = kind !== "day";
  const kept = versions.length > 0 ? `工作簿记录的版本：${versions.join("、")}` : "工作簿没有记录版本，即按现在的数";
  const hint = element("p", { class: "hint" }, kept);
  hint.hidden = kind !== "recorded";
  select.addEventListener("change", () => {
    day.hidden = select.value !== "day";
    hint.hidden = select.value !== "recorded";
    if (select.value === "day") day.focus();
    else onVintage({ kind: select.value === "today" ? "today" : "recorded" });
  });
  day.addEventListener("change", () =>
    onVintage(day.value === "" ? { kind: "recorded" } : { kind: "day", day: day.value }),
  );
  const label = element("label", { for: "audit-vintage" }, "手填数与哪个版本核对");
  return element("div", { class: "field" }, label, select, day, hint);
}
