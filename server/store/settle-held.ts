import type { Actor } from "../domain/actor.ts";

import { moveHeld, withdrawHeld } from "./change-held.ts";
import type { Database } from "./database.ts";
import { type HeldRelease, heldOfCode } from "./held-release.ts";

/**
 * Does to the waiting releases of a restored backup what was done to them since: one that was withdrawn is withdrawn, one
 * that was given another time gets that, unless it has passed. What was published waits for its time again.
 */
export async function settleHeld(
  database: Pick<Database, "scan" | "write">,
  waited: readonly HeldRelease[],
  actor: Actor,
): Promise<void> {
  for (const { code, sha256, heldAt, state, publishAt, zone } of waited) {
    const held = heldOfCode(database, code);
    // The same number may have been given to something else: by the backup's line of history, and by the other.
    if (held?.state !== "waiting" || held.sha256 !== sha256 || held.heldAt !== heldAt) continue;
    if (state === "withdrawn") await withdrawHeld(database, code, actor);
    else if (held.publishAt !== publishAt)
      await moveHeld(database, code, { publishAt: { at: publishAt, zone }, actor });
  }
}
