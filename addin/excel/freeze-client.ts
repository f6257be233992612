import type { AddressBook } from "../client/address-book.ts";
import type { Batcher } from "../client/batcher.ts";
import type { Transport } from "../client/transport.ts";

/** What freezing needs of the client. */
export interface FreezeClient {
  readonly transport: Transport;
  readonly batcher: Pick<Batcher, "ask" | "refresh" | "report" | "known">;
  readonly addresses: Pick<AddressBook, "cells" | "forget" | "asking" | "refused">;
}
