import { type FakeHost, FLAGS, type Outcome } from "./bridge.ts";

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

/** When Excel tells an add-in that a stream is not wanted any more: before or after it starts the one that replaces it. */
export type CancelOrder = "before" | "after";

/** A call that is under way, and the cells that want its outcome; only a stream can have several. */
export interface OpenCall<Cell> {
  readonly key: string;
  readonly call: CellCall;
  readonly cells: Set<Cell>;
  id: number | null;
  outcome: Outcome | null;
}

/** The calls under way. As in Excel, streaming calls with identical arguments are one. */
export class OpenCalls<Cell> {
  cancelOrder: CancelOrder = "before";
  readonly #host: FakeHost;
  readonly #streams = new Map<string, OpenCall<Cell>>();
  readonly #byId = new Map<number, OpenCall<Cell>>();
  #leaving: number[] = [];

  constructor(host: FakeHost) {
    this.#host = host;
  }

  /** How many streams are open. */
  get streams(): number {
    return [...this.#byId.values()].filter(isStreaming).length;
  }

  byId(id: number): OpenCall<Cell> | undefined {
    return this.#byId.get(id);
  }

  /** The call for that cell: a stream that runs already, or a new one that is still to be sent. */
  join(key: string, call: CellCall, cell: Cell): OpenCall<Cell> {
    const open = this.#streams.get(key) ?? { key, call, cells: new Set(), id: null, outcome: null };
    if (isStreaming(open)) this.#streams.set(key, open);
    open.cells.add(cell);
    return open;
  }

  /** Sends all of them in one message, then cancels what was to be cancelled after them. */
  send(open: readonly OpenCall<Cell>[], addressOf: (place: CellPlace) => string): void {
    const calls = open.map(({ call }) => ({ ...call, address: addressOf(call.place) }));
    const ids = calls.length > 0 ? this.#host.invokeMany(calls) : [];
    open.forEach((entry, index) => {
      entry.id = ids[index] ?? null;
      if (entry.id !== null) this.#byId.set(entry.id, entry);
    });
    for (const id of this.#leaving.splice(0)) this.#host.cancel(id);
  }

  /** The cell does not want the outcome any more; the last one's leaving ends the call. */
  leave(open: OpenCall<Cell>, cell: Cell): void {
    open.cells.delete(cell);
    if (open.cells.size > 0) return;
    if (this.#streams.get(open.key) === open) this.#streams.delete(open.key);
    if (open.id === null) return;
    this.#byId.delete(open.id);
    const listens = isStreaming(open) || (open.outcome === null && (open.call.flags & FLAGS.cancelable) !== 0);
    if (!listens) return;
    if (this.cancelOrder === "after") this.#leaving.push(open.id);
    else this.#host.cancel(open.id);
  }
}

/** Whether the call's function goes on giving values. */
export function isStreaming({ call }: { readonly call: CellCall }): boolean {
  return (call.flags & FLAGS.streaming) !== 0;
}
