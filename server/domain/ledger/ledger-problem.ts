import { type ExplainedCode, explainRules } from "../explain-rules.ts";
import type { CaseField } from "./ledger-case.ts";

interface Rule {
  /** What is wrong, without a full stop. */
  readonly problem: (received: string, expected: string) => string;
  /** What to do about it. */
  readonly cure: string;
}

const RULES = {
  CASE_UNKNOWN: { problem: (r) => `台账里没有编号为“${r}”的问题`, cure: "请核对编号；新的问题先登记" },
  CASE_WITHDRAWN: {
    problem: (r, e) => `“${r}”已经撤回：${e}`,
    cure: "请核对；要重新登记，在“步骤”列写“登记”",
  },
  CASE_EXISTS: { problem: (r) => `编号“${r}”已经登记过`, cure: "请换一个编号，或不写，由服务器编号" },
  CASE_REPEATED: { problem: (r) => `同一企业的同一问题已登记为“${r}”，还没有销号`, cure: "请用这个编号" },
  STATE_FIXED: { problem: (r) => `状态不能直接改成“${r}”`, cure: "请在“步骤”列写要办的步骤" },
  CODE_INVALID: {
    problem: (r) => `编号“${r}”不符合要求`,
    cure: "请用字母、数字和连字符，以字母或数字开头，最多 40 个字符；或不写，由服务器编号",
  },
  STEP_UNKNOWN: { problem: (r, e) => `没有名为“${r}”的步骤`.concat(e && `，有：${e}`), cure: "请改写" },
  STEP_NOT_ALLOWED: {
    problem: (r, e) => `现在不能${r}：${e}`,
    cure: "请刷新后按现在的状态办理",
  },
  ROLE_TOO_LOW: { problem: (r, e) => `${r}需要角色${e}`, cure: "请由有此角色的人办理" },
  SAME_PERSON: { problem: (r) => `申请销号的人不能自己${r}`, cure: "请由另一位数据管理员办理" },
  REVISION_STALE: { problem: (r, e) => `“${r}”已被别人改动：${e}`, cure: "请刷新，核对后再办理" },
  FIELD_MISSING: { problem: (r, e) => `${e}要写明${r}`, cure: "请补上" },
  FIELD_INVALID: { problem: (r, e) => `“${r}”不符合要求，需要${e}`, cure: "请改正" },
  FIELD_FIXED: { problem: (r, e) => `${e}时不能同时改${r}`, cure: "请先更正，或不改" },
  NAME_UNKNOWN: { problem: (r, e) => `没有名为“${r}”的${e}`, cure: "请写名称、别名或代码" },
  NAME_AMBIGUOUS: { problem: (r, e) => `“${r}”可以指多个${e}`, cure: "请写全称或代码" },
  TEXT_TOO_LONG: { problem: (r, e) => `${r}太长，最多 ${e}`, cure: "请缩短" },
  NOTHING_CHANGED: { problem: () => "没有要更正的内容", cure: "请写出要改的项" },
  KEY_TAKEN: { problem: (r) => `幂等键“${r}”已经用于另一份内容`, cure: "请换一个键" },
  HEADER_MISSING: { problem: (_, e) => `没有找到表头，需要列 ${e}`, cure: "请在第一行写列名" },
  ROWS_TOO_MANY: { problem: (r, e) => `一次提交 ${r} 行，最多 ${e} 行`, cure: "请分几次提交" },
} as const satisfies Readonly<Record<string, Rule>>;

/** Why something cannot be done with a case. The list is closed. */
export type LedgerProblemCode = keyof typeof RULES;

/** The list in words for whoever looks a code up. */
export function explainLedgerProblems(): readonly ExplainedCode[] {
  return explainRules(RULES);
}

/** What a problem may be about. */
export type ProblemField = CaseField | "code" | "step" | "revision" | "note" | "evidence" | "state" | "key" | "rows";

/** Why something cannot be done with a case, and about which part of what was asked. */
export interface LedgerProblem {
  readonly code: LedgerProblemCode;
  readonly field: ProblemField;
  readonly received: string;
  /** The whole Chinese sentence. */
  readonly message: string;
}

const MOST_SHOWN = 40;

/** The problem of that code; its sentence names what was received, what was expected and what is near. */
export function ledgerProblem(
  code: LedgerProblemCode,
  field: ProblemField,
  { received = "", expected = "", near = [] }: ProblemFacts = {},
): LedgerProblem {
  const rule: Rule = RULES[code];
  const shown = received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}…` : received;
  const nearest = near.length > 0 ? `，最接近的是：${near.slice(0, 3).join("、")}` : "";
  return { code, field, received: shown, message: `${rule.problem(shown, expected)}${nearest}。${rule.cure}。` };
}

/** Facts that a problem's sentence may name. */
export interface ProblemFacts {
  readonly received?: string;
  readonly expected?: string;
  readonly near?: readonly string[];
}
