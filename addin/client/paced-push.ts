import type { Answer } from "./answer.ts";
import type { Timers } from "./timers.ts";

/** Excel takes in about two results a second of a stream, and each may recalculate the sheet: one is plenty. */
const PUSH_EVERY = 1_000;

/** Hands a cell its answers: only those that differ from the one it shows, at most one a second, the last one always. */
export class PacedPush {
  private readonly push: (answer: Answer) => void;
  private readonly timers: Timers;
  private shown: string | undefined;
  private shownAt = Number.NEGATIVE_INFINITY;
  private cancel = () => {};

  constructor(push: (answer: Answer) => void, timers: Timers) {
    this.push = push;
    this.timers = timers;
  }

  /** The answer that the cell should show from now on. */
  offer(answer: Answer): void {
    this.cancel();
    if (JSON.stringify(answer) === this.shown) return;
    const delay = this.shownAt + PUSH_EVERY - this.timers.now();
    if (delay <= 0) this.show(answer);
    else this.cancel = this.timers.after(delay, () => this.show(answer));
  }

  /** Nothing is pushed from now on. */
  stop(): void {
    this.cancel();
  }

  private show(answer: Answer): void {
    this.shown = JSON.stringify(answer);
    this.shownAt = this.timers.now();
    this.push(answer);
  }
}
