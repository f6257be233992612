import type { AuditFinding } from "../../server/domain/sheet/audit/audit-finding.ts";
import type { ReconcileFinding } from "../../server/domain/sheet/audit/reconcile-finding.ts";
import type { RevisionNote } from "../../server/domain/sheet/audit/revision-note.ts";
import { rangeName } from "../../server/domain/sheet/cell-range.ts";

import { cellAddress } from "../excel/address.ts";

import { button, element } from "./element.ts";

const MOST_LISTED = 200;

const KINDS: Readonly<Record<AuditFinding["code"], string>> = {
  WRONG_PERIOD: "期间不对",
  WRONG_UNIT: "单位或数量级不对",
  WRONG_SIGN: "正负号不对",
  STALE: "旧数",
  DIFFERENT: "与公布数不同",
  NOT_PUBLISHED: "没有公布数",
  LABEL_CONTRADICTION: "标题自相矛盾",
};

const CONTRADICTIONS: Readonly<Record<ReconcileFinding["code"], string>> = {
  RUNNING_TOTAL: "累计 ≠ 上月累计 + 当月",
  PERIOD_SUM: "分期之和与合计不等",
  MONOTONY: "累计数变小",
  REPEATED: "相邻期数字重复",
  PARTS_TOTAL: "分项之和与合计不等",
  SHARES_100: "占比之和不是 100%",
  PART_EXCEEDS: "分项大于合计",
};

/** What is wrong with typed numbers, one entry for each cause, with a button that leads to its cells. */
export function findingList(findings: readonly AuditFinding[], onCell: (address: string) => void): HTMLElement {
  const named = findings.map((finding) => ({ ...finding, kind: KINDS[finding.code] }));
  return list(`核对出 ${findings.length} 处不符`, named, onCell);
}

/** Numbers that contradict each other, likewise. */
export function contradictionList(
  findings: readonly ReconcileFinding[],
  onCell: (address: string) => void,
): HTMLElement {
  const named = findings.map((finding) => ({ ...finding, kind: CONTRADICTIONS[finding.code] }));
  return list(`表内勾稽 ${findings.length} 处不符`, named, onCell);
}

/** Numbers that are newer than the workbook: nothing is wrong with them. */
export function noteList(notes: readonly RevisionNote[], onCell: (address: string) => void): HTMLElement {
  const named = notes.map((note) => ({ ...note, kind: "已按新版本" }));
  return list(`${notes.length} 处比工作簿记录的版本新`, named, onCell);
}

/** A finding of either sort, by what is shown of it. */
interface Named extends Pick<AuditFinding, "sheet" | "range" | "text"> {
  readonly kind: string;
}

function list(title: string, findings: readonly Named[], onCell: (address: string) => void): HTMLElement {
  const items = findings.slice(0, MOST_LISTED).map((finding) => item(finding, onCell));
  const rest = findings.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 项没有列出。`)] : [];
  const made = element(
    "details",
    {},
    element("summary", {}, title),
    element("ul", { class: "findings" }, ...items),
    ...more,
  );
  made.open = true;
  return made;
}

function item({ sheet, range, kind, text }: Named, onCell: (address: string) => void): HTMLElement {
  const name = rangeName(range);
  const where = button(`${sheet}!${name}`, () => onCell(cellAddress(sheet, name)), "cell");
  where.title = `转到 ${sheet}!${name}`;
  return element(
    "li",
    {},
    element("span", { class: "change" }, kind),
    element("span", { class: "cells" }, where),
    element("span", { class: "detail" }, text),
  );
}
