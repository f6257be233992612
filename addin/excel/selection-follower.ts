import type { Timers } from "../client/timers.ts";

import { type SelectionWatch, watchSelection } from "./watch-selection.ts";

/** The selection rests when it has not moved for so long, in milliseconds: arrows that are held down pass many cells. */
const REST = 250;

/** What the follower tells. */
export interface FollowerListener {
  /** The selection has come to rest; also once when following begins. */
  readonly onRest: () => void;
  /** Excel does not tell of selections, with what it threw. */
  readonly onFailure: (error: unknown) => void;
}

/** Follows the selection while it is wanted: when the page that shows it is seen, and the analyst has not switched it off. */
export class SelectionFollower {
  private readonly timers: Pick<Timers, "after">;
  private readonly listener: FollowerListener;
  private watch: Promise<SelectionWatch | null> = Promise.resolve(null);
  private isWanted = false;
  private stopTimer = () => {};

  constructor(timers: Pick<Timers, "after">, listener: FollowerListener) {
    this.timers = timers;
    this.listener = listener;
  }

  /** Begins or ends following; what it is already changes nothing. */
  follow(isWanted: boolean): void {
    if (isWanted === this.isWanted) return;
    this.isWanted = isWanted;
    this.stopTimer();
    // One after the other: a watch that is ended before it has begun would be left over.
    this.watch = this.watch.then((watch) => (isWanted ? (watch ?? this.begin()) : this.end(watch)));
    if (isWanted) this.listener.onRest();
  }

  private async begin(): Promise<SelectionWatch | null> {
    try {
      return await watchSelection(() => this.moved());
    } catch (error) {
      this.isWanted = false;
      this.listener.onFailure(error);
      return null;
    }
  }

  private async end(watch: SelectionWatch | null): Promise<null> {
    await watch?.end();
    return null;
  }

  private moved(): void {
    this.stopTimer();
    if (!this.isWanted) return;
    this.stopTimer = this.timers.after(REST, this.listener.onRest);
  }
}
