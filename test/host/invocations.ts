import { type FakeHost, FLAGS, type Outcome } from "./bridge.ts";
import type { BridgeCounts } from "./grid-api.ts";

/** A cell by the id of its sheet, zero-based. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One call of a custom function by one cell. */
export interface CellCall {
  readonly place: CellPlace;
  readonly functionId: string;
  readonly arguments: readonly unknown[];
  readonly flags: number;
}

interface OpenCall {
  readonly call: CellCall;
  id: number | null;
  outcome: Outcome | null;
  /** Number of the calculation that last asked for it. */
  askedIn: number;
}

interface CallingCell {
  readonly place: CellPlace;
  readonly calls: Map<string, OpenCall>;
}

/** The failed outcome of a cell. */
export interface Failure {
  readonly place: CellPlace;
  readonly message: string;
}

/**
 * Excel's two phases: a calculation that calls the add-in gets no answer and leaves the cell busy; when it ends, all its
 * calls leave in one message; cells whose answers are complete are dirtied and calculated again, with the answers.
 * Answers serve that one calculation: a cell that is dirtied later calls again, even with the same arguments.
 */
export class Invocations {
  readonly #host: FakeHost;
  readonly #addressOf: (place: CellPlace) => string;
  readonly #cells = new Map<string, CallingCell>();
  readonly #cellOf = new Map<number, CallingCell>();
  readonly #failures = new Map<string, Failure>();
  #asked = new Set<CallingCell>();
  #calculation = 0;
  #counts = { messages: 0, invocations: 0 };

  /** `onAnswered` is told the cells that can be calculated again. */
  constructor(
    host: FakeHost,
    addressOf: (place: CellPlace) => string,
    onAnswered: (places: readonly CellPlace[]) => void,
  ) {
    this.#host = host;
    this.#addressOf = addressOf;
    host.onOutcomes((outcomes) => {
      const answered = this.#record(outcomes);
      if (answered.length > 0) onAnswered(answered);
    });
  }

  get counts(): BridgeCounts {
    return { ...this.#counts };
  }

  /** The answer to the call, or null while there is none. */
  ask(call: CellCall): Outcome | null {
    const cell = this.#cellAt(call.place);
    const key = JSON.stringify([call.functionId, call.arguments]);
    const open = cell.calls.get(key) ?? { call, id: null, outcome: null, askedIn: 0 };
    open.askedIn = this.#calculation;
    cell.calls.set(key, open);
    this.#asked.add(cell);
    return open.outcome;
  }

  /** A calculation has ended and its values are in the grid. */
  calculated(): void {
    const asked = [...this.#asked];
    this.#asked = new Set();
    for (const cell of asked) this.#dropStale(cell);
    this.#send(asked.flatMap((cell) => [...cell.calls.values()].filter((open) => open.id === null)));
    for (const cell of asked) if (isComplete(cell)) this.#close(cell);
    this.#calculation++;
  }

  /** The cell was written to: whatever it asked no longer matters. */
  forget(place: CellPlace): void {
    const key = placeKey(place);
    const cell = this.#cells.get(key);
    for (const open of cell?.calls.values() ?? []) this.#abandon(open);
    this.#cells.delete(key);
    this.#failures.delete(key);
    if (cell) this.#asked.delete(cell);
  }

  /** Every cell is to call again at its next calculation. */
  forgetAll(): void {
    for (const cell of [...this.#cells.values()]) this.forget(cell.place);
  }

  pending(): CellPlace[] {
    return [...this.#cells.values()].filter((cell) => !isComplete(cell)).map(({ place }) => place);
  }

  failures(): Failure[] {
    return [...this.#failures.values()];
  }

  #cellAt(place: CellPlace): CallingCell {
    const key = placeKey(place);
    const cell = this.#cells.get(key) ?? { place, calls: new Map() };
    this.#cells.set(key, cell);
    return cell;
  }

  #dropStale(cell: CallingCell): void {
    for (const [key, open] of cell.calls) {
      if (open.askedIn === this.#calculation) continue;
      this.#abandon(open);
      cell.calls.delete(key);
    }
  }

  #send(open: readonly OpenCall[]): void {
    if (open.length === 0) return;
    this.#counts = { messages: this.#counts.messages + 1, invocations: this.#counts.invocations + open.length };
    const ids = this.#host.invokeMany(open.map(({ call }) => ({ ...call, address: this.#addressOf(call.place) })));
    open.forEach((entry, index) => {
      entry.id = ids[index] ?? null;
      if (entry.id !== null) this.#cellOf.set(entry.id, this.#cellAt(entry.call.place));
    });
  }

  #record(outcomes: ReadonlyMap<number, Outcome>): CellPlace[] {
    const touched = new Set<CallingCell>();
    for (const [id, outcome] of outcomes) {
      const cell = this.#cellOf.get(id);
      const open = [...(cell?.calls.values() ?? [])].find((entry) => entry.id === id);
      if (!cell || !open) continue;
      open.outcome = outcome;
      touched.add(cell);
    }
    return [...touched].filter(isComplete).map(({ place }) => place);
  }

  /** The cell has been calculated with all its answers: keep its sentence, let the answers go. */
  #close(cell: CallingCell): void {
    const key = placeKey(cell.place);
    const calls = [...cell.calls];
    const failure = calls.map(([, { outcome }]) => outcome).find((outcome) => outcome?.ok === false);
    if (failure?.ok === false) this.#failures.set(key, { place: cell.place, message: failure.message });
    else this.#failures.delete(key);
    for (const [call, open] of calls) {
      if (isStreaming(open)) continue;
      this.#abandon(open);
      cell.calls.delete(call);
    }
    if (cell.calls.size === 0) this.#cells.delete(key);
  }

  #abandon(open: OpenCall): void {
    if (open.id === null) return;
    this.#cellOf.delete(open.id);
    const listens = isStreaming(open) || (open.outcome === null && (open.call.flags & FLAGS.cancelable) !== 0);
    if (listens) this.#host.cancel(open.id);
  }
}

function isComplete(cell: CallingCell): boolean {
  return [...cell.calls.values()].every(({ outcome }) => outcome !== null);
}

function isStreaming(open: OpenCall): boolean {
  return (open.call.flags & FLAGS.streaming) !== 0;
}

function placeKey({ sheetId, row, column }: CellPlace): string {
  return `${sheetId}!${row}:${column}`;
}
