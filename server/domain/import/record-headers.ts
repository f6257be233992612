import type { ImportRow } from "./import-row.ts";
import { INDICATOR_COLUMNS, INDICATOR_REQUIRED } from "./indicator-record.ts";
import { PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED } from "./phased-plan-record.ts";
import { PROGRESS_COLUMNS, PROGRESS_REQUIRED, PROJECT_COLUMNS, PROJECT_REQUIRED } from "./project-columns.ts";
import { type RecordColumns, readRecords } from "./record-table.ts";
import { TARGET_COLUMNS, TARGET_REQUIRED } from "./target-record.ts";

/** How tables of one kind of records are headed. */
export interface RecordHeader {
  /** What people call the kind. */
  readonly name: string;
  /** The columns that programs write, in order. */
  readonly columns: readonly string[];
  /** Whether the first rows of a table hold a header that is of this kind and not of another. */
  isHeaderIn(rows: readonly ImportRow[]): boolean;
  /** The position of the column whose cells are a month, -1 for none; undefined where the row lacks what is required. */
  monthColumn(header: ImportRow): number | undefined;
}

/** How tables of a kind are headed. @param others of which one at least makes a header of this kind and no other */
export function recordHeader<Field extends string>(
  name: string,
  columns: RecordColumns<Field>,
  required: readonly NoInfer<Field>[],
  { month, others = [] }: { readonly month?: NoInfer<Field>; readonly others?: readonly NoInfer<Field>[] } = {},
): RecordHeader {
  const has = (rows: readonly ImportRow[], fields: readonly Field[]) =>
    readRecords(rows, columns, fields) !== undefined;
  return {
    name,
    columns: Object.keys(columns),
    isHeaderIn: (rows) => {
      return others.length === 0 ? has(rows, required) : others.some((field) => has(rows, [...required, field]));
    },
    monthColumn(header) {
      const positions = { row: header.row + 1, cells: header.cells.map((_, at) => at) };
      const [record] = readRecords([header, positions], columns, required)?.records ?? [];
      if (!record) return undefined;
      return month !== undefined && record.has(month) ? Number(record.text(month)) : -1;
    },
  };
}

/** The headers of the records of the plan, by the code of their kind; where several fit, the first is meant. */
export const RECORD_HEADERS = {
  targets: recordHeader("目标", TARGET_COLUMNS, TARGET_REQUIRED),
  indicators: recordHeader("指标", INDICATOR_COLUMNS, INDICATOR_REQUIRED),
  "phased-plans": recordHeader("分月计划", PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED, { month: "period" }),
  "project-progress": recordHeader("项目进度", PROGRESS_COLUMNS, PROGRESS_REQUIRED, {
    month: "period",
    others: ["completed", "funds", "completed_since_start"],
  }),
  projects: recordHeader("项目", PROJECT_COLUMNS, PROJECT_REQUIRED, {
    month: "stage_period",
    others: ["total_investment", "stage"],
  }),
} as const satisfies Readonly<Record<string, RecordHeader>>;

/** The code of a kind of records of the plan. */
export type RecordCode = keyof typeof RECORD_HEADERS;

/** The codes of the kinds, in the order in which headers are tried. */
export const RECORD_CODES = Object.keys(RECORD_HEADERS).filter(isRecordCode);

/** Whether a text is the code of a kind. */
export function isRecordCode(text: string): text is RecordCode {
  return Object.hasOwn(RECORD_HEADERS, text);
}
