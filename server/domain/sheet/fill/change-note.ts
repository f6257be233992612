import { differenceOf } from "../../quantity.ts";
import type { Question } from "../../question.ts";
import { cellName } from "../cell-range.ts";
import type { FreezeFinding, FreezeReport } from "../freeze/verify-freeze.ts";

const CHANGED: readonly FreezeFinding["code"][] = ["CHANGED", "UNFROZEN", "SHEET_MISSING", "QUESTION_CHANGED"];

/**
 * The text that goes with a report sent again: which of its figures have been revised since it was frozen, which there
 * are not any more, and which cells were changed by hand, in Chinese, a line for each. "" where there is nothing to say.
 *
 * @param questionOf what the cell of a finding asks for
 * @param dataVersion the version of the figures of now
 */
export function changeNote(
  { frozen, findings }: FreezeReport,
  questionOf: (finding: FreezeFinding) => Question | undefined,
  dataVersion: string,
): string {
  const revised = findings.filter(({ code }) => code === "NEWER");
  const refused = findings.filter(({ code }) => code === "REFUSED");
  const changed = findings.filter(({ code }) => CHANGED.includes(code));
  if (revised.length + refused.length + changed.length === 0) return "";
  const head = `修订说明（定稿 ${frozen} 个数，对照数据版本 ${dataVersion}）`;
  const revisions = revised.map((finding, at) => `${at + 1}. ${revision(finding, questionOf(finding))}`);
  const told = ({ sheet, text }: FreezeFinding, at: number) => `${at + 1}. ${sheet}!${text}`;
  return [
    head,
    ...(revised.length > 0 ? [`定稿后数据有修订的 ${revised.length} 个：`, ...revisions] : []),
    ...(refused.length > 0 ? [`定稿后取不到数的 ${refused.length} 个：`, ...refused.map(told)] : []),
    ...(changed.length > 0 ? [`定稿后在表中改动过的 ${changed.length} 格：`, ...changed.map(told)] : []),
  ].join("\n");
}

function revision({ sheet, row, column, frozen, now }: FreezeFinding, question: Question | undefined): string {
  const { indicator = "", period = "", subject = "" } = question ?? {};
  const what = [subject, indicator, period].filter((text) => text !== "").join(" ");
  const where = `${sheet}!${cellName({ row, column })}`;
  return `${what === "" ? where : `${what}（${where}）`}：${frozen} → ${now}${difference(frozen, now)}`;
}

function difference(frozen: FreezeFinding["frozen"], now: FreezeFinding["now"]): string {
  if (typeof frozen !== "number" || typeof now !== "number") return "";
  const by = differenceOf(now, frozen);
  return by > 0 ? `，增加 ${by}` : `，减少 ${-by}`;
}
