import { type Question, questionKey } from "../../server/domain/question.ts";

import type { Answer } from "./answer.ts";
import type { Batcher } from "./batcher.ts";
import { isLasting, isOutage } from "./failure.ts";
import type { LiveHub } from "./live.ts";
import { PacedPush } from "./paced-push.ts";
import type { Timers } from "./timers.ts";

/** After an answer that does not last: the recovery from an outage is told of sooner, garbage is not. */
const ASK_AGAIN_AFTER = 30_000;

/** Where answers come from, and who tells that there are new ones. */
export interface AnswerStreamPorts {
  readonly batcher: Pick<Batcher, "ask" | "expect">;
  readonly hub: Pick<LiveHub, "listen">;
  readonly timers: Timers;
}

/** A question that cells watch. */
interface Watch {
  readonly question: Question;
  readonly cells: Set<PacedPush>;
  answer: Answer | undefined;
  /** Counts the times it was asked: of answers that overtake each other only the last one asked for is shown. */
  turn: number;
  stopTimer: () => void;
}

/** Answers that keep up with the server's data, for live cells. Equal questions are asked once. */
export class AnswerStreams {
  private readonly ports: AnswerStreamPorts;
  private readonly watches = new Map<string, Watch>();
  private stopListening = () => {};

  constructor(ports: AnswerStreamPorts) {
    this.ports = ports;
  }

  /** How many different questions are watched. */
  get size(): number {
    return this.watches.size;
  }

  /**
   * Pushes the answer now, and again whenever it changes, until the returned function is called, once or more often.
   * During an outage the last answer stays; one that begins with an outage pushes its refusal first.
   */
  watch(question: Question, push: (answer: Answer) => void): () => void {
    const key = questionKey(question);
    const cell = new PacedPush(push, this.ports.timers);
    const watch = this.watches.get(key) ?? this.open(key, question);
    watch.cells.add(cell);
    if (watch.answer !== undefined) cell.offer(watch.answer);
    return () => {
      cell.stop();
      watch.cells.delete(cell);
      // The cell may be called again before it is told to stop: by then the key may have another watch.
      if (watch.cells.size === 0 && this.watches.get(key) === watch) this.close(key, watch);
    };
  }

  /** Tells that the questions of those keys, lost in an outage, have answers now. */
  recovered(keys: readonly string[]): void {
    for (const key of keys) {
      const watch = this.watches.get(key);
      if (watch) void this.ask(watch);
    }
  }

  private open(key: string, question: Question): Watch {
    const watch: Watch = { question, cells: new Set(), answer: undefined, turn: 0, stopTimer: () => {} };
    if (this.watches.size === 0) {
      this.stopListening = this.ports.hub.listen(({ dataVersion }) => this.askAll(dataVersion));
    }
    this.watches.set(key, watch);
    void this.ask(watch);
    return watch;
  }

  private close(key: string, watch: Watch): void {
    watch.turn++;
    watch.stopTimer();
    this.watches.delete(key);
    if (this.watches.size === 0) this.stopListening();
  }

  /** Asked in one go, the questions of all cells become one request. */
  private askAll(dataVersion: string): void {
    this.ports.batcher.expect(dataVersion);
    for (const watch of this.watches.values()) void this.ask(watch);
  }

  private async ask(watch: Watch): Promise<void> {
    const turn = ++watch.turn;
    watch.stopTimer();
    const answer = await this.ports.batcher.ask(watch.question);
    if (turn !== watch.turn) return;
    if (!isLasting(answer)) watch.stopTimer = this.ports.timers.after(ASK_AGAIN_AFTER, () => void this.ask(watch));
    if (!isLasting(answer) && watch.answer !== undefined && !isOutage(watch.answer)) return;
    watch.answer = answer;
    for (const cell of watch.cells) cell.offer(answer);
  }
}
