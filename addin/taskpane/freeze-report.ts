import { cellName } from "../../server/domain/sheet/cell-range.ts";
import type { FreezeFinding, FreezeFindingCode } from "../../server/domain/sheet/freeze/verify-freeze.ts";

import { cellAddress } from "../excel/address.ts";
import type { FreezeCheck } from "../excel/freeze-check.ts";

import { copyButton } from "./copy-button.ts";
import { button, element } from "./element.ts";

const MOST_LISTED = 200;

const KINDS: Readonly<Record<FreezeFindingCode, string>> = {
  CHANGED: "表中已改动",
  UNFROZEN: "又写了公式",
  SHEET_MISSING: "工作表不在了",
  NEWER: "服务器有新数",
  QUESTION_CHANGED: "标题或表头已改动",
  REFUSED: "现在取不到数",
  MANIFEST_EDITED: "定稿清单被改动",
};

/** What became of the frozen cells, with buttons that lead to them, and the note to be sent with the report. */
export function freezeReport(check: FreezeCheck, onCell: (address: string) => void): HTMLElement[] {
  const { report, unasked, dataVersion, note, outage } = check;
  const { frozen, unchanged, confirmed, findings } = report;
  const onServer = `${confirmed} 格与服务器现在的数（数据版本 ${dataVersion}）一致`;
  const head = `定稿 ${frozen} 格：${unchanged} 格未改动，${outage === "" ? onServer : "没有与服务器核对"}。`;
  const look = findings.length > 0 || outage !== "" ? "newer" : "ready";
  const rest = `另有 ${unasked} 格的公式还含有别的计算，或是列表的一部分，只核对了表中有没有改动。`;
  return [
    element("p", { class: `state ${look}` }, head),
    ...(outage === "" ? [] : [element("p", { class: "state failed" }, outage)]),
    ...(unasked > 0 ? [element("p", { class: "hint" }, rest)] : []),
    ...findingPart(findings, onCell),
    ...notePart(note),
  ];
}

function findingPart(findings: readonly FreezeFinding[], onCell: (address: string) => void): HTMLElement[] {
  if (findings.length === 0) return [];
  const items = findings.slice(0, MOST_LISTED).map((finding) => item(finding, onCell));
  const rest = findings.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 处没有列出。`)] : [];
  const summary = element("summary", {}, `与定稿时不同 ${findings.length} 处`);
  const part = element("details", {}, summary, element("ul", { class: "findings" }, ...items), ...more);
  part.open = true;
  return [part];
}

function item({ sheet, row, column, code, text }: FreezeFinding, onCell: (address: string) => void): HTMLElement {
  const name = cellName({ row, column });
  const isReachable = code !== "SHEET_MISSING" && code !== "MANIFEST_EDITED";
  const where = isReachable ? [button(`${sheet}!${name}`, () => onCell(cellAddress(sheet, name)), "cell")] : [];
  return element(
    "li",
    {},
    element("span", { class: "change" }, KINDS[code]),
    element("span", { class: "cells" }, ...where),
    element("span", { class: "detail" }, text),
  );
}

function notePart(note: string): HTMLElement[] {
  if (note === "") return [];
  const field = element("textarea", { readonly: "", rows: "6", "aria-label": "修订说明" });
  field.value = note;
  return [element("details", {}, element("summary", {}, "修订说明"), field, ...copyButton("复制修订说明", field))];
}
