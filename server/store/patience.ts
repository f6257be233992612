/** How long a writer waits for another process that is writing. */
export interface Patience {
  /** Milliseconds after which it gives up. */
  readonly most: number;
  /** Told how long it has waited, each time that it has tried in vain. */
  onWait(milliseconds: number): void;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

/** Another process has been writing for longer than anybody would wait; nothing was written. */
export class WriterBusy extends Error {
  override readonly name = "WriterBusy";

  constructor(cause: unknown) {
    super("Another process is writing to the database", { cause });
  }
}

/** A server's patience: an import of millions of rows writes for less, and whoever asked would not wait for longer. */
export const PATIENCE: Patience = {
  most: 30_000,
  onWait: () => undefined,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const PAUSE_MILLISECONDS = 25;

/**
 * Does what needs SQLite's only writing lock, again and again until another process lets go of it. SQLite's own way to
 * wait would hold up everything else in this process. @throws WriterBusy when patience is at its end
 */
export async function patiently<Result>(
  { most, onWait, pause }: Patience,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  for (let waited = 0; ; waited += PAUSE_MILLISECONDS) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (waited >= most) throw new WriterBusy(error);
    }
    onWait(waited);
    await pause(PAUSE_MILLISECONDS);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
