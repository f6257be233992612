import type { CautiousClock } from "./cautious-clock.ts";
import { dueReleases } from "./held-release.ts";
import type { Importing } from "./import-outcome.ts";
import { publishHeld, SCHEDULE } from "./publish-held.ts";
import type { Snapshot } from "./snapshot.ts";
import { sweepHeld } from "./sweep-held.ts";
import type { After } from "./timer.ts";

export interface WatchHeldOptions extends Importing {
  readonly after: After;
  readonly now: CautiousClock;
  /** Told once for each time that looking fails, and once for each release that cannot be published as it is. */
  readonly onFault: (error: unknown) => void;
}

/** Looked at often instead of waiting for the time: no clock that jumps and no other process can be missed. */
const PAUSE_MILLISECONDS = 1000;

/**
 * Publishes what is held as soon as its time has come: first what came due while no server was running, before this
 * settles, then within about a second. Gives the function that ends the watch, which waits for a publication under way.
 */
export async function watchHeld(options: WatchHeldOptions): Promise<() => Promise<void>> {
  const { database, after, onFault } = options;
  const publishDue = publisherOf(options);
  let isStopped = false;
  let isFaulty = false;

  async function look(): Promise<void> {
    try {
      await publishDue();
      isFaulty = false;
    } catch (error) {
      if (!isFaulty) onFault(error);
      isFaulty = true;
    }
  }

  // What a process left behind that was killed between two steps.
  let last = look().then(() => database.write((connection) => sweepHeld(connection, database.patience)).catch(onFault));
  await last;
  let cancel = pause();

  function pause(): () => void {
    return after(PAUSE_MILLISECONDS, () => {
      last = look().then(() => {
        if (!isStopped) cancel = pause();
      });
    });
  }

  return async () => {
    isStopped = true;
    cancel();
    await last;
  };
}

/**
 * One look: publishes all whose time has come. One that cannot be published keeps none of the others waiting, and is tried
 * again once the book has changed; where publishing one fails, the others come first, and then the failure.
 */
function publisherOf({ database, book, now, onFault }: WatchHeldOptions): () => Promise<void> {
  const misfits = new Map<string, WeakRef<Snapshot>>();

  async function publishOne(code: string): Promise<void> {
    const before = misfits.get(code);
    if (before?.deref() === book.current()) return;
    const { ending, held } = await publishHeld({ database, book }, code, SCHEDULE);
    if (ending !== "misfit") return;
    misfits.set(code, new WeakRef(book.current()));
    if (before === undefined) onFault(new Error(`${code} cannot be published: ${held?.trouble}`));
  }

  return async () => {
    const failures: unknown[] = [];
    for (const { code } of dueReleases(database, new Date(now()).toISOString())) {
      try {
        await publishOne(code);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
}
