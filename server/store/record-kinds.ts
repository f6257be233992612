import type { ImportRow } from "../domain/import/import-row.ts";
import { INDICATOR_COLUMNS, INDICATOR_REQUIRED } from "../domain/import/indicator-record.ts";
import { PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED } from "../domain/import/phased-plan-record.ts";
import {
  PROGRESS_COLUMNS,
  PROGRESS_REQUIRED,
  PROJECT_COLUMNS,
  PROJECT_REQUIRED,
} from "../domain/import/project-columns.ts";
import { type RecordColumns, readRecords } from "../domain/import/record-table.ts";
import { TARGET_COLUMNS, TARGET_REQUIRED } from "../domain/import/target-record.ts";
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
export interface RecordKind {
  /** What people call it. */
  readonly name: string;
  /** The columns that programs write, in order. */
  readonly columns: readonly string[];
  /** Whether the first rows of a table hold a header of this kind. */
  isHeaderIn(rows: readonly ImportRow[]): boolean;
  importFrom(importing: Importing, request: ImportRequest): Promise<ImportOutcome>;
}

function kindOf<Field extends string>(
  name: string,
  columns: RecordColumns<Field>,
  required: readonly NoInfer<Field>[],
  importFrom: RecordKind["importFrom"],
): RecordKind {
  return {
    name,
    columns: Object.keys(columns),
    isHeaderIn: (rows) => readRecords(rows, columns, required) !== undefined,
    importFrom,
  };
}

/** Whether a header has all that is required and one of the others, without which it could be of anything. */
function hasOneOf<Field extends string>(
  columns: RecordColumns<Field>,
  required: readonly NoInfer<Field>[],
  others: readonly NoInfer<Field>[],
): RecordKind["isHeaderIn"] {
  return (rows) => others.some((field) => readRecords(rows, columns, [...required, field]) !== undefined);
}

/**
 * Every kind of records by its code. Of a table whose header fits several kinds the first is meant: the more a kind asks
 * of a header, the earlier it stands.
 */
export const RECORD_KINDS = {
  targets: kindOf("目标", TARGET_COLUMNS, TARGET_REQUIRED, importTargets),
  indicators: kindOf("指标", INDICATOR_COLUMNS, INDICATOR_REQUIRED, importIndicators),
  "ledger-cases": kindOf("台账", LEDGER_COLUMNS, ["enterprise", "text"], importLedgerCases),
  "phased-plans": kindOf("分月计划", PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED, importPhasedPlans),
  "project-progress": {
    ...kindOf("项目进度", PROGRESS_COLUMNS, PROGRESS_REQUIRED, importProjectProgress),
    isHeaderIn: hasOneOf(PROGRESS_COLUMNS, PROGRESS_REQUIRED, ["completed", "funds", "completed_since_start"]),
  },
  projects: {
    ...kindOf("项目", PROJECT_COLUMNS, PROJECT_REQUIRED, importProjects),
    isHeaderIn: hasOneOf(PROJECT_COLUMNS, PROJECT_REQUIRED, ["total_investment", "stage"]),
  },
} as const satisfies Readonly<Record<string, RecordKind>>;

/** The code of a kind of records. */
export type RecordKindCode = keyof typeof RECORD_KINDS;

/** The codes of all kinds, in the order in which headers are tried. */
export const RECORD_KIND_CODES = Object.keys(RECORD_KINDS).filter(isRecordKind);

/** Whether a text is the code of a kind. */
export function isRecordKind(text: string): text is RecordKindCode {
  return Object.hasOwn(RECORD_KINDS, text);
}
