import { cellName } from "../../server/domain/sheet/cell-range.ts";
import type { FillCell, FillPlan, RefusedCell } from "../../server/domain/sheet/fill/plan-fill.ts";

import { cellAddress } from "../excel/address.ts";
import { type FillChoice, fillCells } from "../excel/fill-changes.ts";
import type { SheetState } from "../excel/sheet-state.ts";

import { button, element } from "./element.ts";
import { reasonList } from "./reason-list.ts";

const MOST_LISTED = 200;

/** What the view tells when it is used. */
export interface FillListener {
  readonly onFill: (choice: FillChoice) => void;
  readonly onUndo: () => void;
  readonly onCell: (address: string) => void;
}

/** What filling would write, before it does; after it, what was written and the way back. */
export function fillView({ plan, result, past }: SheetState, listener: FillListener): HTMLElement[] {
  const done = [...(result ? resultPart(result, listener) : []), ...backPart(past, listener)];
  return plan ? [...done, planPart(plan, listener)] : done;
}

/** The way back: the newest write first, the others after it. */
function backPart(past: SheetState["past"], { onUndo }: FillListener): HTMLElement[] {
  const [newest, ...others] = past;
  if (!newest) return [];
  const back = button(`还原“${newest.name}”`, onUndo);
  const time = (at: Date) => at.toTimeString().slice(0, 5);
  const items = others.map(({ name, at }) =>
    element("li", {}, element("span", { class: "detail" }, `${time(at)} ${name}`)),
  );
  if (items.length === 0) return [back];
  const summary = element("summary", {}, `之前还有 ${items.length} 次写入可依次还原`);
  return [back, element("details", {}, summary, element("ul", { class: "fills" }, ...items))];
}

function planPart(plan: FillPlan, listener: FillListener): HTMLElement {
  const { cells, refused, unchanged } = plan;
  const different = cells.filter(({ conflict }) => conflict === "TYPED_DIFFERENT").length;
  const replace = element("input", { type: "checkbox", id: "replace-different" });
  const form = formChoice(show);
  const write = button(
    "",
    () => listener.onFill({ replacesDifferent: replace.checked, asValues: form.isValues() }),
    "primary",
  );
  const list = element("ul", { class: "fills" });
  const more = element("p", { class: "hint" });
  function show(): void {
    const chosen = fillCells(plan, replace.checked);
    write.textContent = `写入 ${chosen.length} 个${form.isValues() ? "数值" : "公式"}`;
    write.hidden = chosen.length === 0;
    list.replaceChildren(...chosen.slice(0, MOST_LISTED).map((cell) => fillItem(cell, listener.onCell)));
    more.textContent = chosen.length > MOST_LISTED ? `另有 ${chosen.length - MOST_LISTED} 格没有列出。` : "";
  }
  replace.addEventListener("change", show);
  show();
  const label = element("label", { for: "replace-different" }, `覆盖与公布数不同的 ${different} 个手填数`);
  const choice = different > 0 ? [element("div", { class: "choice" }, replace, label)] : [];
  const same = unchanged > 0 ? [element("p", { class: "hint" }, `${unchanged} 格已是这些公式。`)] : [];
  const summary = element("summary", {}, `填数预览：${cells.length} 格可填`);
  const content = element(
    "div",
    { class: "lists" },
    ...same,
    ...choice,
    ...(cells.length > 0 ? [form.element] : []),
    write,
    list,
    more,
    ...refusedPart(refused, listener),
  );
  const part = element("details", {}, summary, content);
  part.open = cells.length > 0;
  return part;
}

function fillItem(
  { sheet, row, column, before, after, isDerived, source, conflict }: FillCell,
  onCell: FillListener["onCell"],
): HTMLElement {
  const name = cellName({ row, column });
  const was = before.formula || (before.value === null ? "空" : String(before.value));
  const kind = isDerived ? "测算 " : "";
  return element(
    "li",
    conflict === "TYPED_DIFFERENT" ? { class: "different" } : {},
    element(
      "span",
      { class: "cells" },
      button(`${sheet}!${name}`, () => onCell(cellAddress(sheet, name)), "cell"),
    ),
    element("span", { class: "change" }, `${was} → ${after}`),
    element("span", { class: "detail" }, kind + source),
  );
}

/** Whether cells get formulas, or the values that these give. */
function formChoice(onChange: () => void): { readonly element: HTMLElement; readonly isValues: () => boolean } {
  const radios = ["写成公式（可随服务器更新）", "写成数值（没有加载项也能看，公式另存，可更新、可解冻）"].map(
    (words, at) => {
      const radio = element("input", { type: "radio", name: "fill-form" });
      radio.checked = at === 0;
      radio.addEventListener("change", onChange);
      return { radio, label: element("label", { class: "choice" }, radio, words) };
    },
  );
  const choices = radios.map(({ label }) => label);
  return {
    element: element("fieldset", {}, element("legend", {}, "写入方式"), ...choices),
    isValues: () => radios[1]?.radio.checked ?? false,
  };
}

/** Cells that are not written, together by their reason. */
function refusedPart(refused: readonly RefusedCell[], { onCell }: FillListener): HTMLElement[] {
  if (refused.length === 0) return [];
  const summary = element("summary", {}, `不填 ${refused.length} 格`);
  return [element("details", {}, summary, reasonList(refused, onCell))];
}

function resultPart(result: NonNullable<SheetState["result"]>, listener: FillListener): HTMLElement[] {
  const { written, skipped, isStopped, isUndo } = result;
  const stopped = isStopped ? "已停止。" : "";
  const sentence = `${stopped}${isUndo ? "已还原" : "已写入"} ${written.length} 格。`;
  const reasoned = skipped.map(({ change, reason }) => ({ ...change, text: reason }));
  const left = reasoned.length > 0 ? [reasonList(reasoned, listener.onCell)] : [];
  return [element("p", { class: "state ready", role: "status" }, sentence), ...left];
}
