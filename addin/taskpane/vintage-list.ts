import type { FigureBehind, FigureVersion } from "../client/cell-figure.ts";

import { element } from "./element.ts";
import { statusText } from "./figure-text.ts";
import { stepChart } from "./step-chart.ts";
import { differenceText, numberText } from "./update-text.ts";

/** How a published figure came to be what it is: every version with its release, the first and the last, and what changed. */
export function vintageList({ period, unit, versions }: FigureBehind): HTMLElement {
  const values = versions.flatMap(({ value }) => value ?? []);
  const items = versions.map((version, at) => versionItem(version, versions[at - 1]));
  return element(
    "section",
    { class: "vintages", "aria-label": `${period}的版本` },
    element("h4", {}, `${period}的版本`),
    element("p", { class: "detail" }, summary(values, unit)),
    ...stepChart(values),
    element("ol", { class: "versions" }, ...items),
  );
}

function summary(values: readonly number[], unit: string): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return "没有公布过数值。";
  if (values.length === 1) return "只公布过一次，没有修订。";
  return `首次 ${numberText(first)}，现在 ${numberText(last)}，共变动 ${differenceText(first, last)} ${unit}`.trim();
}

function versionItem({ value, status, isCurrent, release, publishedOn }: FigureVersion, before?: FigureVersion) {
  const hasChanged = value !== null && before !== undefined && before.value !== null && before.value !== value;
  const change = hasChanged ? `（${differenceText(before.value ?? 0, value)}）` : "";
  const told = [value === null ? "没有公布" : `${numberText(value)}${change}`, statusText(status)];
  if (isCurrent) told.push("现在的版本");
  return element(
    "li",
    isCurrent ? { class: "current" } : {},
    element("span", { class: "change" }, told.filter((text) => text !== "").join(" · ")),
    element("span", { class: "detail" }, [publishedOn, release].filter((text) => text !== "").join(" ")),
  );
}
