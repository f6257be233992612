import type { Question } from "../../server/domain/question.ts";
import type { Refusal } from "../../server/domain/refusal.ts";

/** A cell that shows an answer: where it stands, what it asked, and of which data version its answer is. */
export interface AnsweredCell {
  /** As Excel names it to a function: `Sheet1!A1`. */
  readonly address: string;
  readonly key: string;
  readonly question: Question;
  readonly dataVersion: string;
}

/** A cell and what its formula asked when it was last calculated; null is asked and not answered yet. */
interface CallingCell {
  readonly calls: Map<string, AnsweredCell | null>;
  /** When it last asked or was answered, in milliseconds. */
  activeAt: number;
}

/**
 * A formula may ask several questions, the second only when the first is answered. What a cell asks after a longer rest
 * belongs to its next calculation.
 */
const REST = 3_000;

/**
 * Which cell asks which questions, and under which data version they were answered: so that after an outage or a release
 * only the cells concerned are recalculated.
 */
export class AddressBook {
  private readonly now: () => number;
  private readonly cellsByAddress = new Map<string, CallingCell>();
  /** Cells that wait for the answer to the question of a key. */
  private readonly waiting = new Map<string, Set<string>>();
  /** Cells whose arguments make no question, and why. */
  private readonly unreadable = new Map<string, Refusal>();
  private changes = 0;
  private onChange = () => {};

  /** @param now milliseconds since some fixed moment */
  constructor(now: () => number) {
    this.now = now;
  }

  /** Rises whenever an answered cell comes, goes or is answered anew. */
  get revision(): number {
    return this.changes;
  }

  /** Calls whenever the revision rises. */
  watch(onChange: () => void): void {
    this.onChange = onChange;
  }

  /** Notes that the cell at that address asks the question of that key; what it asked in its last calculation is forgotten. */
  remember(address: string | undefined, key: string): void {
    if (!address) return;
    this.unreadable.delete(address);
    const cell = this.calculating(address);
    cell.activeAt = this.now();
    cell.calls.set(key, null);
    const waiting = this.waiting.get(key);
    if (waiting) waiting.add(address);
    else this.waiting.set(key, new Set([address]));
  }

  /** Notes that the arguments of the cell at that address make no question; what it asked before is forgotten. */
  refuse(address: string | undefined, refusal: Refusal): void {
    if (!address) return;
    this.forget([address]);
    this.unreadable.set(address, refusal);
  }

  /** Notes that the cells waiting for the answer to that question got the one of that data version. */
  answered(key: string, question: Question, dataVersion: string): void {
    const waiting = this.waiting.get(key);
    if (!waiting) return;
    this.waiting.delete(key);
    for (const address of waiting) {
      const cell = this.cellsByAddress.get(address);
      if (!cell) continue;
      cell.activeAt = this.now();
      cell.calls.set(key, { address, key, question, dataVersion });
      this.changed();
    }
  }

  /** The cells that ask any of those questions. */
  addressesOf(keys: readonly string[]): string[] {
    const wanted = new Set(keys);
    const isAsking = ({ calls }: CallingCell) => [...calls.keys()].some((key) => wanted.has(key));
    return [...this.cellsByAddress].filter(([, cell]) => isAsking(cell)).map(([address]) => address);
  }

  /** Every cell that asks, by its address, with its questions by key: those that are answered, and null for the others. */
  asking(): ReadonlyMap<string, Pick<CallingCell, "calls">> {
    return this.cellsByAddress;
  }

  /** The cells whose arguments make no question, by their addresses, and why. */
  refused(): ReadonlyMap<string, Refusal> {
    return this.unreadable;
  }

  /** Every answer that a cell shows; not those of cells that wait for one. */
  cells(): AnsweredCell[] {
    return [...this.cellsByAddress.values()].flatMap((cell) => answersOf(cell) ?? []);
  }

  /** The answers that the cell at that address shows; undefined when it asked nothing or waits for one. */
  cellsAt(address: string): readonly AnsweredCell[] | undefined {
    const cell = this.cellsByAddress.get(address);
    return cell && answersOf(cell);
  }

  /** Takes what the workbook was saved with. What has been asked since it was opened holds. */
  restore(cells: readonly AnsweredCell[]): void {
    const asked = new Set(this.cellsByAddress.keys());
    for (const cell of cells) {
      if (asked.has(cell.address)) continue;
      const restored = this.cellsByAddress.get(cell.address) ?? {
        calls: new Map(),
        activeAt: Number.NEGATIVE_INFINITY,
      };
      restored.calls.set(cell.key, cell);
      this.cellsByAddress.set(cell.address, restored);
      this.changed();
    }
  }

  /** Notes that those very answers are the same in that data version. */
  confirm(cells: readonly AnsweredCell[], dataVersion: string): void {
    for (const cell of cells) {
      const { calls } = this.cellsByAddress.get(cell.address) ?? {};
      if (calls?.get(cell.key) !== cell || cell.dataVersion === dataVersion) continue;
      calls.set(cell.key, { ...cell, dataVersion });
      this.changed();
    }
  }

  /** Forgets cells that no longer ask. */
  forget(addresses: readonly string[]): void {
    for (const address of addresses) {
      this.leave(address);
      this.unreadable.delete(address);
      if (this.cellsByAddress.delete(address)) this.changed();
    }
  }

  /** The cell in the calculation that is under way, which begins now if it has rested. */
  private calculating(address: string): CallingCell {
    const known = this.cellsByAddress.get(address);
    if (known && this.now() - known.activeAt <= REST) return known;
    this.leave(address);
    const cell = { calls: new Map(), activeAt: this.now() };
    this.cellsByAddress.set(address, cell);
    return cell;
  }

  /** The cell waits for nothing any more. */
  private leave(address: string): void {
    for (const key of this.cellsByAddress.get(address)?.calls.keys() ?? []) {
      const waiting = this.waiting.get(key);
      waiting?.delete(address);
      if (waiting?.size === 0) this.waiting.delete(key);
    }
  }

  private changed(): void {
    this.changes++;
    this.onChange();
  }
}

function answersOf({ calls }: CallingCell): AnsweredCell[] | undefined {
  const answers = [...calls.values()].flatMap((answer) => answer ?? []);
  return answers.length === calls.size ? answers : undefined;
}
