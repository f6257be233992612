import { AddressBook } from "./address-book.ts";
import { AnswerStreams } from "./answer-streams.ts";
import { Batcher } from "./batcher.ts";
import { createOpenStream } from "./event-stream.ts";
import { FailureLog } from "./failure-log.ts";
import { LiveHub } from "./live.ts";
import { browserTimers } from "./timers.ts";
import { createTransport, type Transport } from "./transport.ts";

/** What the client needs of the program it runs in. */
export interface Host {
  /** The token kept outside the document; "" when there is none. */
  readonly readToken: () => Promise<string>;
  /** Calculates the cells at those addresses again. */
  readonly recalculate: (addresses: readonly string[]) => void;
  /** Whether this Excel shows what a number is: numbers with properties (CustomFunctionsRuntime 1.4). */
  readonly wantsDetails: () => boolean;
}

/** One conversation with the server: functions, pane and commands share it, and with it one cache and one stream. */
export interface Client {
  readonly transport: Transport;
  /** The same with a token that is not kept. */
  readonly withToken: (token: string) => Transport;
  readonly batcher: Batcher;
  readonly addresses: AddressBook;
  /** The last requests that brought no data. */
  readonly failures: FailureLog;
  /** Tells of changes of the server's data. */
  readonly hub: LiveHub;
  /** The answers of live cells. */
  readonly streams: AnswerStreams;
  /** Whether this Excel shows what a number is. */
  readonly wantsDetails: () => boolean;
  /** Until a host is attached there is no token and nothing to recalculate. */
  readonly attach: (host: Host) => void;
  /** Tries again what an outage or a missing token stopped. */
  readonly recover: () => void;
}

function createClient(): Client {
  let host: Host = { readToken: async () => "", recalculate: () => {}, wantsDetails: () => false };
  const [timers, random] = [browserTimers, Math.random];
  const network = (path: string, readToken = () => host.readToken()) => ({
    url: () => new URL(path, location.origin).href,
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    readToken,
    timers,
  });
  const addresses = new AddressBook(timers.now);
  const failures = new FailureLog(timers.now);
  const transport = failures.watch(createTransport(network("/graphql")));
  const batcher = new Batcher({
    transport,
    timers,
    random,
    wantsDetails: () => host.wantsDetails(),
    onAnswered: (key, question, dataVersion) => addresses.answered(key, question, dataVersion),
    onRecovered: (keys) => {
      streams.recovered(keys);
      host.recalculate(addresses.addressesOf(keys));
    },
  });
  const hub = new LiveHub({ transport, openStream: createOpenStream(network("/graphql/stream")), timers, random });
  const streams = new AnswerStreams({ batcher, hub, timers });
  return {
    transport,
    withToken: (token) => createTransport(network("/graphql", async () => token)),
    batcher,
    addresses,
    failures,
    hub,
    streams,
    wantsDetails: () => host.wantsDetails(),
    attach: (attached) => {
      host = attached;
    },
    recover: () => {
      batcher.recover();
      hub.retry();
    },
  };
}

/** The client of this runtime. Every part of the add-in is in one bundle, so there is exactly one. */
export const client: Client = createClient();
