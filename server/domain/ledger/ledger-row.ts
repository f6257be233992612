import type { ImportRow } from "../import/import-row.ts";
import { type RecordColumns, type RecordTable, readRecords, type TableRecord } from "../import/record-table.ts";
import type { CaseChange } from "./case-change.ts";
import { EVENT_NAMES, type EventKind, eventKindOf, isDeed } from "./case-step.ts";
import { CASE_FIELDS } from "./ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "./ledger-problem.ts";

/** The columns of a sheet of cases. */
export const LEDGER_COLUMNS = {
  code: "编号 问题编号 台账编号",
  enterprise: "企业 企业名称",
  text: "问题 问题描述 反映问题 存在问题 困难和问题",
  task: "重点工作 任务",
  owner: "责任单位 牵头单位 承办单位",
  cluster: "集群 产业集群",
  area: "地区 区县 所在地区",
  reportedOn: "登记日期 反映日期 提出日期 reported_on",
  dueOn: "办结期限 办理时限 完成时限 期限 due_on due",
  state: "状态 办理状态",
  step: "步骤 操作 办理步骤",
  note: "说明 备注 理由",
  evidence: "佐证 佐证材料 证明材料",
  revision: "版次 台账版次",
} as const satisfies RecordColumns<string>;

/** A column of a sheet of cases. */
export type LedgerColumn = keyof typeof LEDGER_COLUMNS;

/** Whether a text names a column of a sheet of cases, as programs write it. */
export function isLedgerColumn(text: string): text is LedgerColumn {
  return Object.hasOwn(LEDGER_COLUMNS, text);
}

/** Columns of which a header must have one group. */
const HEADS: readonly (readonly LedgerColumn[])[] = [["enterprise", "text"], ["code", "step"], ["code"]];

/** The records of a sheet of cases: below the first row that names the columns of new cases, else of known ones. */
export function readLedgerSheet(rows: readonly ImportRow[]): RecordTable<LedgerColumn> | undefined {
  for (const head of HEADS) {
    const table = readRecords(rows, LEDGER_COLUMNS, head);
    if (table) return table;
  }
  return undefined;
}

/** The change that a row asks for, or what cannot be read of it. A blank cell says nothing. */
export function readLedgerRow({
  text,
}: Pick<TableRecord<LedgerColumn>, "text">): CaseChange | readonly LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const named = eventKindOf(text("step"));
  const kind = text("step") === "" ? "" : named && isDeed(named) ? named : undefined;
  const names = (Object.keys(EVENT_NAMES) as EventKind[]).filter(isDeed).map((one) => EVENT_NAMES[one]);
  if (kind === undefined) {
    problems.push(ledgerProblem("STEP_UNKNOWN", "step", { received: text("step"), expected: names.join("、") }));
  }
  const revision = text("revision") === "" ? undefined : Number(text("revision"));
  if (revision !== undefined && !(Number.isSafeInteger(revision) && revision > 0)) {
    problems.push(ledgerProblem("FIELD_INVALID", "revision", { received: text("revision"), expected: "1 以上的整数" }));
  }
  if (kind === undefined || problems.length > 0) return problems;
  const fields = CASE_FIELDS.filter((field) => text(field) !== "").map((field) => [field, text(field)] as const);
  return {
    ...{ code: text("code"), step: kind, fields: Object.fromEntries(fields), note: text("note") },
    ...{ evidence: readEvidence(text("evidence")), expectedRevision: revision, shownState: text("state") },
  };
}

/** The pieces of evidence of a cell: one a line, or separated by |. */
export function readEvidence(cell: string): readonly string[] {
  return cell
    .split(/[\n|]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
