import { type Question, questionKey } from "../../server/domain/question.ts";
import { type Refusal, refuse } from "../../server/domain/refusal.ts";

import { type Answer, type AnswerList, readAnswers } from "./answer.ts";
import { AnswerCache } from "./answer-cache.ts";
import { isLasting, isOutage, refusalOf, retryDelay } from "./failure.ts";
import { ANSWERS } from "./queries.ts";
import { questionVariables } from "./question-variables.ts";
import { Recovery, type RecoveryPorts } from "./recovery.ts";
import { inRequests } from "./requests.ts";
import { pause } from "./timers.ts";
import type { Reply } from "./transport.ts";
import type { Batch, Wanted } from "./wanted.ts";

/** How long questions are gathered. Excel calls all cells of one recalculation within a few milliseconds. */
const WINDOW = 15;
const MOST_IN_FLIGHT = 2;
const REQUEST_TIMEOUT = 15_000;
/** How long a request is tried again before its cells are told so; a server restarts in less. */
const PATIENCE = 25_000;

/** What the batcher needs of the world beyond what a recovery needs. */
export interface BatcherPorts extends RecoveryPorts {
  /** Whether this Excel shows what a number is, so that it is worth asking for. */
  readonly wantsDetails: () => boolean;
  /** Told of which data version the answer is that the cells of that question get. */
  readonly onAnswered?: (key: string, question: Question, dataVersion: string) => void;
}

/** What the pane shows of the connection. */
export interface BatcherReport {
  /** Of the last answers; "" before the first. */
  readonly dataVersion: string;
  readonly cached: number;
  /** Questions whose cells still show the answer of an earlier data version. */
  readonly outdated: number;
  /** Questions without an answer yet. */
  readonly waiting: number;
  /** Questions refused for want of a server, remembered until it is back. */
  readonly lost: number;
  readonly requests: number;
}

/**
 * Makes one request of all the questions of a recalculation, and gives every cell its answer.
 *
 * Whatever the server does, each promise handed out is settled once, within {@link PATIENCE} of its request's first
 * attempt: with the answer to its own question, or with a refusal that says what to do. A promise left open would be a
 * cell that shows #BUSY! until the workbook is closed.
 */
export class Batcher {
  private readonly ports: BatcherPorts;
  private readonly recovery: Recovery;
  private readonly cache = new AnswerCache();
  private readonly pending = new Map<string, Wanted>();
  private gathered: Wanted[] = [];
  private queue: Batch[] = [];
  private inFlight = 0;
  private requests = 0;

  constructor(ports: BatcherPorts) {
    this.ports = ports;
    this.recovery = new Recovery(ports, (question) => this.ask(question));
  }

  /** The answer to one cell's question. Never rejects. */
  ask(question: Question): Promise<Answer> {
    const key = questionKey(question);
    const known = this.cache.get(key);
    if (known !== undefined) {
      this.ports.onAnswered?.(key, question, this.cache.dataVersion);
      return Promise.resolve(known);
    }
    const wanted = this.pending.get(key) ?? this.want(key, question);
    return new Promise((resolve) => wanted.cells.push(resolve));
  }

  /**
   * What is known of a question without asking: its answer, or why there is none, of an earlier data version too where its
   * cells were not asked since; undefined where nothing is known.
   */
  known(key: string): Answer | undefined {
    return this.cache.get(key) ?? this.recovery.reason(key) ?? this.cache.outdated.get(key);
  }

  /** Forgets every answer. Cells asked from now on get what the server knows now, not what is under way. */
  refresh(): void {
    this.cache.clear();
    this.pending.clear();
  }

  /** Notes that the server's data is of that version now: answers of another one are not given any more. */
  expect(dataVersion: string): void {
    this.cache.adopt(dataVersion);
  }

  /** Takes answers by key that the server gave otherwise: cells that ask for them cost no request. */
  supply(dataVersion: string, answers: ReadonlyMap<string, Answer>): void {
    this.expect(dataVersion);
    for (const [key, answer] of answers) if (isLasting(answer)) this.cache.put(key, answer);
  }

  /** Asks again for what an outage or a missing token left unanswered. */
  recover(): void {
    this.recovery.start();
  }

  report(): BatcherReport {
    const { requests, cache, pending, recovery } = this;
    const { dataVersion, size: cached } = cache;
    const outdated = cache.outdated.size;
    return { dataVersion, requests, cached, outdated, waiting: pending.size, lost: recovery.size };
  }

