import type { Timers } from "../../../addin/client/timers.ts";

/** A clock that moves only when told to, so that half a minute of outage takes no time. */
export class ManualClock implements Timers {
  private time = 0;
  private order = 0;
  private readonly due = new Map<number, { readonly at: number; readonly call: () => void }>();

  readonly now = (): number => this.time;

  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    const id = this.order++;
    this.due.set(id, { at: this.time + milliseconds, call });
    return () => this.due.delete(id);
  };

  /** Lets so many milliseconds pass; everything due runs in its order, and promises settle in between. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settled();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.due.delete(next.id);
      this.time = next.at;
      next.call();
      await settled();
    }
    this.time = end;
  }

  /** How many calls are still to come. */
  get waiting(): number {
    return this.due.size;
  }

  private next(end: number): { id: number; at: number; call: () => void } | undefined {
    return [...this.due]
      .map(([id, due]) => ({ id, ...due }))
      .filter((due) => due.at <= end)
      .sort((a, b) => a.at - b.at || a.id - b.id)[0];
  }
}

/** Resolves when every promise that could go on has gone on. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
