import { readRange } from "../../server/domain/sheet/cell-range.ts";

import { client } from "../client/client.ts";
import { browserTimers } from "../client/timers.ts";

import { splitAddress } from "../excel/address.ts";
import { excelErrorSentence } from "../excel/excel-error.ts";
import { knownCell } from "../excel/known-cell.ts";
import { readSelectedCell, type SelectedCell } from "../excel/selected-cell.ts";
import { SelectionFollower } from "../excel/selection-follower.ts";
import type { SheetSession } from "../excel/sheet-session.ts";

import { answeredParts } from "./answered-cell.ts";
import { cellFigureParts } from "./cell-figure-view.ts";
import { button, element } from "./element.ts";
import { factList } from "./fact-list.ts";
import { questionOfMeaning, recognisedCellParts } from "./recognised-cell-view.ts";

/** The section 单元格. */
export interface CellView {
  readonly element: HTMLElement;
  /** Called when the section comes into view, and when it goes: only what is seen follows the selection. */
  readonly onShow: () => void;
  readonly onHide: () => void;
}

/** The section 单元格: what the selected cell asks or means, what it was answered, and where that comes from. */
export function createCellView(sheets: Pick<SheetSession, "current" | "names">): CellView {
  const state = element("div", { class: "lists" });
  // Not the whole section: a screen reader would read all of it with every arrow key.
  const said = element("p", { role: "status", class: "unseen" });
  const [toggle, choice] = followChoice(() => follow());
  let isShown = false;
  let turns = 0;

  async function look(): Promise<void> {
    const turn = ++turns;
    // Another cell may have been looked at meanwhile.
    const put = (...parts: HTMLElement[]) => turn === turns && state.replaceChildren(...parts);
    try {
      const cell = await readSelectedCell();
      const facts = cellFacts(cell);
      put(facts, element("p", { class: "hint" }, "正在查询……"));
      if (turn === turns) said.textContent = `已显示 ${cell.address}`;
      put(facts, ...(await told(cell, sheets)));
    } catch (error) {
      put(element("p", { class: "state failed" }, excelErrorSentence(error)));
    }
  }

  const follower = new SelectionFollower(browserTimers, {
    onRest: () => void look(),
    onFailure: () => {
      toggle.checked = false;
      said.textContent = "这个 Excel 不报告所选单元格的变化，请按“查看所选单元格”。";
    },
  });
  const follow = () => follower.follow(isShown && toggle.checked && !document.hidden);
  document.addEventListener("visibilitychange", follow);

  function show(isNow: boolean): void {
    isShown = isNow;
    follow();
  }

  const read = button("查看所选单元格", () => void look());
  const ways = element("div", { class: "buttons" }, choice, read);
  const parts = [element("h2", {}, "单元格"), ways, said, state];
  const view = element("section", { "aria-label": "单元格" }, ...parts);
  return { element: view, onShow: () => show(true), onHide: () => show(false) };
}

function followChoice(onChange: () => void): readonly [HTMLInputElement, HTMLElement] {
  const toggle = element("input", { type: "checkbox", id: "follow-selection" });
  toggle.checked = true;
  toggle.addEventListener("change", onChange);
  const label = element("label", { for: toggle.id }, "随选中的单元格显示");
  return [toggle, element("div", { class: "choice" }, toggle, label)];
}

function cellFacts({ address, formula, value }: SelectedCell): HTMLElement {
  return factList([
    ["单元格", address],
    ["公式", formula.startsWith("=") ? formula : ""],
    ["显示", value === "" ? "（空）" : value],
  ]);
}

/** What its formula was answered; of a cell without one what its table says of it. */
async function told(selected: SelectedCell, { current, names }: Pick<SheetSession, "current" | "names">) {
  const asked = client.addresses.cellsAt(selected.address) ?? [];
  const { sheet, cell: name } = splitAddress(selected.address);
  const range = readRange(name);
  const known = range ? knownCell(current, sheet, { row: range.top, column: range.left }) : {};
  const meant = recognisedCellParts(known, names);
  if (asked.length > 0) return [...(await answeredParts(asked)), ...meant];
  if (!known.cell || !names) return [...meant, element("p", { class: "hint" }, nothingText(current.recognition))];
  const question = questionOfMeaning(known.cell.meaning, names);
  const figure = await cellFigureParts(question, null, ["单位", "期间", "口径"]);
  return [element("article", {}, ...meant, ...figure)];
}

function nothingText(recognition: unknown): string {
  const nothing = "这一格没有取数公式，或还没有算出。";
  return recognition ? nothing : `${nothing}手填的数请先在“表格”页识别。`;
}
