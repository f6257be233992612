import type { ImportLine } from "../../server/domain/import/import-lines.ts";
import { cellText } from "../../server/domain/import/import-row.ts";
import type { CellRange } from "../../server/domain/sheet/cell-range.ts";
import { type LeftOut, lineAt, type Submission } from "../../server/domain/submit/submission.ts";
import { fateOfLeft } from "../../server/domain/submit/submission-account.ts";

import type { SubmitLine, SubmitProblem, SubmitReply } from "../client/submit.ts";

import { LEFT_WORDS } from "./submit-words.ts";

/** A line of the report on a selection, or several of one reason. */
export interface SubmitEntry {
  readonly places: readonly CellRange[];
  /** What changes, or what is wrong in a few words. */
  readonly change: string;
  readonly text: string;
}

/** Entries of one kind. */
export interface EntryGroup {
  readonly title: string;
  /** How many lines of the selection it speaks of. */
  readonly count: number;
  readonly entries: readonly SubmitEntry[];
  /** Whether the analyst has to look at it before sending. */
  readonly isUrgent: boolean;
}

/** Everything the server and the pane say of a selection, the most urgent first; no group without lines. */
export function submitEntries(
  submission: Submission,
  reply: SubmitReply,
  omitted: ReadonlySet<number>,
): readonly EntryGroup[] {
  const inAll = (problem: SubmitProblem) => problemEntry(submission, problem);
  const ofFate = (fate: ImportLine["fate"]) => reply.lines.filter((line) => line.fate === fate);
  const refused = ofFate("refused").length;
  const left = (fate: "unread" | "skipped") => submission.left.filter(({ code }) => fateOfLeft(code) === fate);
  const groups = [
    group("警告", reply.warningCount, reply.warnings.map(inAll), true),
    group("不能报送", Math.max(refused, Math.min(1, reply.refusals.length)), reply.refusals.map(inAll), true),
    group("未识别", countOf(left("unread")), left("unread").map(leftEntry), true),
    ...(["changed", "withdrawn", "added", "same"] as const).map((fate) => {
      const entries = ofFate(fate).map((line) => lineEntry(submission, line));
      return group(NAMES[fate], entries.length, entries, fate === "changed" || fate === "withdrawn");
    }),
    group("已去掉（被拒绝）", omitted.size, omittedEntries(submission, omitted), false),
    skippedGroup(reply.skipped.map(inAll), left("skipped")),
  ];
  return groups.filter(({ count }) => count > 0);
}

const NAMES = { changed: "改动", withdrawn: "撤下", added: "新增", same: "相同" } as const;

function group(title: string, count: number, entries: readonly SubmitEntry[], isUrgent: boolean): EntryGroup {
  return { title, count, entries, isUrgent };
}

function skippedGroup(told: readonly SubmitEntry[], left: readonly LeftOut[]): EntryGroup {
  const rows = told.filter(({ places }) => places.length > 0).length;
  // Of a column that is not read no line is left out, but it is told all the same.
  return group(
    "略过",
    Math.max(rows + countOf(left), Math.min(1, told.length)),
    [...told, ...left.map(leftEntry)],
    false,
  );
}

function countOf(left: readonly LeftOut[]): number {
  return left.reduce((sum, { places }) => sum + places.length, 0);
}

function leftEntry({ code, text, places }: LeftOut): SubmitEntry {
  return { places, change: LEFT_WORDS[code], text };
}

function lineEntry(
  submission: Submission,
  { row, fate, figure, unit, before, after, change: told }: SubmitLine,
): SubmitEntry {
  const [old, next] = [before, after].map((value) => (value === null ? "无" : String(value)));
  const change = fate === "changed" || fate === "withdrawn" ? `${old} → ${next}` : (next ?? "");
  const place = submission.lines[lineAt(submission, row)]?.place;
  return { places: place ? [place] : [], change: told ?? `${change} ${unit}`.trim(), text: figure };
}

/** Of a flat table the cell in the column that is spoken of. */
function problemEntry(submission: Submission, { row, column, message }: SubmitProblem): SubmitEntry {
  const place = submission.lines[lineAt(submission, row)]?.place;
  if (!place) return { places: [], change: "", text: message };
  const at = submission.layout === "rows" ? submission.header.findIndex((cell) => cellText(cell) === column) : -1;
  const cell = at < 0 || column === "" ? place : { ...place, left: place.left + at, right: place.left + at };
  return { places: [cell], change: "", text: message };
}

function omittedEntries({ lines }: Submission, omitted: ReadonlySet<number>): SubmitEntry[] {
  const places = [...omitted].flatMap((at) => lines[at]?.place ?? []);
  return places.length > 0 ? [{ places, change: "不报送", text: "" }] : [];
}
