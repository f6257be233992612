import type { ImportControl } from "../store/figure-import.ts";

/** What a progress line is made of. */
interface Reading {
  /** How much has been read, from 0 to 1; 0 where that is not known. */
  share(): number;
}

/** Follows an import and can stop it. */
export interface ImportProgress extends ImportControl {
  /** Ends the line and gives Ctrl-C back. */
  stop(): void;
}

const PAUSE_MILLISECONDS = 1000;

const PHASES = { read: "已读", sort: "正在排序", write: "正在写入" } as const;

/**
 * Writes a line about an import every second: rows, rate, time left. The first Ctrl-C stops the import at its next step,
 * the second ends the process; either way nothing is written.
 */
export function startProgress(
  reading: Reading,
  out: { write(text: string): unknown },
  now: () => number = () => performance.now(),
): ImportProgress {
  let phase: keyof typeof PHASES = "read";
  let begun = now();
  let told = begun;
  let seen = begun;
  let isStopped = false;
  let isTold = false;
  const interrupt = () => {
    isStopped = true;
    out.write("\n正在停止……\n");
  };
  process.once("SIGINT", interrupt);
  return {
    isStopped: () => isStopped,
    onProgress(next, rows) {
      // A phase begins where the one before was last heard of, not when its first portion is done.
      if (next !== phase) begun = seen;
      phase = next;
      seen = now();
      if (now() - told < PAUSE_MILLISECONDS) return;
      told = now();
      isTold = true;
      out.write(`\r${progressLine(PHASES[phase], rows, now() - begun, phase === "read" ? reading.share() : 0)}`);
    },
    stop() {
      process.removeListener("SIGINT", interrupt);
      if (isTold) out.write("\n");
    },
  };
}

/** A line of one phase, with its own rate: 已读 1,200,000 行，每秒 150,000 行，约剩 12 秒 */
export function progressLine(phase: string, rows: number, milliseconds: number, share: number): string {
  const rate = Math.round((rows / Math.max(1, milliseconds)) * 1000);
  const left = share > 0 && share < 1 ? `，约剩 ${Math.ceil((milliseconds / share - milliseconds) / 1000)} 秒` : "";
  return `${phase} ${rows.toLocaleString("en-US")} 行，每秒 ${rate.toLocaleString("en-US")} 行${left}    `;
}
