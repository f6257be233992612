import { cellName } from "../../server/domain/sheet/cell-range.ts";

import { cellAddress } from "../excel/address.ts";
import { isErrorText } from "../excel/error-text.ts";
import type { FreezeStep } from "../excel/preview-step.ts";
import { rewritingSize } from "../excel/rewrite.ts";
import type { RewriteStep } from "../excel/rewrite-step.ts";
import type { SourceStep } from "../excel/source-step.ts";
import type { CellChange } from "../excel/write-cells.ts";

import { button, element } from "./element.ts";
import { ACTION_WORDS } from "./freeze-words.ts";
import { reasonList } from "./reason-list.ts";

const MOST_LISTED = 200;

/** What the preview tells when it is used. */
export interface PreviewListener {
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly onCell: (address: string) => void;
}

/** What a step would do, what it leaves and why, and the two ways on. */
export function freezePreview(step: FreezeStep, { onConfirm, onCancel, onCell }: PreviewListener): HTMLElement {
  const words = ACTION_WORDS[step.kind];
  const size = step.kind === "sources" ? step.sheet.rows.length : rewritingSize(step.rewriting);
  const label = step.kind === "sources" ? `写入“${step.sheet.name}”` : `${words} ${size} 格`;
  const confirm = size > 0 ? [button(label, onConfirm, "primary")] : [];
  return element(
    "section",
    { class: "step", "aria-label": `${words}预览` },
    element("h3", {}, `${words}预览`),
    ...sentencesOf(step).map((text) => element("p", {}, text)),
    ...(step.kind === "sources" ? [] : step.notes).map((text) => element("p", { class: "state newer" }, text)),
    ...(step.kind === "update" || step.kind === "repair" ? changeList(step.rewriting.cells, onCell) : []),
    ...leftPart(step, onCell),
    element("div", { class: "buttons" }, ...confirm, button(size > 0 ? "取消预览" : "关闭", onCancel)),
  );
}

function sentencesOf(step: FreezeStep): string[] {
  if (step.kind === "sources") return sourceSentences(step);
  const size = rewritingSize(step.rewriting);
  if (size === 0) return [NOTHING_TO_DO[step.kind]];
  const where = sheetsOf(step);
  switch (step.kind) {
    case "freeze":
      return [
        `${size} 格的公式将变成现在显示的数值：${where}。公式存进隐藏的定稿清单，随时可以解冻。`,
        ...errorSentence(step),
      ];
    case "thaw":
      return [`${size} 格将恢复成公式：${where}。`];
    case "update":
      return [`${size} 格的数服务器已有更新，改成新数后仍是数值：${where}。`];
    case "repair":
      return [`${size} 个公式将重写：${where}。`, "加载项没有载入、或 Excel 版本不支持自定义函数时，重写也治不好。"];
  }
}

const NOTHING_TO_DO: Readonly<Record<RewriteStep["kind"], string>> = {
  freeze: "没有可以定稿的 PLAN 公式。",
  thaw: "没有可以恢复的公式。",
  update: "没有要更新的：能与服务器核对的数都是最新的。",
  repair: "没有需要修复的公式。",
};

function sourceSentences({ sheet, former, isRenamed }: SourceStep): string[] {
  // The first two rows are the title and the headings.
  const count = Math.max(0, sheet.rows.length - 2);
  return [
    `将在工作表“${sheet.name}”列出 ${count} 个数的来源${former ? "，表中原有的内容将重写" : ""}。`,
    ...(isRenamed ? ["已有一张您自己的“数据来源”，不会改动它。"] : []),
  ];
}

function errorSentence({ rewriting: { cells, areas } }: RewriteStep): string[] {
  const values = [...cells.map(({ after }) => after), ...areas.flatMap(({ after }) => after.flat())];
  const count = values.filter(isErrorText).length;
  return count > 0 ? [`其中 ${count} 格显示的是错误值（如 #N/A），照原样定稿。`] : [];
}

/** 月报 120 格、附表 3 格 */
function sheetsOf({ rewriting: { cells, areas } }: RewriteStep): string {
  const counts = new Map<string, number>();
  for (const { sheet } of cells) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  for (const { sheet, after } of areas) counts.set(sheet, (counts.get(sheet) ?? 0) + after.flat().length);
  return [...counts].map(([sheet, count]) => `${sheet} ${count} 格`).join("、");
}

function changeList(cells: readonly CellChange[], onCell: PreviewListener["onCell"]): HTMLElement[] {
  if (cells.length === 0) return [];
  const items = cells.slice(0, MOST_LISTED).map((cell) => {
    const name = cellName(cell);
    const where = button(`${cell.sheet}!${name}`, () => onCell(cellAddress(cell.sheet, name)), "cell");
    const change = cell.before === cell.after ? `重写 ${cell.after}` : `${cell.before} → ${cell.after}`;
    return element("li", {}, element("span", { class: "cells" }, where), element("span", { class: "change" }, change));
  });
  const rest = cells.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 格没有列出。`)] : [];
  return [element("ul", { class: "fills" }, ...items), ...more];
}

function leftPart({ kind, left }: FreezeStep, onCell: PreviewListener["onCell"]): HTMLElement[] {
  if (left.length === 0) return [];
  const summary = `${kind === "sources" ? "没有列出" : "保持原样"} ${left.length} 格`;
  const part = element("details", {}, element("summary", {}, summary), reasonList(left, onCell));
  part.open = left.length <= 10;
  return [part];
}
