import { type CellRange, rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { LeftCode, Submission, SubmissionLayout } from "../../server/domain/submit/submission.ts";
import type { SubmissionAccount } from "../../server/domain/submit/submission-account.ts";
import type { LoggedReceipt } from "../../server/domain/submit/submission-log.ts";

/** Why lines are left out, as the analyst reads it. */
export const LEFT_WORDS: Readonly<Record<LeftCode, string>> = {
  HEADER: "表头和标签",
  BLANK: "空白",
  HIDDEN: "隐藏的行列",
  NOTE: "说明文字",
  SUBTOTAL: "合计",
  OWN_FORMULA: "您自己的公式",
  PLAN_FORMULA: "取自服务器的公式",
  REPEATED: "重复的数据",
  CONTRADICTED: "自相矛盾的数据",
  UNSURE: "没有把握，不报送",
  ASKED: "要先回答的问题",
  NO_FIGURE: "不是数",
  OUTSIDE_TABLE: "没有认出是哪个指标、哪个期间的数",
};

/** What one line of a selection is called: 行 of a flat table, else 格. */
export function lineWord(layout: SubmissionLayout): string {
  return layout === "rows" ? "行" : "格";
}

/** What becomes of all lines of a selection: their numbers add up to that of the selection. */
export function accountSentence(account: SubmissionAccount, layout: SubmissionLayout): string {
  const { total, sent, same, refused, unread, skipped } = account;
  const parts = [`报送 ${sent}`, `相同 ${same}`, `拒绝 ${refused}`, `未识别 ${unread}`, `略过 ${skipped}`];
  return `选中 ${total} ${lineWord(layout)} ＝ ${parts.join(" ＋ ")}`;
}

/** What a receipt counts. */
export function receiptCounts({ added, changed, same, withdrawn, words }: LoggedReceipt): string {
  if (words !== undefined) return words;
  const taken = withdrawn > 0 ? `，撤下 ${withdrawn}` : "";
  return `新增 ${added}，改动 ${changed}，相同 ${same}${taken}`;
}

/** How a selection was read. */
export function layoutSentence({ layout, formulas }: Pick<Submission, "layout" | "formulas">, noun = "数据"): string {
  const how = layout === "rows" ? `按逐行的表读，一行一个${noun}` : "按交叉表读，行头列头说明每一格";
  return formulas > 0 ? `${how}；其中 ${formulas} 个是公式算出的数。` : `${how}。`;
}

/** A time as the analyst's clock shows it. */
export function timeWords(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : time.toLocaleString("zh-CN", { hour12: false });
}

/** The place of a line: its row, 第 7 行, or its cell. */
export function placeWords(place: CellRange, layout: SubmissionLayout): string {
  return layout === "rows" && place.left < place.right ? `第 ${place.top + 1} 行` : rangeName(place);
}
