import type { Question } from "../../server/domain/question.ts";
import type { Refusal } from "../../server/domain/refusal.ts";

import type { Answer } from "./answer.ts";
import { backoff, LONGEST_PAUSE } from "./backoff.ts";
import { isLasting, isOutage } from "./failure.ts";
import { PROBE } from "./queries.ts";
import { pause, type Timers } from "./timers.ts";
import type { Reply, Transport } from "./transport.ts";

export interface RecoveryPorts {
  readonly transport: Transport;
  readonly timers: Timers;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  /** Told the keys of cells that were refused during an outage and whose answers are now known. */
  readonly onRecovered: (keys: readonly string[]) => void;
}

/** A question without an answer, and why it has none. */
interface Lost {
  readonly question: Question;
  readonly refusal: Refusal;
}

/**
 * How long to leave a server alone that is there and answers what cannot be read, in milliseconds: a proxy recovers from
 * that by itself, a server of another version does not.
 */
const UNREADABLE_PAUSE = 15_000;

/**
 * Remembers the questions that an outage left unanswered. When the server is back it first asks one of them, then the
 * others, and only then has their cells recalculated: the cells find their answers ready, and a server that merely looks
 * alive changes nothing on the sheet and is not asked for thousands of figures in vain.
 */
export class Recovery {
  private readonly ports: RecoveryPorts;
  private readonly ask: (question: Question) => Promise<Answer>;
  private readonly lost = new Map<string, Lost>();
  private isUnreadable = false;
  private watching = false;

  constructor(ports: RecoveryPorts, ask: (question: Question) => Promise<Answer>) {
    this.ports = ports;
    this.ask = ask;
  }

  /** How many questions are remembered. */
  get size(): number {
    return this.lost.size;
  }

  /** Why a question has no answer; undefined for one that is not remembered. */
  reason(key: string): Refusal | undefined {
    return this.lost.get(key)?.refusal;
  }

  /** Notes what became of a question. */
  note(key: string, question: Question, answer: Answer): void {
    if (isOutage(answer)) this.lose(key, question, answer);
    else this.lost.delete(key);
  }

  /** Notes that a question got no answer, and why. */
  lose(key: string, question: Question, refusal: Refusal): void {
    this.lost.set(key, { question, refusal });
    // Without a token there is nothing to wait for; the pane starts the recovery when one is given.
    if (refusal.code !== "SERVER_UNAUTHORIZED") this.start();
  }

  /** Probes from now on, until nothing is left unanswered or the server wants a token. */
  start(): void {
    if (!this.watching) void this.watch();
  }

  private async watch(): Promise<void> {
    this.watching = true;
    for (let attempt = 0; this.lost.size > 0; attempt++) {
      await pause(this.ports.timers, this.isUnreadable ? UNREADABLE_PAUSE : backoff(attempt, this.ports.random));
      const { kind } = await this.probe();
      if (kind === "unauthorized") break;
      if (kind === "data") await this.answerLost();
    }
    this.watching = false;
  }

  private probe(): Promise<Reply> {
    const dropped: Reply = { kind: "unreachable", reason: "请求失败" };
    return this.ports.transport(PROBE, {}, LONGEST_PAUSE).catch(() => dropped);
  }

  private async answerLost(): Promise<void> {
    const lost = [...this.lost];
    const [first, ...others] = lost;
    const isAnswering = first !== undefined && (await this.askAgain([first]));
    if (isAnswering) await this.askAgain(others);
    const recovered = lost.map(([key]) => key).filter((key) => !this.lost.has(key));
    try {
      if (recovered.length > 0) this.ports.onRecovered(recovered);
    } catch {
      // The sheet may be gone or protected: the answers are known, and the next recalculation finds them.
    }
  }

  /** Whether all of them were answered; those that were are lost no more. */
  private async askAgain(lost: readonly (readonly [string, Lost])[]): Promise<boolean> {
    const answers = await Promise.all(lost.map(([, { question }]) => this.ask(question)));
    const stillLost = answers.filter((answer, at) => {
      const key = lost[at]?.[0] ?? "";
      if (isLasting(answer)) this.lost.delete(key);
      return this.lost.has(key);
    });
    this.isUnreadable = stillLost.some((answer) => !isOutage(answer));
    return stillLost.length === 0;
  }
}
