import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";

/** A request as the routes see it: plain values and an unread body, no socket. */
export interface Inquiry {
  readonly requestId: string;
  readonly method: string;
  /** The path as it was sent, still percent-encoded, without the query. */
  readonly path: string;
  /** "" or the query with its question mark. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** The client's address. */
  readonly address: string;
  /** Whether it came through our TLS listener. */
  readonly secure: boolean;
  readonly body: Readable;
}

/** An answer before it is negotiated (compression, 304, HEAD) and sent. Header names are lower case. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | AsyncIterable<string | Uint8Array>;
}

/** Any JSON value as an answer that nobody may store. */
export function jsonReply(status: number, value: unknown, headers: Reply["headers"] = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    body: `${JSON.stringify(value)}\n`,
  };
}

/** A Vary header that also names `header`. */
export function varyOn(vary: string | undefined, header: string): string {
  if (vary === undefined) return header;
  return vary.toLowerCase().split(/, */u).includes(header) ? vary : `${vary}, ${header}`;
}
