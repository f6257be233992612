import type { RowFate } from "../../server/domain/import/import-lines.ts";
import type { LoggedReceipt } from "../../server/domain/submit/submission-log.ts";

import type { Outcome } from "./catalogue.ts";
import { STATE_NAMES } from "./ledger-case.ts";
import { SUBMIT_LEDGER_ROWS } from "./ledger-queries.ts";
import { amountOf, isListOf, isRecord, isText, recordsOf, textOf } from "./shape.ts";
import { inputProblems, type SubmitLine, type SubmitProblem, type SubmitReply, type SubmitRequest } from "./submit.ts";
import type { Transport } from "./transport.ts";

const TIMEOUT = 60_000;

type Data = Readonly<Record<string, unknown>>;

/** Sends rows as changes of the ledger, or has them checked only. Never rejects, as {@link submitFigures}. */
export async function submitLedgerRows(
  transport: Transport,
  { rows, firstRow, key, isDryRun }: Pick<SubmitRequest, "rows" | "firstRow" | "key" | "isDryRun">,
  signal?: AbortSignal,
): Promise<Outcome<SubmitReply>> {
  const input = { rows, firstRow, idempotencyKey: key, dryRun: isDryRun };
  const reply = await transport(SUBMIT_LEDGER_ROWS, { input }, TIMEOUT, signal);
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const payload = isRecord(reply.data) ? reply.data.submitLedgerRows : undefined;
  if (isRecord(payload) && textOf(payload, "ending") !== "") return { kind: "value", value: readReply(payload) };
  return { kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } };
}

/** A table without rows: it writes nothing, and is refused where its key has written something. */
const PROBE = [["编号", "步骤"]];

/** The receipt of what was sent under a key; null where nothing was written. Where the rows are known, each with its own. */
export async function askLedgerReceipt(
  transport: Transport,
  key: string,
  request: SubmitRequest | null,
): Promise<Outcome<LoggedReceipt | null>> {
  const probed = await submitLedgerRows(transport, { rows: PROBE, firstRow: 1, key, isDryRun: false });
  if (probed.kind === "failure") return probed;
  if (probed.value.ending !== "KEY_TAKEN") return { kind: "value", value: null };
  const words = "各行的结果请看台账";
  const known = request && (await submitLedgerRows(transport, request));
  if (known?.kind === "failure") return known;
  return { kind: "value", value: known?.value.receipt ?? { ...receiptOf([]), words } };
}

const FATES: Readonly<Record<string, RowFate>> = {
  ...{ REGISTERED: "added", ADVANCED: "changed", AMENDED: "changed", SAME: "same", REFUSED: "refused" },
};

function readReply(payload: Data): SubmitReply {
  const ending = textOf(payload, "ending");
  const rows = recordsOf(payload, "rows");
  const lines = rows.flatMap((row) => ((amountOf(row, "row") ?? 0) > 0 ? [readLine(row)] : []));
  const ignored = isListOf(payload.ignored, isText) ? payload.ignored : [];
  const isWritten = ending === "WRITTEN" || ending === "KNOWN";
  return {
    ...{ ending, mayPublish: true, lines, warnings: [], warningCount: 0 },
    refusals: [...inputProblems(payload), ...rows.flatMap(readProblems)],
    skipped: ignored.map((column) => ({
      code: "COLUMN_IGNORED",
      row: 0,
      column,
      message: `列“${column}”不认识，没有读。`,
    })),
    receipt: isWritten ? receiptOf(lines) : null,
  };
}

function readLine(row: Data): SubmitLine {
  const outcome = textOf(row, "outcome");
  const one = isRecord(row.case) ? row.case : {};
  const [code, state] = [textOf(row, "code"), STATE_NAMES[textOf(one, "state")] ?? ""];
  const revision = amountOf(one, "revision") ?? 0;
  const name = textOf(one, "enterprise") === "" ? "" : `${textOf(one, "enterprise")}：${textOf(one, "text")}`;
  const fate = FATES[outcome] ?? "refused";
  return {
    ...{ row: amountOf(row, "row") ?? 0, fate, unit: "", before: null, after: null },
    figure: [code, name].filter((text) => text !== "").join(" "),
    change: changeWords(outcome, state, revision),
    ...(fate === "refused" || revision === 0 ? {} : { written: { code, state, revision } }),
  };
}

function changeWords(outcome: string, state: string, revision: number): string {
  if (outcome === "REGISTERED") return "登记";
  if (outcome === "ADVANCED") return `办到“${state}”，第 ${revision} 版`;
  return outcome === "AMENDED" ? `更正，第 ${revision} 版` : "";
}

function readProblems(row: Data): SubmitProblem[] {
  return recordsOf(row, "problems").map((problem) => {
    const text = (name: string) => textOf(problem, name);
    return { code: text("code"), row: amountOf(row, "row") ?? 0, column: text("column"), message: text("message") };
  });
}

/** The ledger has no releases: its receipt is what became of each row. */
function receiptOf(lines: readonly SubmitLine[]): LoggedReceipt {
  const count = (fate: RowFate) => lines.filter((line) => line.fate === fate).length;
  const rows = lines.map(({ row, fate, figure, change = "" }) => {
    return `第 ${row} 行 ${figure} ${fate === "same" ? "与台账相同" : change}`.trim();
  });
  return {
    ...{ release: "", dataVersion: "", sha256: "", importedAt: new Date().toISOString(), withdrawn: 0, rows },
    ...{ added: count("added"), changed: count("changed"), same: count("same") },
    words: `登记 ${count("added")} 件，办理或更正 ${count("changed")} 件，相同 ${count("same")} 件`,
  };
}
