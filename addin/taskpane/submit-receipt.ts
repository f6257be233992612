import type { SubmissionLayout } from "../../server/domain/submit/submission.ts";
import type { LoggedReceipt, LoggedSubmission } from "../../server/domain/submit/submission-log.ts";

import { cellAddress, splitAddress } from "../excel/address.ts";
import type { SubmitResult } from "../excel/submit-state.ts";

import { button, element } from "./element.ts";
import { factList } from "./fact-list.ts";
import { accountSentence, receiptCounts, timeWords } from "./submit-words.ts";

/** The receipt of what was just sent, and the way to the cells that show it. */
export function receiptPart(
  { receipt, account }: SubmitResult,
  layout: SubmissionLayout,
  onUpdate: () => void,
): HTMLElement {
  const counted = account ? [element("p", { class: "hint" }, accountSentence(account, layout))] : [];
  return element(
    "section",
    { class: "lists", "aria-label": "报送收据" },
    element("h3", { tabindex: "-1" }, "报送收据"),
    element("p", { class: "state ready" }, `已写入：${receiptCounts(receipt)}。`),
    ...counted,
    ...receiptFacts(receipt),
    element("div", { class: "buttons" }, button("去首页更新单元格", onUpdate)),
  );
}

function receiptFacts(receipt: LoggedReceipt): HTMLElement[] {
  const { rows = [] } = receipt;
  const items = rows.map((row) => element("li", { class: "detail" }, row));
  const list = element(
    "details",
    {},
    element("summary", {}, `各行 ${rows.length}`),
    element("ul", { class: "fills" }, ...items),
  );
  const facts = factList([
    ["发布代码", receipt.release],
    ["数据版本", receipt.dataVersion],
    ["写入时间", timeWords(receipt.importedAt)],
    ["SHA-256", receipt.sha256],
  ]);
  return rows.length > 0 ? [facts, list] : [facts];
}

/** What was sent from this workbook, the newest first; what is not answered can be asked for. */
export function submissionLog(
  log: readonly LoggedSubmission[],
  { onAsk, onCell }: { readonly onAsk: (key: string) => void; readonly onCell: (address: string) => void },
): HTMLElement | null {
  if (log.length === 0) return null;
  const items = log.map(({ key, title, place, sentAt, receipt }) => {
    const { sheet, cell } = splitAddress(place);
    const facts = receipt
      ? [element("span", { class: "detail" }, receiptCounts(receipt)), ...receiptFacts(receipt)]
      : [element("span", { class: "change" }, "没有收到答复"), button("再问一次", () => onAsk(key))];
    return element(
      "li",
      {},
      element("span", { class: "change" }, title),
      element(
        "span",
        { class: "cells" },
        button(place, () => onCell(cellAddress(sheet, cell)), "cell"),
        timeWords(sentAt),
      ),
      ...facts,
    );
  });
  const list = element("ul", { class: "fills" }, ...items);
  const made = element("details", {}, element("summary", {}, `报送记录 ${log.length}`), list);
  made.open = log.some(({ receipt }) => receipt === null);
  return made;
}
