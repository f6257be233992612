import type { OfficeQueue } from "./office-object.ts";

/** What `add` gives: the way to take the handler off again, in the context that it was added in. */
export interface HandlerResult<Context> {
  readonly context: Context;
  remove(): void;
}

/** `OfficeExtension.EventHandlers`: a handler is told from the next sync on, each time a little after it has happened. */
export class EventHandlersStub<Context extends OfficeQueue> {
  readonly #context: Context;
  readonly #listen: (listener: () => void) => () => void;

  constructor(context: Context, listen: (listener: () => void) => () => void) {
    this.#context = context;
    this.#listen = listen;
  }

  add(handler: (event: object) => Promise<unknown>): HandlerResult<Context> {
    let stop = () => {};
    this.#context.enqueue(() => {
      stop = this.#listen(() => setTimeout(() => void handler({})));
    });
    return { context: this.#context, remove: () => this.#context.enqueue(() => stop()) };
  }
}
