/** How late a timer of five milliseconds came in a phase of some work, and how long this process computed meanwhile. */
interface Tick {
  readonly late: number;
  readonly busy: number;
}

/** Milliseconds between two looks. */
const TICK = 5;

/** Watches the event loop of this process, phase by phase, and its memory above what it has now. */
export function startLoopWatch(first: string) {
  const idle = process.memoryUsage.rss();
  const phases = new Map<string, Tick[]>();
  let phase = first;
  let peak = idle;
  let timer = setTimeout(tick, TICK);
  let due = performance.now() + TICK;
  let before = process.cpuUsage();
  function tick(): void {
    const { user, system } = process.cpuUsage(before);
    const ticks = phases.get(phase) ?? [];
    ticks.push({ late: performance.now() - due, busy: (user + system) / 1000 });
    phases.set(phase, ticks);
    peak = Math.max(peak, process.memoryUsage.rss());
    due = performance.now() + TICK;
    before = process.cpuUsage();
    timer = setTimeout(tick, TICK);
  }
  return {
    /** Megabytes above idle at most, so far. */
    memory: () => Math.round((peak - idle) / 1e6),
    enter(next: string) {
      phase = next;
    },
    /** A row for each phase, for console.table. */
    stop() {
      clearTimeout(timer);
      return Object.fromEntries(Array.from(phases, ([name, ticks]) => [name, summaryOf(ticks)]));
    },
  };
}

function summaryOf(ticks: readonly Tick[]) {
  const at = (name: keyof Tick, share: number) => {
    const sorted = ticks.map((one) => one[name]).sort((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  };
  return {
    最迟: at("late", 1),
    迟p99: at("late", 0.99),
    最久计算: at("busy", 1),
    计算p99: at("busy", 0.99),
    次: ticks.length,
  };
}
