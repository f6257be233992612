import { isRefusal } from "../../server/domain/refusal.ts";

import type { AddressBook, AnsweredCell } from "./address-book.ts";
import type { Batcher } from "./batcher.ts";
import { isOutage } from "./failure.ts";

/** How a formula of ours stands: it has its figure, it was refused one, or it has not got either. */
export type FormulaStanding = "answered" | "refused" | "failed" | "waiting";

/** How a formula stands, and where it has no figure why. */
export interface FormulaState {
  readonly standing: FormulaStanding;
  /** Of a refusal its code; else "". */
  readonly code: string;
  /** In Chinese; "" where there is nothing to explain. */
  readonly reason: string;
}

/** What the add-in keeps of the formulas that were calculated since the workbook was opened. */
export interface FormulaKnowledge {
  readonly addresses: Pick<AddressBook, "asking" | "refused">;
  readonly batcher: Pick<Batcher, "known">;
}

type Calls = ReadonlyMap<string, AnsweredCell | null>;

/** How a cell stands that asked those questions, by all that is known without asking again. */
export function formulaState(calls: Calls, { batcher }: FormulaKnowledge): FormulaState {
  let isWaiting = false;
  for (const [key, answered] of calls) {
    const answer = batcher.known(key);
    if (isRefusal(answer)) {
      return { standing: isOutage(answer) ? "failed" : "refused", code: answer.code, reason: answer.message };
    }
    // What the workbook was saved with is answered, although the answer itself is in the cell alone.
    isWaiting ||= answer === undefined && answered === null;
  }
  return { standing: isWaiting ? "waiting" : "answered", code: "", reason: "" };
}

/** How many formulas stand how; those that were refused by code, the commonest first. */
export interface FormulaCounts {
  readonly total: number;
  readonly answered: number;
  readonly waiting: number;
  readonly failed: number;
  readonly refused: readonly (readonly [code: string, count: number])[];
  /** Data versions of the answers that cells show, each once. */
  readonly dataVersions: readonly string[];
}

/** Counts the formulas that asked since the workbook was opened, or are in its record. */
export function countFormulas(knowledge: FormulaKnowledge): FormulaCounts {
  const counts = { answered: 0, waiting: 0, failed: 0, refused: 0 };
  const refused = new Map<string, number>();
  const versions = new Set<string>();
  const cells = knowledge.addresses.asking();
  for (const { calls } of cells.values()) {
    const { standing, code } = formulaState(calls, knowledge);
    counts[standing]++;
    if (standing === "refused") refused.set(code, (refused.get(code) ?? 0) + 1);
    for (const answered of calls.values()) if (answered) versions.add(answered.dataVersion);
  }
  for (const { code } of knowledge.addresses.refused().values()) refused.set(code, (refused.get(code) ?? 0) + 1);
  const total = cells.size + knowledge.addresses.refused().size;
  const byCount = [...refused].sort(([, left], [, right]) => right - left);
  return { ...counts, total, refused: byCount, dataVersions: [...versions] };
}
