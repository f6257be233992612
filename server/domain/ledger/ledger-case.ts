/** The states of a case, in the order it passes through them. */
export const CASE_STATES = ["登记", "交办", "办理", "申请销号", "核验", "销号"] as const;

/** Where a case of the assistance ledger stands. */
export type CaseState = (typeof CASE_STATES)[number];

/** What somebody writes about a case, as the ledger keeps it; "" where nothing is said. */
export interface CaseFields {
  /** Name of the enterprise: that of the catalogue where it is a known one. */
  readonly enterprise: string;
  /** The problem in words. */
  readonly text: string;
  /** Code of a task of the plan. */
  readonly task: string;
  /** Who has to settle it (责任单位). */
  readonly owner: string;
  /** Code of an industrial cluster. */
  readonly cluster: string;
  /** Code of an area. */
  readonly area: string;
  /** ISO day. */
  readonly reportedOn: string;
  /** ISO day by which it is to be settled. */
  readonly dueOn: string;
}

/** A problem that an enterprise reported (千人扶千企), as the ledger keeps it. */
export interface LedgerCase extends CaseFields {
  readonly code: string;
  /** Code of the enterprise; "" for one that the catalogue does not know. */
  readonly enterpriseCode: string;
  readonly state: CaseState;
  /** Who applied for closing it, while that is pending: {@link actorKey}; else "". */
  readonly appliedBy: string;
  /** Counts its events: 1 for the first. */
  readonly revision: number;
}

/** State of a case whose release was taken back: it is in its own history, and nowhere else. */
export const WITHDRAWN = "撤回";

/** A case as its events leave it, which a reversal may also have withdrawn. */
export interface RecordedCase extends Omit<LedgerCase, "state"> {
  readonly state: CaseState | typeof WITHDRAWN;
}

/** Names of the fields, in the order in which tables have them. */
export const CASE_FIELDS = [
  "enterprise",
  "text",
  "task",
  "owner",
  "cluster",
  "area",
  "reportedOn",
  "dueOn",
] as const satisfies readonly (keyof CaseFields)[];

/** Name of a field that somebody writes. */
export type CaseField = (typeof CASE_FIELDS)[number];

/** What people call the fields. */
export const FIELD_NAMES: Readonly<Record<CaseField, string>> = {
  ...{ enterprise: "企业", text: "问题", task: "重点工作", owner: "责任单位", cluster: "集群", area: "地区" },
  ...{ reportedOn: "登记日期", dueOn: "办结期限" },
};

/** Whether a text is a state as people write it. */
export function isCaseState(text: string): text is CaseState {
  return CASE_STATES.some((state) => state === text);
}

/** Whether a case is in the ledger, and not withdrawn. */
export function isInLedger(one: RecordedCase): one is LedgerCase {
  return one.state !== WITHDRAWN;
}

/** Whether a case should have been closed before a day, and is not. */
export function isOverdue({ state, dueOn }: Pick<RecordedCase, "state" | "dueOn">, today: string): boolean {
  return state !== "销号" && state !== WITHDRAWN && dueOn !== "" && dueOn < today;
}
