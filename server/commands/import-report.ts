import type { ImportChange, ImportCounts, TableProblem } from "../domain/import/import-tally.ts";
import { printPublishAt } from "../domain/import/publish-at.ts";
import type { HeldRelease } from "../store/held-release.ts";
import type { ImportEnding, ImportOutcome } from "../store/import-outcome.ts";
import type { ImportReceipt } from "../store/import-receipt.ts";
import { RECORD_KINDS } from "../store/record-kinds.ts";

/** Entries of each list that people are shown; programs get all that the report has. */
const MOST_LINES = 20;

const ENDINGS: Readonly<Record<ImportEnding, string>> = {
  written: "已导入。",
  held: "已封存，到公布时间自动发布；以前只有数据管理员能看到。",
  past: "公布时间已经过去，什么也没有写入；请改 --publish-at，或去掉它立即发布。",
  known: "这份内容以前已经导入，没有再写；要再导入一次，请加 --again。",
  "key-taken": "这个幂等键已经用于另一份内容，没有写入；请换一个键。",
  "dry-run": "只检查，没有写入。",
  refused: "有不能导入的行，什么也没有写入；请改正后重新导入。",
  unconfirmed: "有警告，什么也没有写入；核对无误后请加 --yes。",
  empty: "没有可以导入的数据，什么也没有写入。",
  stopped: "已停止，什么也没有写入。",
  overtaken: "导入期间数据多次被别人更新，什么也没有写入；请重试。",
};

/** Whether an import ended as whoever asked for it wanted. */
export function isDone(ending: ImportEnding, counts: ImportCounts): boolean {
  return (
    ending === "written" || ending === "held" || ending === "known" || (ending === "dry-run" && counts.refused === 0)
  );
}

/** An import's outcome for people: how it ended, the counts, what is wrong, what changes. */
export function importText({ ending, report, receipt, held }: ImportOutcome): string {
  const { counts, refusals, refusalCodes, warnings, skipped, changes } = report;
  const codes = refusalCodes.map(({ code, count }) => `${code} ${count}`).join("，");
  return [
    ENDINGS[ending],
    ...(held ? [heldLine(held)] : []),
    ...(receipt ? receiptLines(receipt) : [countLine(counts)]),
    ...section(`不能导入 ${counts.refused} 行（${codes}）`, refusals.map(problemLine), counts.refused),
    ...section(`警告 ${counts.warnings} 处`, warnings.map(problemLine), counts.warnings),
    ...section(
      `改动 ${counts.changed + counts.withdrawn} 个`,
      changes.map(changeLine),
      counts.changed + counts.withdrawn,
    ),
    ...section(`没有读 ${counts.skipped} 处`, skipped.map(problemLine), counts.skipped),
  ].join("\n");
}

/** The same for programs. */
export function importJson({ ending, report, receipt, held }: ImportOutcome) {
  return { ending, receipt: receipt ?? null, ...(held && { held }), ...report };
}

function countLine({ read, added, changed, same, withdrawn, skipped, refused }: ImportCounts): string {
  return `读 ${read} 行：新增 ${added}，改动 ${changed}，相同 ${same}，撤下 ${withdrawn}，略过 ${skipped}，不能导入 ${refused}。`;
}

/** What a receipt says, for people. */
export function receiptLines({ release, vintage, sha256, key, counts, source, reverts }: ImportReceipt): string[] {
  const keyed = key && `，幂等键 ${key}`;
  const taken = reverts && `，撤销了 ${reverts}`;
  return [`发布 ${release}（版本 ${vintage}${taken}）：${source}，SHA-256 ${sha256}${keyed}。`, countLine(counts)];
}

/** What waits, or what became of it, for people. */
export function heldLine(held: HeldRelease): string {
  const { code, kind, state, title, publishAt, zone, figures, counts, release, conflicts, trouble } = held;
  const when = printPublishAt({ at: publishAt, zone });
  const taken = conflicts > 0 ? `，取代了等待期间别的发布带来的 ${conflicts} 个数据` : "";
  const ended = { waiting: `${when} 公布`, published: `已公布为 ${release}${taken}`, withdrawn: "已撤回" }[state];
  const size = kind === "figures" ? `${figures} 个数据` : `${counts.read} 行${RECORD_KINDS[kind].name}`;
  return `${code}：${title}，${size}，${ended}。${trouble === "" ? "" : `到时没有公布：${trouble}。`}`;
}

function section(title: string, lines: readonly string[], count: number): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES);
  const rest = shown.length < Math.max(count, lines.length) ? ["  ……（其余见 --json）"] : [];
  return [`${title}：`, ...shown.map((line) => `  ${line}`), ...rest];
}

function problemLine({ code, table, row, column, received, message }: TableProblem): string {
  const place = [table, row > 0 ? `第 ${row} 行` : "", column && `“${column}”列`]
    .filter((part) => part !== "")
    .join(" ");
  const read = received !== "" && !message.includes(received) ? `（读到“${received}”）` : "";
  return `${place}：${message}${read} [${code}]`;
}

function changeLine({ table, row, figure, unit, before, after, statusBefore, statusAfter }: ImportChange): string {
  const status = statusBefore === statusAfter ? "" : `（${statusBefore} → ${statusAfter}）`;
  return `${table} 第 ${row} 行：${figure} ${before ?? "无"} → ${after ?? "无"} ${unit}${status}`;
}
