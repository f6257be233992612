import { AddressBook } from "./address-book.ts";
import { Batcher } from "./batcher.ts";
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

/** One conversation with the server: functions, pane and commands share it, and with it one cache. */
export interface Client {
  readonly transport: Transport;
  readonly batcher: Batcher;
  readonly addresses: AddressBook;
  /** Until a host is attached there is no token and nothing to recalculate. */
  readonly attach: (host: Host) => void;
}

function createClient(): Client {
  let host: Host = { readToken: async () => "", recalculate: () => {}, wantsDetails: () => false };
  const addresses = new AddressBook();
  const transport = createTransport({
    url: () => new URL("/graphql", location.origin).href,
    fetch: (url, init) => fetch(url, init),
    readToken: () => host.readToken(),
    timers: browserTimers,
  });
  const batcher = new Batcher({
    transport,
    timers: browserTimers,
    random: Math.random,
    wantsDetails: () => host.wantsDetails(),
    onRecovered: (keys) => host.recalculate(addresses.addressesOf(keys)),
  });
  return {
    transport,
    batcher,
    addresses,
    attach: (attached) => {
      host = attached;
    },
  };
}

/** The client of this runtime. Every part of the add-in is in one bundle, so there is exactly one. */
export const client: Client = createClient();
