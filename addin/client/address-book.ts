import type { Question } from "../../server/domain/question.ts";

/** A cell that shows an answer: where it stands, what it asked, and of which data version its answer is. */
export interface AnsweredCell {
  /** As Excel names it to a function: `Sheet1!A1`. */
  readonly address: string;
  readonly key: string;
  readonly question: Question;
  readonly dataVersion: string;
}

/**
 * Which cell asks which question, and under which data version it was answered: so that after an outage or a release
 * only the cells concerned are recalculated.
 */
export class AddressBook {
  private readonly keys = new Map<string, string>();
  private readonly answeredCells = new Map<string, AnsweredCell>();
  private readonly waiting = new Map<string, Set<string>>();
  private changes = 0;
  private onChange = () => {};

  /** Rises whenever an answered cell comes, goes or gets another answer. */
  get revision(): number {
    return this.changes;
  }

  /** Calls whenever the revision rises. */
  watch(onChange: () => void): void {
    this.onChange = onChange;
  }

  /** Notes that the cell at that address asks the question of that key; its earlier question is forgotten. */
  remember(address: string | undefined, key: string): void {
    if (!address) return;
    this.leave(address);
    this.keys.set(address, key);
    const waiting = this.waiting.get(key);
    if (waiting) waiting.add(address);
    else this.waiting.set(key, new Set([address]));
  }

  /** Notes that the cells waiting for the answer to that question got the one of that data version. */
  answered(key: string, question: Question, dataVersion: string): void {
    const waiting = this.waiting.get(key);
    if (!waiting) return;
    this.waiting.delete(key);
    for (const address of waiting) this.put({ address, key, question, dataVersion });
  }

  /** The cells that ask any of those questions. */
  addressesOf(keys: readonly string[]): string[] {
    const wanted = new Set(keys);
    return [...this.keys].filter(([, key]) => wanted.has(key)).map(([address]) => address);
  }

  /** Every cell that shows an answer; not those that wait for a new one. */
  cells(): AnsweredCell[] {
    return [...this.answeredCells.values()].filter((cell) => !this.isWaiting(cell.address));
  }

  /** The cell at that address; undefined when it has no answer or waits for a new one. */
  cellAt(address: string): AnsweredCell | undefined {
    return this.isWaiting(address) ? undefined : this.answeredCells.get(address);
  }

  /** Takes what the workbook was saved with. What has been asked since it was opened holds. */
  restore(cells: readonly AnsweredCell[]): void {
    for (const cell of cells) {
      if (this.keys.has(cell.address)) continue;
      this.keys.set(cell.address, cell.key);
      this.put(cell);
    }
  }

  /** Notes that those very answers are the same in that data version. */
  confirm(cells: readonly AnsweredCell[], dataVersion: string): void {
    for (const cell of cells) {
      if (this.answeredCells.get(cell.address) === cell) this.put({ ...cell, dataVersion });
    }
  }

  /** Forgets cells that no longer ask. */
  forget(addresses: readonly string[]): void {
    for (const address of addresses) {
      this.leave(address);
      this.keys.delete(address);
      if (this.answeredCells.delete(address)) this.changed();
    }
  }

  private isWaiting(address: string): boolean {
    return this.waiting.get(this.keys.get(address) ?? "")?.has(address) ?? false;
  }

  private put(cell: AnsweredCell): void {
    const known = this.answeredCells.get(cell.address);
    this.answeredCells.set(cell.address, cell);
    if (known?.key !== cell.key || known.dataVersion !== cell.dataVersion) this.changed();
  }

  private leave(address: string): void {
    const key = this.keys.get(address) ?? "";
    const waiting = this.waiting.get(key);
    waiting?.delete(address);
    if (waiting?.size === 0) this.waiting.delete(key);
  }

  private changed(): void {
    this.changes++;
    this.onChange();
  }
}
