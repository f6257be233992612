import { type CellPosition, cellName, columnName, rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { RefusedCell } from "../../server/domain/sheet/fill/plan-fill.ts";
import type { RollCell, RollPlan } from "../../server/domain/sheet/fill/plan-roll.ts";
import { newLineOf } from "../../server/domain/sheet/fill/roll-lines.ts";

import { cellAddress } from "../excel/address.ts";
import {
  type KnownWorkbook,
  type RollOffer,
  type RollPorts,
  RollSession,
  type RollState,
} from "../excel/roll-session.ts";
import { rollChanges } from "../excel/write-roll.ts";

import { button, element } from "./element.ts";
import { keepFocus } from "./keep-focus.ts";

const MOST_LISTED = 200;

/** The part 续写下一期. */
export interface RollView {
  readonly element: HTMLElement;
  /** Takes what is known of the workbook; null where that does not count any more. */
  readonly follow: (workbook: KnownWorkbook | null) => void;
}

/** What the view needs around it. */
export interface RollViewPorts extends Omit<RollPorts, "onChange"> {
  readonly onCell: (address: string) => void;
}

/** The tables that can go on into their next period; of the one that was chosen, what that would write. */
export function createRollView({ onCell, ...ports }: RollViewPorts): RollView {
  const view = element("div", { class: "lists", tabindex: "-1" });
  const session = new RollSession({ ...ports, onChange: show });
  let shown: RollState["activity"] = "none";

  function show(now: RollState): void {
    const progress = view.querySelector("progress");
    if (now.activity === "writing" && shown === "writing" && progress) progress.value = now.done;
    else
      keepFocus(
        () => view.replaceChildren(...partsOf(now, session, onCell)),
        () => view.querySelector<HTMLElement>("[tabindex], summary") ?? view,
      );
    const isNew = now.plan !== null && now.activity === "none" && shown === "planning";
    shown = now.activity;
    if (isNew) view.querySelector<HTMLElement>("h3")?.focus();
  }

  return { element: view, follow: (workbook) => session.follow(workbook) };
}

function partsOf(now: RollState, session: RollSession, onCell: RollViewPorts["onCell"]): HTMLElement[] {
  const { activity, offers, plan, problem } = now;
  if (activity === "writing") {
    const progress = element("progress", { "aria-label": "续写进度", max: String(Math.max(now.total, 1)) });
    progress.value = now.done;
    const state = element("p", { class: "state", role: "status", tabindex: "-1" }, "正在续写……");
    return [state, progress, button("停止续写", () => session.stop())];
  }
  if (offers.length === 0) return [];
  const failed = problem === "" ? [] : [element("p", { class: "state failed", role: "alert" }, problem)];
  if (plan) return [...failed, planPart(plan, session, onCell)];
  const can = offers.filter(({ refusal }) => refusal === null);
  const items = offers.map((offer) => offerItem(offer, activity === "planning", session, onCell));
  const list = element(
    "details",
    {},
    element("summary", {}, `续写下一期：${can.length} 张表可续`),
    element("ul", { class: "findings" }, ...items),
  );
  list.open = problem !== "" || activity === "planning";
  return [...failed, list];
}

function offerItem(
  { block, labels, refusal }: RollOffer,
  isPlanning: boolean,
  session: RollSession,
  onCell: RollViewPorts["onCell"],
): HTMLElement {
  const name = rangeName(block.range);
  const place = button(`${block.sheet}!${name}`, () => onCell(cellAddress(block.sheet, name)), "cell");
  const where = element("span", { class: "cells" }, place);
  if (refusal) return element("li", {}, where, element("span", { class: "detail" }, refusal.text));
  const go = button("续写下一期", () => void session.preview({ block, labels, refusal }));
  go.setAttribute("aria-label", `续写下一期 ${block.sheet}!${name}`);
  go.setAttribute("aria-disabled", String(isPlanning));
  return element("li", {}, where, element("span", { class: "detail" }, `下一期：${labels.join("，")}`), go);
}

function planPart(plan: RollPlan, session: RollSession, onCell: RollViewPorts["onCell"]): HTMLElement {
  const { proven, cells, refused, staying } = plan;
  const { sheet } = proven.roll;
  const pending = cells.filter(({ kind }) => kind === "pending").length;
  const withPending = element("input", { type: "checkbox", id: "roll-pending" });
  withPending.checked = true;
  const write = button("", () => void session.write(withPending.checked), "primary");
  const list = element("ul", { class: "fills" });
  function show(): void {
    const wanted = cells.filter(({ kind }) => withPending.checked || kind !== "pending");
    write.textContent = `续写：写入 ${rollChanges(plan, withPending.checked).length} 格`;
    list.replaceChildren(...labelItems(plan), ...wanted.slice(0, MOST_LISTED).map((cell) => cellItem(cell)));
  }
  withPending.addEventListener("change", show);
  show();
  const text = `尚未公布的 ${pending} 格也写公式：现在显示 #N/A，公布后自动出数`;
  const choice = element("div", { class: "choice" }, withPending, element("label", { for: "roll-pending" }, text));
  const more = cells.length > MOST_LISTED ? [hint(`另有 ${cells.length - MOST_LISTED} 格没有列出。`)] : [];
  return element(
    "section",
    { class: "lists", "aria-label": "续写预览" },
    element("h3", { tabindex: "-1" }, `续写 ${sheet}!${rangeName(proven.block.range)}`),
    hint(placeSentence(plan)),
    ...(staying.length > 0 ? [stayingPart(sheet, staying, onCell)] : []),
    ...(pending > 0 ? [choice] : []),
    element(
      "div",
      { class: "buttons" },
      write,
      button("取消", () => session.cancel()),
    ),
    list,
    ...more,
    ...refusedPart(refused),
  );
}

function hint(text: string): HTMLElement {
  return element("p", { class: "hint" }, text);
}

/** Where the new lines go, and what moves for them. */
function placeSentence({ proven }: RollPlan): string {
  const { axis, runs, isInserted, isWhole, across } = proven.roll;
  const lines = runs.map((run) => {
    const first = newLineOf(runs, run);
    const name = (line: number) => (axis === "column" ? columnName(line) : String(line + 1));
    return run.count === 1 ? name(first) : `${name(first)}-${name(first + run.count - 1)}`;
  });
  const unit = axis === "column" ? "列" : "行";
  const place = `新的${unit}：${lines.join("、")}。`;
  if (!isInserted) return `${place}写在空白处，不移动别的单元格。`;
  if (isWhole) return `${place}插入整${unit}，格式照上一期。`;
  const [first, last] = [across.first, across.last];
  const part = axis === "column" ? `第 ${first + 1}-${last + 1} 行` : `${columnName(first)}-${columnName(last)} 列`;
  return `${place}只在本表的${part}插入单元格，别的表不动；格式照上一期。`;
}

function labelItems({ proven }: RollPlan): HTMLElement[] {
  const { labels, notes } = proven.roll;
  const moved = notes.map(({ from, to }) => item(from, `移到 ${cellName(to)}`, "表角的说明，随最后一列移动"));
  const written = labels.map(({ row, column, value, formula }) =>
    item({ row, column }, `空 → ${formula || String(value ?? "").replace(/\s+/gu, " ")}`, "标签"),
  );
  return [...written, ...moved];
}

function cellItem({ formula, kind, after, text, ...place }: RollCell): HTMLElement {
  const shown =
    kind === "figure" && after !== null ? `空 → ${after}` : kind === "pending" ? "空 → 尚未公布" : "空 → 公式";
  return item(place, shown, `${text}\n${formula}`);
}

function item(place: CellPosition, change: string, detail: string): HTMLElement {
  const details = detail.split("\n").map((line) => element("span", { class: "detail" }, line));
  return element(
    "li",
    {},
    element("span", { class: "cells" }, cellName(place)),
    element("span", { class: "change" }, change),
    ...details,
  );
}

/** Formulas beside the table, which the analyst may want to widen. */
function stayingPart(sheet: string, cells: readonly CellPosition[], onCell: RollViewPorts["onCell"]): HTMLElement {
  const shown = cells.slice(0, 4).map((cell) => cellName(cell));
  const names = shown.map((name) => button(name, () => onCell(cellAddress(sheet, name)), "cell"));
  const rest = cells.length > shown.length ? `等 ${cells.length} 格` : "";
  const text = "您的这些公式仍只算到上一期，续写后请自行核对（下面是续写后的位置）：";
  return element("p", { class: "hint" }, text, element("span", { class: "cells" }, ...names, rest));
}

function refusedPart(refused: readonly RefusedCell[]): HTMLElement[] {
  if (refused.length === 0) return [];
  const items = refused
    .slice(0, MOST_LISTED)
    .map(({ text, ...place }) =>
      element(
        "li",
        {},
        element("span", { class: "cells" }, cellName(place)),
        element("span", { class: "detail" }, text),
      ),
    );
  const summary = element("summary", {}, `不写 ${refused.length} 格`);
  return [element("details", {}, summary, element("ul", { class: "fills" }, ...items))];
}