  // From question to request:

  private want(key: string, question: Question): Wanted {
    const wanted: Wanted = { key, question, cells: [] };
    this.pending.set(key, wanted);
    this.gathered.push(wanted);
    if (this.gathered.length === 1) this.ports.timers.after(WINDOW, () => this.enqueue());
    return wanted;
  }

  private enqueue(): void {
    const askedAt = this.ports.timers.now();
    this.queue.push(...inRequests(this.gathered).map((wanted) => ({ wanted, askedAt })));
    this.gathered = [];
    this.dispatch();
  }

  private dispatch(): void {
    while (this.inFlight < MOST_IN_FLIGHT) {
      const batch = this.queue.shift();
      if (!batch) return;
      this.inFlight++;
      void this.complete(batch.wanted).then(() => {
        this.inFlight--;
        this.dispatch();
      });
    }
  }

  /** Sends until there is an answer, a refusal that asking again would not change, or no patience left. */
  private async complete(wanted: readonly Wanted[]): Promise<void> {
    const { timers, random, wantsDetails } = this.ports;
    const deadline = timers.now() + PATIENCE;
    const questions = questionVariables(wanted.map((one) => one.question));
    const variables = { questions, details: isWanted(wantsDetails) };
    for (let attempt = 0, isRepeated = false; ; attempt++) {
      const { versions } = this.cache;
      const reply = await this.send(variables, Math.min(REQUEST_TIMEOUT, deadline - timers.now()));
      const list = reply.kind === "data" ? readAnswers(reply.data, wanted.length) : null;
      if (list && this.isOvertaken(list, versions) && !isRepeated) {
        isRepeated = true;
        continue;
      }
      if (list) return this.deliver(wanted, list);
      const delay = retryDelay(reply, attempt, random);
      if (delay === null || timers.now() + delay >= deadline) return this.giveUp(wanted, refusalOf(reply));
      await pause(timers, delay);
    }
  }

  private send(variables: Readonly<Record<string, unknown>>, timeout: number): Promise<Reply> {
    this.requests++;
    // A transport that breaks its promise never to reject must not leave cells behind.
    return this.ports.transport(ANSWERS, variables, timeout).catch(() => ({ kind: "unreachable", reason: "请求失败" }));
  }

  /** Of two requests under way during a release, the one with the older figures may come back last. */
  private isOvertaken(list: AnswerList, versions: number): boolean {
    return versions !== this.cache.versions && list.dataVersion !== this.cache.dataVersion;
  }

  // From reply to cells:

  private deliver(wanted: readonly Wanted[], { dataVersion, answers }: AnswerList): void {
    this.cache.adopt(dataVersion);
    const missing = refuse("ANSWER_INVALID", { received: "缺少答案" });
    wanted.forEach((one, at) => {
      this.settle(one, answers[at] ?? missing, dataVersion);
    });
  }

  private giveUp(wanted: readonly Wanted[], refusal: Refusal): void {
    for (const one of wanted) this.lose(one, refusal);
    if (isOutage(refusal)) this.giveUpQueue(refusal);
  }

  /** What has waited as long behind a batch that was given up would wait in vain. */
  private giveUpQueue(refusal: Refusal): void {
    const longAgo = this.ports.timers.now() - PATIENCE;
    const hopeless = this.queue.filter((batch) => batch.askedAt <= longAgo);
    this.queue = this.queue.filter((batch) => batch.askedAt > longAgo);
    for (const one of hopeless.flatMap((batch) => batch.wanted)) this.lose(one, refusal);
  }

  private lose(wanted: Wanted, refusal: Refusal): void {
    this.settle(wanted, refusal);
    this.recovery.lose(wanted.key, wanted.question, refusal);
  }

  private settle(wanted: Wanted, answer: Answer, dataVersion = ""): void {
    const { key, question, cells } = wanted;
    this.recovery.note(key, question, answer);
    if (this.pending.get(key) === wanted) {
      this.pending.delete(key);
      if (isLasting(answer)) this.cache.put(key, answer);
      if (isLasting(answer) && dataVersion !== "") this.ports.onAnswered?.(key, question, dataVersion);
    }
    for (const resolve of cells.splice(0)) resolve(answer);
  }
}

/** Office may not be ready to say what it can; figures without details are better than none. */
function isWanted(wantsDetails: () => boolean): boolean {
  try {
    return wantsDetails();
  } catch {
    return false;
  }
}
