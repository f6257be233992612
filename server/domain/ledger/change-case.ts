import type { Actor } from "../actor.ts";
import { isAtLeast, roleName } from "../role.ts";
import type { CaseNames } from "./case-names.ts";
import { actorKey, allowedSteps, type CaseStep, STEPS, type StepRule } from "./case-step.ts";
import { CASE_FIELDS, type CaseField, type CaseFields, FIELD_NAMES, type LedgerCase } from "./ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "./ledger-problem.ts";
import { CASE_LIMITS, readCaseFields, type WrittenFields } from "./read-case-fields.ts";

/** What somebody says of a step beside the step itself. */
export interface StepWords {
  /** Remark, or the reason of a sending back; "" for none. */
  readonly note: string;
  /** Texts and links that prove it. */
  readonly evidence: readonly string[];
}

/** A step that somebody wants to take on a case. */
export interface CaseAdvance extends StepWords {
  readonly step: CaseStep;
  /** New contents: of an assignment the owner and the due day, of an amendment any field. */
  readonly fields: WrittenFields;
}

/** A new case, as somebody files it. */
export interface CaseRegistration extends StepWords {
  readonly fields: WrittenFields;
}

const MAY_CHANGE: Partial<Readonly<Record<CaseStep, readonly CaseField[]>>> = {
  assign: ["owner", "dueOn"],
  amend: CASE_FIELDS,
};

/** The case that a registration makes, or everything that is wrong with it; what says no day is reported today. */
export function registerCase(
  code: string,
  { fields: written, ...words }: CaseRegistration,
  { names, today }: { readonly names: CaseNames; readonly today: string },
): LedgerCase | readonly LedgerProblem[] {
  const { fields, problems } = readCaseFields(written, names);
  const blank = { enterprise: "", text: "", task: "", owner: "", cluster: "", area: "", reportedOn: "", dueOn: "" };
  const one: LedgerCase = {
    ...{ ...blank, enterpriseCode: "", ...fields, code, state: "登记", appliedBy: "", revision: 1 },
    reportedOn: fields.reportedOn || today,
  };
  const all = [...problems, ...wordProblems(words), ...contentProblems(one, problems)];
  return all.length > 0 ? all : one;
}

/** The case after a step, or everything that stands in its way: the sentences say what is allowed now. */
export function advanceCase(
  before: LedgerCase,
  advance: CaseAdvance,
  { names, actor }: { readonly names: CaseNames; readonly actor: Actor },
): LedgerCase | readonly LedgerProblem[] {
  const blocked = blockedBy(before, advance.step, actor);
  if (blocked) return [blocked];
  const rule: StepRule = STEPS[advance.step];
  const { fields, problems } = readCaseFields(advance.fields, names);
  const state = rule.to ?? before.state;
  const after: LedgerCase = {
    ...{ ...before, ...fields, state, revision: before.revision + 1 },
    appliedBy: advance.step === "apply" ? actorKey(actor) : appliedAfter(before, state),
  };
  const all = [
    ...problems,
    ...wordProblems(advance),
    ...fixedProblems(before, after, advance.step),
    ...needProblems(advance, rule),
    ...contentProblems(after, problems),
  ];
  if (all.length > 0) return all;
  const isIdle = advance.step === "amend" && changedFields(before, after).length === 0;
  return isIdle ? [ledgerProblem("NOTHING_CHANGED", "step")] : after;
}

/** The fields in which two states of a case differ. */
export function changedFields(before: CaseFields, after: CaseFields): readonly CaseField[] {
  return CASE_FIELDS.filter((field) => before[field] !== after[field]);
}

/** What is wrong with a remark or with evidence: only their length can be. */
export function wordProblems({ note, evidence }: StepWords): LedgerProblem[] {
  const { note: longest, evidence: longestPiece, pieces } = CASE_LIMITS;
  const isLong = evidence.length > pieces || evidence.some((one) => one.length > longestPiece);
  return [
    ...(note.length > longest
      ? [ledgerProblem("TEXT_TOO_LONG", "note", { received: "说明", expected: `${longest} 字` })]
      : []),
    ...(isLong
      ? [
          ledgerProblem("TEXT_TOO_LONG", "evidence", {
            received: "佐证",
            expected: `${pieces} 条，每条 ${longestPiece} 字`,
          }),
        ]
      : []),
  ];
}

/** What a case lacks, whatever its state: who, what, and days in order. */
export function contentProblems(one: LedgerCase, known: readonly LedgerProblem[] = []): LedgerProblem[] {
  const isTold = (field: CaseField) => known.some((problem) => problem.field === field);
  const must: readonly CaseField[] =
    one.state === "登记" ? ["enterprise", "text"] : ["enterprise", "text", "owner", "dueOn"];
  const missing = must.filter((field) => one[field] === "" && !isTold(field));
  const isBackwards = one.dueOn !== "" && one.dueOn < one.reportedOn;
  return [
    ...missing.map((field) =>
      ledgerProblem("FIELD_MISSING", field, { received: FIELD_NAMES[field], expected: one.state }),
    ),
    ...(isBackwards
      ? [ledgerProblem("FIELD_INVALID", "dueOn", { received: one.dueOn, expected: `不早于登记日期 ${one.reportedOn}` })]
      : []),
  ];
}

function blockedBy(before: LedgerCase, step: CaseStep, actor: Actor): LedgerProblem | undefined {
  const { name, from, role, byAnother }: StepRule = STEPS[step];
  if (!from.includes(before.state)) {
    const allowed = allowedSteps(before, actor).map((one) => STEPS[one].name);
    const now = allowed.length > 0 ? `您现在可以${allowed.join("、")}` : "您现在没有可以办理的步骤";
    return ledgerProblem("STEP_NOT_ALLOWED", "step", { received: name, expected: `问题在“${before.state}”，${now}` });
  }
  if (!isAtLeast(actor.role, role)) {
    return ledgerProblem("ROLE_TOO_LOW", "step", { received: name, expected: roleName(role) });
  }
  const isOwn = byAnother && before.appliedBy === actorKey(actor);
  return isOwn ? ledgerProblem("SAME_PERSON", "step", { received: name }) : undefined;
}

function appliedAfter({ appliedBy }: LedgerCase, state: LedgerCase["state"]): string {
  return state === "申请销号" || state === "核验" ? appliedBy : "";
}

function fixedProblems(before: LedgerCase, after: LedgerCase, step: CaseStep): LedgerProblem[] {
  const may: readonly CaseField[] = MAY_CHANGE[step] ?? [];
  return changedFields(before, after)
    .filter((field) => !may.includes(field))
    .map((field) => ledgerProblem("FIELD_FIXED", field, { received: FIELD_NAMES[field], expected: STEPS[step].name }));
}

/** What the step itself has to bring; what the case has to have is told by its state. */
function needProblems({ note, evidence }: StepWords, { name, needs }: StepRule): LedgerProblem[] {
  const isMissing = { note: note.trim() === "", evidence: evidence.every((one) => one.trim() === "") };
  const words = { note: "理由", evidence: "佐证（文字或链接）" };
  return (["note", "evidence"] as const)
    .filter((need) => needs.includes(need) && isMissing[need])
    .map((need) => ledgerProblem("FIELD_MISSING", need, { received: words[need], expected: name }));
}
