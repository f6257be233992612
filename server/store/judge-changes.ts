import type { Actor } from "../domain/actor.ts";
import { type CaseChange, type ChangeResult, outcomeOf } from "../domain/ledger/case-change.ts";
import type { CaseNames } from "../domain/ledger/case-names.ts";
import { advanceCase, registerCase } from "../domain/ledger/change-case.ts";
import {
  type CaseFields,
  isInLedger,
  type LedgerCase,
  type RecordedCase,
  WITHDRAWN,
} from "../domain/ledger/ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "../domain/ledger/ledger-problem.ts";
import { plainText } from "../domain/ledger/plain-text.ts";

import type { EventDraft } from "./append-events.ts";
import { breathe } from "./bulk.ts";
import { isCaseCode, numberCases } from "./case-code.ts";
import { CASE_COLUMN_LIST, caseOfRow } from "./case-columns.ts";
import { eventWords } from "./event-words.ts";
import { loadCaseEvents } from "./load-ledger.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** What changes are judged by. */
export interface ChangeGround {
  readonly reading: Pick<SqliteConnection, "scan">;
  readonly names: CaseNames;
  readonly actor: Actor;
  /** ISO day. */
  readonly today: string;
}

/** What came of each change, and the events that are to be written. */
export interface JudgedChanges {
  readonly results: readonly ChangeResult[];
  readonly drafts: readonly EventDraft[];
}

const CASE = `SELECT ${CASE_COLUMN_LIST} FROM "LedgerCase" WHERE "code" = ?`;

const REPEATED = `SELECT "code" FROM "LedgerCase" WHERE "enterprise" = ? AND "text" = ? AND "state" NOT IN ('销号', '${WITHDRAWN}') LIMIT 1`;

/** Changes that are judged before others get their turn. */
const CHANGES_AT_ONCE = 100;

/** At most so many events are named to somebody who was overtaken. */
const MOST_NAMED = 4;

/** Judges changes one after another, each by what the ones before it make of the ledger. */
export async function judgeChanges(changes: readonly CaseChange[], ground: ChangeGround): Promise<JudgedChanges> {
  const drafts: EventDraft[] = [];
  const results: ChangeResult[] = [];
  const made = new Map<string, RecordedCase>();
  const nextCode = numberCases(ground.reading, (code) => made.has(code));
  for (const [part, change] of changes.entries()) {
    const code = change.code.normalize("NFKC").trim().toUpperCase();
    const before = code === "" ? undefined : (made.get(code) ?? readCase(ground.reading, code));
    const judged = judgeChange({ ...change, code }, before, { ...ground, made, nextCode });
    if ("kind" in judged) {
      const { kind, content } = judged;
      drafts.push({ kind, part, content, note: plainText(change.note), evidence: saidEvidence(change.evidence) });
      made.set(content.code, content);
      results.push({ outcome: outcomeOf(kind), code: content.code, case: content, problems: [] });
    } else {
      results.push({ code, case: before, ...judged });
    }
    if (part % CHANGES_AT_ONCE === CHANGES_AT_ONCE - 1) await breathe();
  }
  return { results, drafts };
}

/** A case as the database has it now, also one that is withdrawn. */
export function readCase(reading: ChangeGround["reading"], code: string): RecordedCase | undefined {
  const [row] = [...reading.scan(CASE, [code])];
  return row && caseOfRow(row);
}

type Judged =
  | Pick<EventDraft, "kind" | "content">
  | { readonly outcome: "refused" | "same"; readonly problems: readonly LedgerProblem[] };

interface Ground extends ChangeGround {
  /** Cases as the changes before make them, by code. */
  readonly made: ReadonlyMap<string, RecordedCase>;
  readonly nextCode: (reportedOn: string) => string;
}

