import type { Actor } from "../domain/actor.ts";

import { loadCancelled } from "./cancelled-releases.ts";
import { keptFormer } from "./former-things.ts";
import type { Importing } from "./import-outcome.ts";
import { type ImportReceipt, receiptOfRelease } from "./import-receipt.ts";
import { laterChanges } from "./later-changes.ts";
import type { Reversal, ReversalGround } from "./reversal.ts";
import { FIGURE_REVERSAL } from "./revert-figures.ts";
import { INDICATOR_REVERSAL } from "./revert-indicators.ts";
import { LEDGER_REVERSAL } from "./revert-ledger.ts";
import { MOST_OBSTACLES, type RevertObstacle, revertObstacle } from "./revert-obstacle.ts";
import { PHASED_PLAN_REVERSAL } from "./revert-phased-plans.ts";
import { PROJECT_REVERSAL } from "./revert-projects.ts";
import { TARGET_REVERSAL } from "./revert-targets.ts";
import type { Release } from "./snapshot.ts";

/** How a reversal ended. Only `written` changed the book. */
export type RevertEnding =
  | "written"
  | "known"
  | "unknown-release"
  | "other-kind"
  | "superseded"
  | "blocked"
  | "overtaken";

/** How a reversal ended, the receipt of what was written now or before, and what stands in its way. */
export interface RevertOutcome {
  readonly ending: RevertEnding;
  readonly receipt: ImportReceipt | undefined;
  /** How much of what the release brought later releases have changed since; it would be lost. */
  readonly superseded: number;
  /** What stands in the way, the first fifty. */
  readonly obstacles: readonly RevertObstacle[];
}

const REVERSALS: Readonly<Record<string, Reversal>> = {
  observations: FIGURE_REVERSAL,
  projects: PROJECT_REVERSAL,
  targets: TARGET_REVERSAL,
  "phased-plan": PHASED_PLAN_REVERSAL,
  catalogue: INDICATOR_REVERSAL,
  ledger: LEDGER_REVERSAL,
};

/** Imports of things that have no versions of their own: they are taken back by what was kept with them. */
const NEEDING_FORMER = ["indicators", "projects"];

/** How often it is judged anew because another release came meanwhile. */
const MOST_ATTEMPTS = 3;

/**
 * Takes a release of figures, projects, targets, phased plans, indicators or cases back by a release of its own: what it changed
 * is again what was before, what it added is withdrawn. Both stay readable as of their time. Whole or not at all: refused
 * where later releases that are still in effect have changed what it brought, or something needs it by now.
 */
export async function revertRelease(importing: Importing, code: string, actor: Actor): Promise<RevertOutcome> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const outcome = await attemptRevert(importing, code, actor);
    if (outcome.ending !== "overtaken") return outcome;
  }
  return ended("overtaken");
}

async function attemptRevert({ database, book }: Importing, code: string, actor: Actor): Promise<RevertOutcome> {
  // First of all: what is read of the database afterwards is of that state or a later one, and then nothing is written.
  const snapshot = book.current();
  const release = snapshot.releases.find((one) => one.code === code.trim().toUpperCase());
  if (!release) return ended("unknown-release");
  const reversal = reversalOf(database, release);
  if (!reversal) return ended("other-kind");
  const cancelled = loadCancelled(database);
  const done = cancelled.reversalOf(release.id);
  if (done !== undefined) return { ...ended("known"), receipt: receiptOfRelease(database, done) };
  const refused = judge(reversal, release, { database, snapshot, cancelled });
  if (refused) return refused;
  const reversing = { vintage: snapshot.vintage, actor, patience: database.patience };
  const vintage = await database.write((connection) => reversal.write(connection, release, reversing));
  await book.reload();
  if (vintage === undefined) return ended("overtaken");
  return { ...ended("written"), receipt: receiptOfRelease(database, vintage) };
}

/** How a release is taken back; undefined for what the program brings along. */
function reversalOf(database: ReversalGround["database"], release: Release): Reversal | undefined {
  const isBrought = release.kind === "catalogue" && receiptOfRelease(database, release.id) === undefined;
  return isBrought ? undefined : REVERSALS[release.kind];
}

/** What stands in the way; undefined for nothing. */
function judge(reversal: Reversal, release: Release, ground: ReversalGround): RevertOutcome | undefined {
  const { database, snapshot, cancelled } = ground;
  const kind = receiptOfRelease(database, release.id)?.kind ?? "";
  if (NEEDING_FORMER.includes(kind) && !keptFormer(database, release.id)) {
    return { ...ended("blocked"), obstacles: [revertObstacle("FORMER_UNKNOWN", release.code)] };
  }
  const later =
    reversal.later?.(ground, release) ?? laterChanges(database, reversal.places, { release: release.id, cancelled });
  if (later.count > 0) {
    const obstacles = later.releases.flatMap((id) => {
      const one = snapshot.release(id);
      return one ? [revertObstacle("LATER_RELEASE", one.code, one.title)] : [];
    });
    const named = [...obstacles, ...(later.obstacles ?? [])].slice(0, MOST_OBSTACLES);
    return { ...ended("superseded"), superseded: later.count, obstacles: named };
  }
  const obstacles = reversal.obstacles(ground, release).slice(0, MOST_OBSTACLES);
  return obstacles.length > 0 ? { ...ended("blocked"), obstacles } : undefined;
}

function ended(ending: RevertEnding): RevertOutcome {
  return { ending, receipt: undefined, superseded: 0, obstacles: [] };
}
