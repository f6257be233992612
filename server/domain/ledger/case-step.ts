import type { Actor } from "../actor.ts";
import { isAtLeast, type Role } from "../role.ts";
import { CASE_STATES, type CaseState, type LedgerCase } from "./ledger-case.ts";

/** What a step takes and where it leads. */
export interface StepRule {
  /** What people call it. */
  readonly name: string;
  /** The states in which it may be taken. */
  readonly from: readonly CaseState[];
  /** The state it leads to; undefined where the case stays in its own. */
  readonly to: CaseState | undefined;
  /** The least role that may take it. */
  readonly role: Role;
  /** What the case or the step must have. */
  readonly needs: readonly ("owner" | "dueOn" | "note" | "evidence")[];
  /** Whether whoever applied for closing the case may not take it. */
  readonly byAnother: boolean;
}

const OPEN = CASE_STATES.filter((state) => state !== "销号");

/**
 * The life of a case: 登记 → 交办 → 办理 → 申请销号 → 核验 → 销号, and back to 办理 by 退回. What the applicant claims is
 * verified and closed by somebody else; a closed case stays closed.
 */
export const STEPS = {
  assign: rule("交办", ["登记"], "交办", { needs: ["owner", "dueOn"] }),
  begin: rule("办理", ["交办"], "办理"),
  apply: rule("申请销号", ["办理"], "申请销号", { needs: ["evidence"] }),
  verify: rule("核验", ["申请销号"], "核验", { role: "steward", byAnother: true }),
  close: rule("销号", ["核验"], "销号", { role: "steward", byAnother: true }),
  sendBack: rule("退回", ["申请销号", "核验"], "办理", { role: "steward", needs: ["note"] }),
  amend: rule("更正", OPEN, undefined),
} as const satisfies Readonly<Record<string, StepRule>>;

/** A step that leads a case on, back, or corrects it. */
export type CaseStep = keyof typeof STEPS;

/** The steps, in the order of a case's life. */
export const CASE_STEPS = Object.keys(STEPS).filter(isCaseStep);

/** What somebody may do with a case: a step, or register it. */
export type Deed = CaseStep | "register";

/**
 * What an event of a case may be: what somebody did, or what became of it with a release: brought by one, withdrawn by the
 * reversal of that, or put back by a reversal to what it was before.
 */
export type EventKind = Deed | "import" | "withdraw" | "restore";

/** What people call each kind of event. */
export const EVENT_NAMES: Readonly<Record<EventKind, string>> = {
  ...{ register: "登记", assign: STEPS.assign.name, begin: STEPS.begin.name, apply: STEPS.apply.name },
  ...{ verify: STEPS.verify.name, close: STEPS.close.name, sendBack: STEPS.sendBack.name, amend: STEPS.amend.name },
  ...{ import: "导入", withdraw: "撤回", restore: "恢复" },
};

/** Whether a text is the name of a step as programs write it. */
export function isCaseStep(text: string): text is CaseStep {
  return Object.hasOwn(STEPS, text);
}

/** Whether an event is something that somebody may do, and not what becomes of a case with a release. */
export function isDeed(kind: EventKind): kind is Deed {
  return kind === "register" || isCaseStep(kind);
}

/** The event of that name, as programs or people write it; undefined for none. */
export function eventKindOf(text: string): EventKind | undefined {
  const folded = text
    .normalize("NFKC")
    .replace(/[\s_]+/gu, "")
    .toLowerCase();
  return (Object.keys(EVENT_NAMES) as EventKind[]).find(
    (kind) => kind.toLowerCase() === folded || EVENT_NAMES[kind] === folded,
  );
}

/** Who somebody is, to tell whether two steps were taken by the same one. */
export function actorKey({ kind, name }: Pick<Actor, "kind" | "name">): string {
  return `${kind}:${name}`;
}

/** The steps that an actor may take on a case as it stands. */
export function allowedSteps(one: Pick<LedgerCase, "state" | "appliedBy">, actor: Actor): readonly CaseStep[] {
  return CASE_STEPS.filter((step) => {
    const { from, role, byAnother } = STEPS[step] satisfies StepRule as StepRule;
    const isOwn = byAnother && one.appliedBy === actorKey(actor);
    return from.includes(one.state) && isAtLeast(actor.role, role) && !isOwn;
  });
}

function rule(
  name: string,
  from: readonly CaseState[],
  to: CaseState | undefined,
  { needs = [], role = "analyst", byAnother = false }: Partial<Pick<StepRule, "needs" | "role" | "byAnother">> = {},
): StepRule {
  return { name, from, to, role, needs, byAnother };
}