function judgeChange(change: CaseChange, before: RecordedCase | undefined, ground: Ground): Judged {
  const { code, step, expectedRevision, shownState = "" } = change;
  // A sheet that still shows it is no reason to register it again.
  if (before && !isInLedger(before) && step !== "register") return refused([withdrawnProblem(before, ground)]);
  if (step === "" && shownState !== "" && shownState !== (before?.state ?? "登记")) {
    return refused([ledgerProblem("STATE_FIXED", "state", { received: shownState })]);
  }
  if (step === "register" || (step === "" && !before)) return judgeRegistration(change, before, ground);
  if (!before || !isInLedger(before)) return refused([ledgerProblem("CASE_UNKNOWN", "code", { received: code })]);
  if (expectedRevision !== undefined && expectedRevision !== before.revision) {
    return refused([staleProblem(before, expectedRevision, ground)]);
  }
  const kind = step === "" ? "amend" : step;
  const after = advanceCase(before, { ...change, step: kind }, ground);
  if (!isProblems(after)) return { kind, content: after };
  const isIdle = step === "" && after.every(({ code: problem }) => problem === "NOTHING_CHANGED");
  return isIdle ? { outcome: "same", problems: [] } : refused(after);
}

/** A case that was withdrawn is registered anew under its code, and its revisions go on. */
function judgeRegistration(change: CaseChange, before: RecordedCase | undefined, ground: Ground): Judged {
  if (before && isInLedger(before)) return refused([ledgerProblem("CASE_EXISTS", "code", { received: before.code })]);
  if (change.code !== "" && !isCaseCode(change.code)) {
    return refused([ledgerProblem("CODE_INVALID", "code", { received: change.code })]);
  }
  const one = registerCase(change.code, change, ground);
  if (isProblems(one)) return refused(one);
  const repeated = repeatedNow(one, ground.made) ?? repeatedCode(ground.reading, one);
  if (repeated !== "") return refused([ledgerProblem("CASE_REPEATED", "text", { received: repeated })]);
  const code = one.code || ground.nextCode(one.reportedOn);
  return { kind: "register", content: { ...one, code, revision: (before?.revision ?? 0) + 1 } };
}

/** The code of an open case of the same enterprise with the same words, "" for none: whoever sends a sheet twice doubles nothing. */
function repeatedCode(reading: ChangeGround["reading"], { enterprise, text }: CaseFields): string {
  const [[stored] = [""]] = reading.scan(REPEATED, [enterprise, text]);
  return String(stored);
}

/** The same of the changes before. */
function repeatedNow({ enterprise, text }: CaseFields, made: Ground["made"]): string | undefined {
  const isSame = (other: RecordedCase) =>
    isInLedger(other) && other.enterprise === enterprise && other.text === text && other.state !== "销号";
  return [...made.values()].find(isSame)?.code;
}

/** What the asker has not seen: who did what since. */
function staleProblem(before: LedgerCase, expected: number, { reading }: Ground): LedgerProblem {
  const events = loadCaseEvents(reading, before.code);
  const since = events.flatMap((event, at) =>
    event.content.revision > expected ? [eventWords(event, events[at - 1])] : [],
  );
  const versions = `您依据的是第 ${expected} 版，现在是第 ${before.revision} 版、状态“${before.state}”`;
  return ledgerProblem("REVISION_STALE", "revision", {
    received: before.code,
    expected: [versions, ...since.slice(-MOST_NAMED)].join("；"),
  });
}

function withdrawnProblem({ code }: RecordedCase, { reading }: Ground): LedgerProblem {
  const [earlier, last] = loadCaseEvents(reading, code).slice(-2);
  return ledgerProblem("CASE_WITHDRAWN", "code", { received: code, expected: last ? eventWords(last, earlier) : "" });
}

function saidEvidence(evidence: readonly string[]): readonly string[] {
  return evidence.map(plainText).filter((one) => one !== "");
}

function isProblems(outcome: LedgerCase | readonly LedgerProblem[]): outcome is readonly LedgerProblem[] {
  return Array.isArray(outcome);
}

function refused(problems: readonly LedgerProblem[]): Judged {
  return { outcome: "refused", problems };
}
