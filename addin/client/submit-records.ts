import type { Outcome } from "./catalogue.ts";
import { readImport, type SubmitLine, type SubmitReply, type SubmitRequest } from "./submit.ts";
import { IMPORT_RECORDS } from "./submit-queries.ts";
import type { Transport } from "./transport.ts";

const TIMEOUT = 120_000;

/** Sends a table of records of the kind that the request names, or has it checked only. Never rejects, as {@link submitFigures}. */
export async function submitRecords(
  transport: Transport,
  { record, rows, firstRow, source, title, publishedOn, note, key, isDryRun, isConfirmed }: SubmitRequest,
  signal?: AbortSignal,
): Promise<Outcome<SubmitReply>> {
  const kind = record?.toUpperCase().replaceAll("-", "_");
  const said = { kind, rows, firstRow, source, title, publishedOn, note };
  const input = { ...said, idempotencyKey: key, again: true, dryRun: isDryRun, confirmed: isConfirmed };
  const reply = await transport(IMPORT_RECORDS, { input }, TIMEOUT, signal);
  const outcome = readImport(reply, "importRecords");
  if (outcome.kind === "failure") return outcome;
  return { kind: "value", value: { ...outcome.value, lines: outcome.value.lines.map(inRecordWords) } };
}

/** Of a record more can change than the one number that is told of it, which it need not have. */
function inRecordWords(line: SubmitLine): SubmitLine {
  const { fate, before, after } = line;
  if (fate === "changed" && before === after) return { ...line, change: "内容有改动" };
  return before === null && after === null ? { ...line, change: "" } : line;
}
