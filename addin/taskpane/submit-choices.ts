import type { HeadingQuestion, LeftCode, Submission } from "../../server/domain/submit/submission.ts";

import type { ReadingChoices } from "../excel/submission-kind.ts";

import { element } from "./element.ts";

const LAYOUTS: readonly (readonly [ReadingChoices["layout"], string])[] = [
  ["", "自动"],
  ["rows", "逐行的表（一行一个数据）"],
  ["cells", "交叉表（行头和列头）"],
];

/** How the selection is read, where that can be decided otherwise. */
export function choicesPart(
  submission: Submission | HeadingQuestion | null,
  { choices, hasLayouts }: { readonly choices: ReadingChoices; readonly hasLayouts: boolean },
  onChoice: (change: Partial<ReadingChoices>) => void,
): HTMLElement[] {
  const left = submission && "left" in submission ? submission.left : [];
  const has = (code: LeftCode) => left.some((one) => one.code === code);
  const options = LAYOUTS.map(([value, name]) => {
    return element("option", { value, ...(value === choices.layout ? { selected: "" } : {}) }, name);
  });
  const select = element("select", { id: "submit-layout" }, ...options);
  select.addEventListener("change", () => {
    const chosen = LAYOUTS.find(([value]) => value === select.value);
    if (chosen) onChoice({ layout: chosen[0] });
  });
  const isCells = submission?.layout === "cells";
  const ticks = [
    ...(has("HIDDEN") || choices.withHidden || isCells
      ? [tick("submit-hidden", "隐藏的行列也报送", choices.withHidden, (withHidden) => onChoice({ withHidden }))]
      : []),
    ...(has("OWN_FORMULA") || choices.withFormulas
      ? [
          tick("submit-formulas", "公式算出的数也报送", choices.withFormulas, (withFormulas) =>
            onChoice({ withFormulas }),
          ),
        ]
      : []),
  ];
  if (!hasLayouts && ticks.length === 0) return [];
  const made = element(
    "details",
    {},
    element("summary", {}, "读法"),
    element(
      "div",
      { class: "lists" },
      ...(hasLayouts
        ? [element("div", { class: "field" }, element("label", { for: "submit-layout" }, "所选区域是"), select)]
        : []),
      ...ticks,
    ),
  );
  return [made];
}

/** Where the analyst says whose figures a flat table without a column of areas has; null where that is not open. */
export function areaField(
  submission: Submission | HeadingQuestion,
  area: string,
  onArea: (area: string) => void,
): HTMLElement | null {
  const isNamed = submission.headings.some(({ field }) => field === "area");
  if (submission.layout === "cells" || isNamed) return null;
  const input = element("input", { id: "submit-area", type: "text", maxlength: "60", placeholder: "如 西安市" });
  input.value = area;
  input.addEventListener("change", () => onArea(input.value.trim()));
  return element(
    "div",
    { class: "field" },
    element("label", { for: "submit-area" }, "表里没有地区列；各行属于"),
    input,
  );
}

/** A box to tick, with its words beside it. */
export function tick(id: string, text: string, isTicked: boolean, onTick: (isTicked: boolean) => void): HTMLElement {
  const box = element("input", { type: "checkbox", id });
  box.checked = isTicked;
  box.addEventListener("change", () => onTick(box.checked));
  return element("div", { class: "choice" }, box, element("label", { for: id }, text));
}
