import { isRefusal, type Refusal } from "../../server/domain/refusal.ts";

import type { Answer } from "./answer.ts";

const MOST_ANSWERS = 100_000;

/** How many of the oldest answers go when there are too many. */
const EVICTED = 10_000;

/** The answers of one data version, and how many cells still show those of an earlier one. */
export class AnswerCache {
  /**
   * Questions that were answered from an earlier version and not asked since: their cells still show it. Of a refusal with
   * that; figures are in the cells.
   */
  readonly outdated = new Map<string, Refusal | undefined>();
  private readonly answers = new Map<string, Answer>();
  private current = "";
  private changes = 0;

  /** Of the answers held; "" before the first. */
  get dataVersion(): string {
    return this.current;
  }

  /** How many data versions there have been. */
  get versions(): number {
    return this.changes;
  }

  get size(): number {
    return this.answers.size;
  }

  get(key: string): Answer | undefined {
    return this.answers.get(key);
  }

  /** Keeps an answer of the current version; of too many the oldest go. */
  put(key: string, answer: Answer): void {
    if (this.answers.size >= MOST_ANSWERS) this.evict();
    this.answers.set(key, answer);
    this.outdated.delete(key);
  }

  /** Notes of which version new answers are. Those of another version no longer hold. */
  adopt(dataVersion: string): void {
    if (dataVersion === this.current) return;
    for (const [key, answer] of this.answers) this.outdated.set(key, isRefusal(answer) ? answer : undefined);
    this.answers.clear();
    this.current = dataVersion;
    this.changes++;
  }

  /** Forgets every answer, because every cell will ask again. */
  clear(): void {
    this.answers.clear();
    this.outdated.clear();
  }

  /** Many at once: a map finds its first entry by walking over all those removed before it. */
  private evict(): void {
    let left = EVICTED;
    for (const key of this.answers.keys()) {
      if (left-- === 0) return;
      this.answers.delete(key);
    }
  }
}
