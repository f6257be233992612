import { AddressBook } from "./address-book.ts";
import { AnswerStreams } from "./answer-streams.ts";
import { Batcher } from "./batcher.ts";
import { createOpenStream } from "./event-stream.ts";
import { FailureLog } from "./failure-log.ts";
import { LiveHub } from "./live.ts";
import { PROBE } from "./queries.ts";
import { browserTimers } from "./timers.ts";
import { createTransport, type Reply, type Transport } from "./transport.ts";

const TRIAL_TIMEOUT = 15_000;

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
  /** What the server says to a token that is not kept yet. */
  readonly tryToken: (token: string) => Promise<Reply>;
  /** Tries again what an outage or a missing token stopped. */
  readonly recover: () => void;
}

function createClient(): Client {
  let host: Host = { readToken: async () => "", recalculate: () => {}, wantsDetails: () => false };
  const [timers, random] = [browserTimers, Math.random];
  const network = (path: string) => ({
    url: () => new URL(path, location.origin).href,
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    readToken: () => host.readToken(),
  });
  const addresses = new AddressBook(timers.now);
  const failures = new FailureLog(timers.now);
  const transport = failures.watch(createTransport({ ...network("/graphql"), timers }));
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
    batcher,
    addresses,
    failures,
    hub,
    streams,
    wantsDetails: () => host.wantsDetails(),
    attach: (attached) => {
      host = attached;
    },
    tryToken: (token) => {
      const tried = createTransport({ ...network("/graphql"), readToken: async () => token, timers });
      return tried(PROBE, {}, TRIAL_TIMEOUT);
    },
    recover: () => {
      batcher.recover();
      hub.retry();
    },
  };
}

/** The client of this runtime. Every part of the add-in is in one bundle, so there is exactly one. */
export const client: Client = createClient();
