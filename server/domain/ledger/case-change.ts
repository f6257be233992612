import type { Deed, EventKind } from "./case-step.ts";
import type { CaseAdvance } from "./change-case.ts";
import type { RecordedCase } from "./ledger-case.ts";
import type { LedgerProblem } from "./ledger-problem.ts";

/** A change of the ledger that somebody asks for. */
export interface CaseChange extends Omit<CaseAdvance, "step"> {
  /** Code of the case, as it is written; "" for a new one that the ledger numbers itself. */
  readonly code: string;
  /** "" registers a case that there is not, and amends one that there is by what is written and differs. */
  readonly step: Deed | "";
  /** Revision of the case that the asker has seen; undefined for whatever it is now. */
  readonly expectedRevision?: number | undefined;
  /** State that the asker's sheet shows, where it shows one: a step changes it, nobody writes it. */
  readonly shownState?: string | undefined;
}

/** What came of a change. */
export type ChangeOutcome = "registered" | "advanced" | "amended" | "same" | "refused";

/** What came of a change: the case after it, or as it stands where nothing came of it, and why. */
export interface ChangeResult {
  readonly outcome: ChangeOutcome;
  readonly code: string;
  readonly case: RecordedCase | undefined;
  readonly problems: readonly LedgerProblem[];
}

/** The outcome of an event of that kind. */
export function outcomeOf(kind: EventKind): ChangeOutcome {
  if (kind === "register" || kind === "import") return "registered";
  return kind === "amend" ? "amended" : "advanced";
}
