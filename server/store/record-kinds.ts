import { RECORD_HEADERS, type RecordHeader, recordHeader } from "../domain/import/record-headers.ts";
import { LEDGER_COLUMNS } from "../domain/ledger/ledger-row.ts";
import type { ImportRequest } from "./figure-import.ts";
import { importIndicators } from "./import-indicators.ts";
import { importLedgerCases } from "./import-ledger-cases.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importPhasedPlans } from "./import-phased-plans.ts";
import { importProjectProgress } from "./import-project-progress.ts";
import { importProjects } from "./import-projects.ts";
import { importTargets } from "./import-targets.ts";

/** A kind of records that can be imported, by the command line and by GraphQL alike. */
export interface RecordKind extends RecordHeader {
  importFrom(importing: Importing, request: ImportRequest): Promise<ImportOutcome>;
}

/**
 * Every kind of records by its code. Of a table whose header fits several kinds the first is meant: the more a kind asks
 * of a header, the earlier it stands.
 */
export const RECORD_KINDS = {
  targets: { ...RECORD_HEADERS.targets, importFrom: importTargets },
  indicators: { ...RECORD_HEADERS.indicators, importFrom: importIndicators },
  "ledger-cases": {
    ...recordHeader("台账", LEDGER_COLUMNS, ["enterprise", "text"]),
    importFrom: importLedgerCases,
  },
  "phased-plans": { ...RECORD_HEADERS["phased-plans"], importFrom: importPhasedPlans },
  "project-progress": { ...RECORD_HEADERS["project-progress"], importFrom: importProjectProgress },
  projects: { ...RECORD_HEADERS.projects, importFrom: importProjects },
} as const satisfies Readonly<Record<string, RecordKind>>;

/** The code of a kind of records. */
export type RecordKindCode = keyof typeof RECORD_KINDS;

/** The codes of all kinds, in the order in which headers are tried. */
export const RECORD_KIND_CODES = Object.keys(RECORD_KINDS).filter(isRecordKind);

/** Whether a text is the code of a kind. */
export function isRecordKind(text: string): text is RecordKindCode {
  return Object.hasOwn(RECORD_KINDS, text);
}
