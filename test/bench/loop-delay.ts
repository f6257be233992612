import { appendFileSync, readFileSync } from "node:fs";

// Loaded into a server that is measured, before it: writes a line for each time that its event loop came late, into the
// file that LOOP_DELAY_FILE names: when, how many milliseconds late, and how many of them are its own, that is without
// those in which other processes kept it from a processor.

const TICK = 5;
const LEAST = 20;
const file = process.env.LOOP_DELAY_FILE ?? "";

/** Milliseconds that the main thread has waited for a processor so far; NaN where the system does not tell. */
function kept(): number {
  try {
    const [, nanoseconds = ""] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
    return Number(nanoseconds) / 1e6;
  } catch {
    return Number.NaN;
  }
}

let due = performance.now() + TICK;
let before = kept();
function tick(): void {
  const late = performance.now() - due;
  const now = kept();
  const own = Math.max(0, late - (now - before));
  if (late >= LEAST) appendFileSync(file, `${Date.now()} ${Math.round(late)} ${Math.round(own)}\n`);
  due = performance.now() + TICK;
  before = now;
  setTimeout(tick, TICK).unref();
}
setTimeout(tick, TICK).unref();
