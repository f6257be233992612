/** Counts the timers that run in the add-in's page, so that a test can see that none is left behind. */

declare global {
  interface Window {
    /** In the add-in's page: timers that are set and have not fired or been cleared, the runtime's own included. */
    hostTimers?: ReadonlySet<number>;
  }
}

const live = new Set<number>();
window.hostTimers = live;

/** The browser's own, whose ids are numbers; the types of Node, known here too, say otherwise. */
interface BrowserTimers {
  readonly setTimeout: (call: () => void, delay?: number) => number;
  readonly setInterval: (call: () => void, delay?: number) => number;
  readonly clearTimeout: (id?: number) => void;
}

const timers: BrowserTimers = {
  setTimeout: Reflect.get(window, "setTimeout").bind(window),
  setInterval: Reflect.get(window, "setInterval").bind(window),
  clearTimeout: Reflect.get(window, "clearTimeout").bind(window),
};

function callOf(handler: TimerHandler, given: readonly unknown[]): void {
  if (typeof handler === "function") Reflect.apply(handler, window, given);
}

function setTimer(handler: TimerHandler, delay?: number, ...given: unknown[]): number {
  const id = timers.setTimeout(() => {
    live.delete(id);
    callOf(handler, given);
  }, delay);
  live.add(id);
  return id;
}

function setRepeating(handler: TimerHandler, delay?: number, ...given: unknown[]): number {
  const id = timers.setInterval(() => callOf(handler, given), delay);
  live.add(id);
  return id;
}

/** Either kind may be cleared by either function. */
function clear(id?: number): void {
  if (id !== undefined) live.delete(id);
  timers.clearTimeout(id);
}

Object.assign(window, {
  setTimeout: setTimer,
  setInterval: setRepeating,
  clearTimeout: clear,
  clearInterval: clear,
});

export {};
