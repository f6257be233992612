import type { FakeHost, Outcome } from "./bridge.ts";
import type { BridgeCounts } from "./grid-api.ts";
import {
  type CancelOrder,
  type CellCall,
  type CellPlace,
  isStreaming,
  type OpenCall,
  OpenCalls,
} from "./open-calls.ts";

/** A call as one cell uses it. */
interface Use {
  readonly open: OpenCall<CallingCell>;
  /** Number of the calculation in which the cell last asked for it. */
  askedIn: number;
}

interface CallingCell {
  readonly place: CellPlace;
  readonly uses: Map<string, Use>;
}

/** The failed outcome of a cell. */
export interface Failure {
  readonly place: CellPlace;
  readonly message: string;
}

/**
 * Excel's two phases: a calculation that calls the add-in gets no answer and leaves the cell busy; when it ends, all its
 * calls leave in one message; cells whose answers are complete are dirtied and calculated again, with the answers.
 * Answers serve that one calculation: a cell that is dirtied later calls again, even with the same arguments. A stream
 * stays open as long as a cell asks for it, and each of its values dirties the cells that do.
 */
export class Invocations {
  readonly #calls: OpenCalls<CallingCell>;
  readonly #addressOf: (place: CellPlace) => string;
  readonly #cells = new Map<string, CallingCell>();
  readonly #failures = new Map<string, Failure>();
  readonly #values = new Map<string, unknown>();
  /** Cells that have called since they were last forgotten. */
  readonly #callers = new Set<string>();
  #asked = new Set<CallingCell>();
  #calculation = 0;
  #counts = { messages: 0, invocations: 0 };

  /** `onAnswered` is told the cells that can be calculated again. */
  constructor(
    host: FakeHost,
    addressOf: (place: CellPlace) => string,
    onAnswered: (places: readonly CellPlace[]) => void,
  ) {
    this.#calls = new OpenCalls(host);
    this.#addressOf = addressOf;
    host.onOutcomes((outcomes) => {
      const answered = this.#record(outcomes);
      if (answered.length > 0) onAnswered(answered);
    });
  }

  get counts(): BridgeCounts {
    return { ...this.#counts };
  }

  /** How many streams are open. */
  get streams(): number {
    return this.#calls.streams;
  }

  set cancelOrder(order: CancelOrder) {
    this.#calls.cancelOrder = order;
  }

  /** The answer to the call, or null while there is none. */
  ask(call: CellCall): Outcome | null {
    const cell = this.#cellAt(call.place);
    const key = JSON.stringify([call.functionId, call.arguments]);
    const use = cell.uses.get(key) ?? { open: this.#calls.join(key, call, cell), askedIn: 0 };
    use.askedIn = this.#calculation;
    this.#callers.add(placeKey(call.place));
    cell.uses.set(key, use);
    this.#asked.add(cell);
    return use.open.outcome;
  }

  /** A calculation has ended and its values are in the grid. */
  calculated(): void {
    const asked = [...this.#asked];
    this.#asked = new Set();
    for (const cell of asked) this.#drop(cell, ({ askedIn }) => askedIn !== this.#calculation);
    const open = asked.flatMap((cell) => [...cell.uses.values()].map((use) => use.open));
    this.#send([...new Set(open)].filter(({ id }) => id === null));
    for (const cell of asked) if (isComplete(cell)) this.#close(cell);
    this.#calculation++;
  }

  /** The cell was written to or moved: whatever it asked no longer matters. */
  forget(place: CellPlace): void {
    const key = placeKey(place);
    const cell = this.#cells.get(key);
    this.#callers.delete(key);
    this.#failures.delete(key);
    this.#values.delete(key);
    if (!cell) return;
    this.#asked.delete(cell);
    this.#drop(cell, () => true);
  }

  /** Whether the cell has called since it was last forgotten. */
  hasCalled(place: CellPlace): boolean {
    return this.#callers.has(placeKey(place));
  }

  /** The cell is to call again at its next calculation; a stream is not run again by that. */
  repeat(place: CellPlace): void {
    const cell = this.#cells.get(placeKey(place));
    if (cell) this.#drop(cell, ({ open }) => !isStreaming(open));
  }

  /** Every cell is to call again at its next calculation. */
  repeatAll(): void {
    for (const cell of [...this.#cells.values()]) this.repeat(cell.place);
  }

  pending(): CellPlace[] {
    return [...this.#cells.values()].filter((cell) => !isComplete(cell)).map(({ place }) => place);
  }

  failures(): Failure[] {
    return [...this.#failures.values()];
  }

  /** What the add-in last returned for the cell, as it crossed the bridge; undefined when it failed or never did. */
  value(place: CellPlace): unknown {
    return this.#values.get(placeKey(place));
  }

  #cellAt(place: CellPlace): CallingCell {
    const key = placeKey(place);
    const cell = this.#cells.get(key) ?? { place, uses: new Map() };
    this.#cells.set(key, cell);
    return cell;
  }

  #drop(cell: CallingCell, isDropped: (use: Use) => boolean): void {
    for (const [key, use] of cell.uses) {
      if (!isDropped(use)) continue;
      this.#calls.leave(use.open, cell);
      cell.uses.delete(key);
    }
    if (cell.uses.size === 0) this.#cells.delete(placeKey(cell.place));
  }

  #send(open: readonly OpenCall<CallingCell>[]): void {
    this.#calls.send(open, this.#addressOf);
    if (open.length === 0) return;
    this.#counts = { messages: this.#counts.messages + 1, invocations: this.#counts.invocations + open.length };
  }

  #record(outcomes: ReadonlyMap<number, Outcome>): CellPlace[] {
    const touched = new Set<CallingCell>();
    for (const [id, outcome] of outcomes) {
      const open = this.#calls.byId(id);
      if (!open) continue;
      open.outcome = outcome;
      for (const cell of open.cells) touched.add(cell);
    }
    return [...touched].filter(isComplete).map(({ place }) => place);
  }

  /** The cell has been calculated with all its answers: keep its sentence and its value, let the answers go. */
  #close(cell: CallingCell): void {
    const key = placeKey(cell.place);
    const outcomes = [...cell.uses.values()].map(({ open }) => open.outcome);
    const message = outcomes.map(sentenceOf).find((sentence) => sentence !== null) ?? null;
    if (message !== null) this.#failures.set(key, { place: cell.place, message });
    else this.#failures.delete(key);
    const value = outcomes.find((outcome) => outcome?.ok);
    if (value?.ok) this.#values.set(key, value.value);
    else this.#values.delete(key);
    this.#drop(cell, ({ open }) => !isStreaming(open));
  }
}

/** The sentence of a failure: of a call that failed, or of an error that was returned as a value. */
function sentenceOf(outcome: Outcome | null): string | null {
  if (!outcome?.ok) return outcome?.message ?? null;
  const { basicType, message } = Object(outcome.value);
  return basicType === "Error" ? String(message ?? "") : null;
}

function isComplete(cell: CallingCell): boolean {
  return [...cell.uses.values()].every(({ open }) => open.outcome !== null);
}

function placeKey({ sheetId, row, column }: CellPlace): string {
  return `${sheetId}!${row}:${column}`;
}
