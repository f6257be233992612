import type { CaseCount, CaseGroup, CaseSummary } from "../client/ledger.ts";

import { element } from "./element.ts";
import { countWords } from "./ledger-words.ts";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 8;
const MOST_BARS = 12;

/** What cases are counted by, as people say it. */
export const GROUP_NAMES: Readonly<Record<CaseGroup, string>> = { cluster: "集群", area: "地区", owner: "责任单位" };

/** The counts of all, and a bar for each of the biggest groups: closed, overdue, and the other open ones. */
export function ledgerBars(
  summary: CaseSummary,
  group: CaseGroup,
  onGroup: (group: CaseGroup) => void,
): readonly HTMLElement[] {
  const options = (["cluster", "area", "owner"] as const).map((value) => {
    return element("option", { value, ...(value === group ? { selected: "" } : {}) }, GROUP_NAMES[value]);
  });
  const select = element("select", { id: "ledger-group" }, ...options);
  select.addEventListener("change", () => {
    const { value } = select;
    if (value === "cluster" || value === "area" || value === "owner") onGroup(value);
  });
  const shown = summary[group].slice(0, MOST_BARS);
  const most = Math.max(1, ...shown.map(({ total }) => total));
  const rest = summary[group].length - shown.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 组没有列出。`)] : [];
  const list = element("ul", { class: "ledger-bars" }, ...shown.map((one) => barItem(one, most)));
  const body = element(
    "div",
    { class: "lists" },
    element("div", { class: "field" }, element("label", { for: "ledger-group" }, "分组"), select),
    list,
    ...more,
    element("p", { class: "hint" }, "条：绿为已销号，红为逾期，灰为其他未销号。"),
  );
  const parts = element("details", {}, element("summary", {}, `按${GROUP_NAMES[group]}`), body);
  parts.open = true;
  return [element("p", { class: "state" }, `${countWords(summary.all)}。`), ...(summary.all.total > 0 ? [parts] : [])];
}

function barItem(count: CaseCount, most: number): HTMLElement {
  const name = element("span", { class: "change" }, count.name);
  return element("li", {}, name, bar(count, most), element("span", { class: "detail" }, countWords(count)));
}

/** The widths of closed, overdue and other open cases in a bar, of one that is as wide as the biggest group. */
export function barWidths({ closed, open, overdue }: CaseCount, most: number): readonly [number, number, number] {
  const width = (count: number) => (count / most) * WIDTH;
  return [width(closed), width(overdue), width(open - overdue)];
}

function bar(count: CaseCount, most: number): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  // The numbers stand beside it.
  svg.setAttribute("aria-hidden", "true");
  let left = 0;
  for (const [at, width] of barWidths(count, most).entries()) {
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("class", ["closed", "overdue", "open"][at] ?? "open");
    rect.setAttribute("x", left.toFixed(1));
    rect.setAttribute("width", width.toFixed(1));
    rect.setAttribute("height", String(HEIGHT));
    svg.append(rect);
    left += width;
  }
  return svg;
}
