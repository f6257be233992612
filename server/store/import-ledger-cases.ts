import { type ImportProblem, importProblem } from "../domain/import/import-problem.ts";
import type { ImportTally } from "../domain/import/import-tally.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import { changedFields } from "../domain/ledger/change-case.ts";
import { amendByImport, importCase } from "../domain/ledger/import-case.ts";
import { type CaseField, FIELD_NAMES, type LedgerCase } from "../domain/ledger/ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "../domain/ledger/ledger-problem.ts";
import { isLedgerColumn, LEDGER_COLUMNS, type LedgerColumn, readEvidence } from "../domain/ledger/ledger-row.ts";
import { plainText } from "../domain/ledger/plain-text.ts";

import type { EventDraft } from "./append-events.ts";
import { createPauses } from "./bulk.ts";
import { isCaseCode } from "./case-code.ts";
import type { ImportRequest } from "./figure-import.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importRecords, type RecordImport } from "./import-records.ts";
import type { Ledger } from "./ledger.ts";
import { writeCases } from "./write-cases.ts";

type CaseRecord = TableRecord<LedgerColumn>;

/**
 * Imports cases as one release: new ones in whatever state their table says, and new contents of known ones that are not
 * closed. The state of a known case is changed by steps only. A case is known by its code, else by its enterprise and words;
 * one that was withdrawn is a new one.
 */
export function importLedgerCases(importing: Importing, request: ImportRequest): Promise<ImportOutcome> {
  const brought = new Map<string, LedgerCase>();
  const records: RecordImport<LedgerColumn, EventDraft> = {
    kind: "ledger-cases",
    heldAs: "ledger-cases",
    columns: LEDGER_COLUMNS,
    required: ["enterprise", "text"],
    judge: (rows, { ledger }, tally, table) => judgeCases(rows, ledger, { tally, table, brought }),
    write: (connection, drafts) => writeCases(connection, drafts, request.heading),
  };
  return importRecords(importing, request, records);
}

interface Judging {
  readonly tally: Pick<ImportTally, "figure" | "refuse">;
  readonly table: string;
  /** Cases of the tables before this one, which are not in the ledger yet. */
  readonly brought: Map<string, LedgerCase>;
}

async function judgeCases(
  records: readonly CaseRecord[],
  ledger: Ledger,
  { tally, table, brought }: Judging,
): Promise<EventDraft[]> {
  const known = new Map(ledger.cases.flatMap((one) => keysOf(one).map((key) => [key, one])));
  for (const [key, one] of brought) known.set(key, one);
  const drafts: EventDraft[] = [];
  const pause = createPauses();
  for (const record of records) {
    await pause();
    const before = knownCase(record, known);
    const content = readCase(record, before, ledger);
    if ("length" in content) {
      tally.refuse(content.map((problem) => ({ ...placed(record, problem), table })));
      continue;
    }
    const words = {
      note: plainText(record.text("note")),
      evidence: readEvidence(record.text("evidence")).map(plainText),
    };
    if (content !== before) drafts.push({ kind: before ? "amend" : "import", part: drafts.length, content, ...words });
    for (const key of keysOf(content)) for (const cases of [known, brought]) cases.set(key, content);
    const fields = before ? changedFields(before, content) : [];
    tally.figure(before ? (content === before ? "same" : "changed") : "added", () => ({
      ...{ row: record.row, table, figure: `${content.code} ${content.enterprise}`, unit: "" },
      ...{ before: null, after: null, statusBefore: shown(before, fields), statusAfter: shown(content, fields) },
    }));
  }
  return drafts;
}

function readCase(
  record: CaseRecord,
  before: LedgerCase | undefined,
  ledger: Ledger,
): LedgerCase | readonly LedgerProblem[] {
  if (before) {
    const after = amendByImport(before, record, ledger);
    // A case that this table brings without a code has none yet to be amended by.
    const isNameless = after !== before && before.code === "" && !("length" in after);
    return isNameless ? [ledgerProblem("CASE_REPEATED", "text", { received: before.enterprise })] : after;
  }
  const code = codeOf(record);
  if (code !== "" && !isCaseCode(code)) return [ledgerProblem("CODE_INVALID", "code", { received: code })];
  return importCase(code, record, ledger);
}

function knownCase(record: CaseRecord, known: ReadonlyMap<string, LedgerCase>): LedgerCase | undefined {
  const code = codeOf(record);
  return known.get(code === "" ? wordKey(plainText(record.text("enterprise")), plainText(record.text("text"))) : code);
}

function codeOf(record: CaseRecord): string {
  return record.text("code").normalize("NFKC").toUpperCase();
}

function keysOf({ code, enterprise, text }: LedgerCase): string[] {
  return [...(code === "" ? [] : [code]), wordKey(enterprise, text)];
}

function wordKey(enterprise: string, text: string): string {
  return JSON.stringify([enterprise, text]);
}

function shown(one: LedgerCase | undefined, fields: readonly CaseField[]): string {
  return one ? fields.map((field) => `${FIELD_NAMES[field]} ${one[field]}`).join("，") : "";
}

function placed(record: CaseRecord, { field, received, message }: LedgerProblem): ImportProblem {
  const words = message.replace(/。[^。]*。$/u, "");
  const column = isLedgerColumn(field) ? field : "code";
  return record.place(column, { ...importProblem("CASE_INVALID", received, words), received });
}
