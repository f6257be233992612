/** Time as the client sees it; tests bring their own. */
export interface Timers {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** Calls once after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const handle = setTimeout(call, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** Settles after so many milliseconds. */
export function pause(timers: Timers, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(milliseconds, resolve);
  });
}

/** Settles after so many milliseconds, or at once when the signal says that nobody waits any more; then no timer is left. */
export function rest(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const stop = timers.after(milliseconds, finish);
    function finish(): void {
      stop();
      signal.removeEventListener("abort", finish);
      resolve();
    }
    signal.addEventListener("abort", finish);
  });
}
