import type { AuditFinding } from "../../server/domain/sheet/audit-finding.ts";
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

/** What is wrong with typed numbers, one entry for each cause, with a button that leads to its cells. */
export function findingList(findings: readonly AuditFinding[], onCell: (address: string) => void): HTMLElement {
  const items = findings.slice(0, MOST_LISTED).map((finding) => item(finding, onCell));
  const rest = findings.length - items.length;
  const more = rest > 0 ? [element("p", { class: "hint" }, `另有 ${rest} 项没有列出。`)] : [];
  const summary = element("summary", {}, `核对出 ${findings.length} 处不符`);
  const list = element("details", {}, summary, element("ul", { class: "findings" }, ...items), ...more);
  list.open = true;
  return list;
}

function item({ sheet, range, code, text }: AuditFinding, onCell: (address: string) => void): HTMLElement {
  const name = rangeName(range);
  const where = button(`${sheet}!${name}`, () => onCell(cellAddress(sheet, name)), "cell");
  where.title = `转到 ${sheet}!${name}`;
  return element(
    "li",
    {},
    element("span", { class: "change" }, KINDS[code]),
    element("span", { class: "cells" }, where),
    element("span", { class: "detail" }, text),
  );
}
