import type { Fault, FaultLimit } from "./fault.ts";

/** Which fault the requests of one kind meet now, for how long, and how many have met one. */
export class FaultSwitch {
  #fault: Fault | null = null;
  #limit: FaultLimit = {};
  #left = 0;
  #until = 0;
  #met = 0;
  #ended = Promise.resolve();
  #end = () => {};

  /** Settles when the present fault ends or is changed. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** How many requests have met a fault since the beginning. */
  get met(): number {
    return this.#met;
  }

  /** The next requests meet this fault; null ends it. A number limits it to so many. */
  set(fault: Fault | null, limit: number | FaultLimit = {}): void {
    this.#end();
    this.#ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#fault = fault;
    this.#limit = typeof limit === "number" ? { times: limit } : limit;
    this.#left = this.#limit.times ?? Number.POSITIVE_INFINITY;
    this.#until = Date.now() + (this.#limit.milliseconds ?? Number.POSITIVE_INFINITY);
  }

  /** The fault that a request of that operation meets, or null. */
  meet(operation: string): Fault | null {
    const concerns = this.#limit.operation === undefined || this.#limit.operation === operation;
    if (!this.#fault || !concerns || this.#left <= 0 || Date.now() > this.#until) return null;
    this.#left--;
    this.#met++;
    return this.#fault;
  }
}
