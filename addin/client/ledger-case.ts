import { amountOf, isListOf, isRecord, isText, recordsOf, textOf } from "./shape.ts";

/** A case as a list shows it; "" where nothing is said. */
export interface CaseLine {
  readonly code: string;
  readonly enterprise: string;
  readonly text: string;
  readonly owner: string;
  /** ISO days. */
  readonly reportedOn: string;
  readonly dueOn: string;
  /** In Chinese: 登记, 交办 … */
  readonly state: string;
  readonly revision: number;
  readonly isOverdue: boolean;
  /** Names, as people write them. */
  readonly task: string;
  readonly cluster: string;
  readonly area: string;
}

/** What was done with a case once. */
export interface CaseEvent {
  readonly revision: number;
  /** In Chinese: 登记, 交办, 退回 … */
  readonly kind: string;
  /** ISO time. */
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly note: string;
  readonly evidence: readonly string[];
  readonly changed: readonly string[];
}

/** A step that the asker may take now. */
export interface CaseStepRule {
  /** ASSIGN, APPLY … as the schema names it. */
  readonly step: string;
  readonly name: string;
  /** owner, dueOn, note, evidence: what it has to say. */
  readonly needs: readonly string[];
}

/** A case with all that was done with it. */
export interface WholeCase extends CaseLine {
  readonly events: readonly CaseEvent[];
  readonly steps: readonly CaseStepRule[];
}

/** The states by the names of the schema, in the order of a case's life. */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  ...{
    REGISTERED: "登记",
    ASSIGNED: "交办",
    IN_PROGRESS: "办理",
    APPLIED: "申请销号",
    VERIFIED: "核验",
    CLOSED: "销号",
  },
};

/** And of a case that a reversal has withdrawn, which no list shows. */
const SHOWN_STATES: Readonly<Record<string, string>> = { ...STATE_NAMES, WITHDRAWN: "撤回" };

const KIND_NAMES: Readonly<Record<string, string>> = {
  ...{ REGISTER: "登记", IMPORT: "导入", ASSIGN: "交办", BEGIN: "办理", APPLY: "申请销号", VERIFY: "核验" },
  ...{ CLOSE: "销号", SEND_BACK: "退回", AMEND: "更正", WITHDRAW: "撤回", RESTORE: "恢复" },
};

type Data = Readonly<Record<string, unknown>>;

/** A case as the server gives it; null for what is none. */
export function readCaseLine(data: unknown): CaseLine | null {
  if (!isRecord(data) || textOf(data, "code") === "") return null;
  const text = (name: string) => textOf(data, name);
  return {
    ...{ code: text("code"), enterprise: text("enterprise"), text: text("text"), owner: text("owner") },
    ...{ reportedOn: text("reportedOn"), dueOn: text("dueOn"), state: nameOf(SHOWN_STATES, text("state")) },
    ...{ revision: amountOf(data, "revision") ?? 0, isOverdue: data.overdue === true },
    ...{ task: named(data.task, "title"), cluster: named(data.cluster, "name"), area: named(data.area, "name") },
  };
}

/** A case with its events and steps; likewise. */
export function readWholeCase(data: unknown): WholeCase | null {
  const line = readCaseLine(data);
  if (!line || !isRecord(data)) return null;
  const steps = recordsOf(data, "allowedSteps").map((one) => {
    return { step: textOf(one, "step"), name: textOf(one, "name"), needs: textsOf(one.needs) };
  });
  return { ...line, steps, events: recordsOf(data, "events").map(readEvent) };
}

function readEvent(data: Data): CaseEvent {
  const text = (name: string) => textOf(data, name);
  return {
    ...{ revision: amountOf(data, "revision") ?? 0, kind: nameOf(KIND_NAMES, text("kind")), at: text("at") },
    ...{ actor: text("actor"), role: text("role"), note: text("note") },
    ...{ evidence: textsOf(data.evidence), changed: textsOf(data.changed) },
  };
}

function nameOf(names: Readonly<Record<string, string>>, name: string): string {
  return names[name] ?? name;
}

function named(data: unknown, name: string): string {
  return isRecord(data) ? textOf(data, name) : "";
}

function textsOf(value: unknown): readonly string[] {
  return isListOf(value, isText) ? value : [];
}
