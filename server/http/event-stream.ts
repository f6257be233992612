import { print } from "graphql-sse";

import type { After } from "../store/timer.ts";

/** Results of a subscription, whose `return` ends it at once, also while a `next` waits. */
export interface StreamResults {
  next(): Promise<IteratorResult<object, unknown>>;
  return(): Promise<unknown>;
}

export interface EventStreamOptions {
  readonly after: After;
  /** Called once, when nothing more will be read or sent. */
  readonly onEnd: () => void;
}

/** The text of an answer in events. */
export interface EventStream extends AsyncIterableIterator<string> {
  /** Ends the answer without a word of completion: a client that was cut off comes back. */
  cut(): void;
}

/** Silence after which a comment is sent; well below the time after which the front closes a silent socket. */
export const PING_MILLISECONDS = 12_000;

/** Sent first too: some browsers hand nothing on before the first bytes of the body. */
const COMMENT = ":\n\n";

const DONE = { done: true, value: undefined } as const;

/**
 * Results as the events of the protocol "GraphQL over Server-Sent Events", in its mode of one connection for each
 * operation. The next result is asked for only when the socket has taken the last one, so a client that doesn't read
 * costs one event of memory; graphql-sse's own handler would queue them all, which is why only its printer is used.
 */
export function eventStream(results: StreamResults, { after, onEnd }: EventStreamOptions): EventStream {
  let state: "new" | "open" | "last" | "ended" = "new";
  let coming: Promise<IteratorResult<object, unknown>> | undefined;
  let interrupt = (_: "cut"): void => undefined;

  function end(): void {
    if (state === "ended") return;
    state = "ended";
    interrupt("cut");
    // Nobody waits for it, and what its own end throws concerns nobody.
    results.return().catch(() => undefined);
    onEnd();
  }

  /** The next result, or that it is time for a comment, or that the stream was cut meanwhile. */
  function wait(): Promise<IteratorResult<object, unknown> | "ping" | "cut"> {
    coming ??= results.next();
    const pending = coming;
    return new Promise((resolve, reject) => {
      const cancel = after(PING_MILLISECONDS, () => resolve("ping"));
      interrupt = (how) => {
        cancel();
        resolve(how);
      };
      pending.then(resolve, reject).finally(cancel);
    });
  }

  async function next(): Promise<IteratorResult<string, undefined>> {
    if (state === "last") end();
    if (state === "ended") return DONE;
    if (state === "new") {
      state = "open";
      return { done: false, value: COMMENT };
    }
    const news = await wait();
    if (news === "cut") return DONE;
    if (news === "ping") return { done: false, value: COMMENT };
    coming = undefined;
    if (!news.done) return { done: false, value: print({ event: "next", data: news.value }) };
    state = "last";
    return { done: false, value: print({ event: "complete", data: null }) };
  }

  const leave = async () => {
    end();
    return DONE;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next,
    return: leave,
    throw: leave,
    cut: end,
  };
}
