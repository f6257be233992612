import type { OpenStream } from "./event-stream.ts";
import type { Position } from "./position.ts";
import type { Timers } from "./timers.ts";

/** The server gives a sign of life every 12 seconds; a stream without three of them is dead or held back by a proxy. */
const LONGEST_SILENCE = 40_000;
/** A stream that lived so long was cut by a restart or by a proxy's limit, and is worth opening again at once. */
const STEADY = 30_000;

/** How a stream ended: after a life worth having, young, or because there is none to be had. */
export type StreamEnd = "steady" | "cut" | "refused";

/** What a stream needs and what it tells. */
export interface StreamLife {
  readonly openStream: OpenStream;
  readonly since: number;
  readonly timers: Timers;
  /** Something came, so that the stream is known to work. */
  readonly onSign: () => void;
  readonly onChange: (position: Position) => void;
}

/** Keeps a stream open for as long as it lives and the signal wants it; when it settles nothing of the stream is left. */
export function liveThrough(
  { openStream, since, timers, onSign, onChange }: StreamLife,
  signal: AbortSignal,
): Promise<StreamEnd> {
  const openedAt = timers.now();
  let signs = 0;
  return new Promise((resolve) => {
    let stopWaiting = () => {};
    function finish(end: StreamEnd): void {
      stopWaiting();
      close();
      signal.removeEventListener("abort", abort);
      resolve(end);
    }
    function abort(): void {
      finish("steady");
    }
    function wait(): void {
      stopWaiting();
      // A stream that was silent from the start is held back somewhere: another one would be, too.
      stopWaiting = timers.after(LONGEST_SILENCE, () => finish(signs === 0 ? "refused" : "steady"));
    }
    const close = openStream(since, {
      onSign: () => {
        signs++;
        wait();
        onSign();
      },
      onChange,
      onEnd: (end) => finish(end === "cut" && timers.now() - openedAt >= STEADY ? "steady" : end),
    });
    signal.addEventListener("abort", abort);
    wait();
  });
}
