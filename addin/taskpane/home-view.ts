import type { ServerStatus } from "../client/catalogue.ts";
import type { FormulaCounts } from "../client/formula-state.ts";

import type { SheetState } from "../excel/sheet-state.ts";

import { button, element } from "./element.ts";
import { dataFact, formulasFact, sheetsFact } from "./home-text.ts";

/** One line of the state of the workbook. */
export interface HomeFact {
  /** What it is about, in two or three characters: 表格, 公式, 定稿. */
  readonly name: string;
  readonly text: string;
  /** What of it needs looking at; "" for nothing. */
  readonly warning: string;
}

/** What is done when a line of the state is pressed. */
export interface HomeListener {
  /** Understands the workbook's tables. */
  readonly onLook: () => void;
  /** Leads to the page of that id. */
  readonly onOpen: (tab: string) => void;
}

/** The state of the workbook at a look. */
export interface HomeView {
  readonly element: HTMLElement;
  readonly showSheets: (now: SheetState) => void;
  /** With the data version of the server's last answers; "" before the first. */
  readonly showFormulas: (counts: FormulaCounts, dataVersion: string) => void;
  readonly showStatus: (status: ServerStatus) => void;
  /** Puts a line of another part of the pane among the others, instead of the one of that name; it leads to that page. */
  readonly tell: (fact: HomeFact, tab: string) => void;
}

/** The section 本工作簿: each line one part of the pane, and the way to its page. */
export function createHomeView({ onLook, onOpen }: HomeListener): HomeView {
  const list = element("ul", { class: "facts-list" });
  const look = button("识别这个工作簿的表格", onLook, "primary");
  const lines = new Map<string, { readonly line: HTMLElement; readonly fill: (fact: HomeFact) => void }>();

  function tell(fact: HomeFact, tab: string): void {
    const known = lines.get(fact.name) ?? factLine(() => onOpen(tab));
    if (!lines.has(fact.name)) {
      lines.set(fact.name, known);
      list.append(known.line);
    }
    known.fill(fact);
  }

  function showSheets(now: SheetState): void {
    const isFocused = document.activeElement === look;
    look.hidden = now.recognition !== null;
    look.setAttribute("aria-disabled", String(now.activity !== "none"));
    tell({ name: "表格", ...sheetsFact(now) }, "sheets");
    // A button that hides itself would leave the keyboard nowhere.
    if (isFocused && look.hidden) list.querySelector("button")?.focus();
  }

  let dataVersions: readonly string[] = [];
  let answeredVersion = "";
  /** As it was last told, by its state or by its answers: the state is asked once a minute only. */
  let serverVersion = "";
  const showData = () => tell({ name: "数据", ...dataFact(dataVersions, serverVersion) }, "formulas");
  function showFormulas(counts: FormulaCounts, dataVersion: string): void {
    tell({ name: "公式", ...formulasFact(counts) }, "formulas");
    dataVersions = counts.dataVersions;
    if (dataVersion !== answeredVersion) serverVersion = dataVersion;
    answeredVersion = dataVersion;
    showData();
  }
  function showStatus(status: ServerStatus): void {
    serverVersion = status.dataVersion;
    showData();
  }

  const view = element("section", { "aria-label": "本工作簿" }, element("h2", {}, "本工作簿"), list, look);
  return { element: view, showSheets, showFormulas, showStatus, tell };
}

/** A line that is filled anew without being made anew: the keyboard may be on it. */
function factLine(onPress: () => void) {
  const [name, text, warning] = [{ class: "kind" }, {}, { class: "warning" }].map((attributes) =>
    element("span", attributes),
  );
  const made = element("button", { type: "button", class: "fact" });
  for (const part of [name, text, warning]) if (part) made.append(part);
  made.addEventListener("click", onPress);
  function fill(fact: HomeFact): void {
    if (name) name.textContent = fact.name;
    if (text) text.textContent = fact.text;
    if (warning) warning.textContent = fact.warning;
  }
  return { line: element("li", {}, made), fill };
}
