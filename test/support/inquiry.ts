import { Readable } from "node:stream";

import type { Inquiry } from "../../server/http/exchange.ts";

/** A GET of "/" from this machine, and what differs from it. */
export function inquire(differences: Partial<Inquiry> = {}): Inquiry {
  return {
    requestId: "r-1",
    method: "GET",
    path: "/",
    search: "",
    headers: { host: "localhost" },
    address: "127.0.0.1",
    secure: false,
    body: Readable.from([]),
    ...differences,
  };
}
