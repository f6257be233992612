import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { chooseEncoding, compress } from "./compress.ts";
import { type Inquiry, type Reply, varyOn } from "./exchange.ts";

/** Smaller answers fit one packet anyway. */
const WORTH_COMPRESSING = 1024;

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|javascript|graphql-response\+json)|image\/svg)/u;

/** What is sent: the reply after negotiation. An absent body is not even an empty one. */
interface Negotiated {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Reply["body"] | undefined;
}

/** Negotiates and sends. Ends quietly when the client has gone. */
export async function sendReply(inquiry: Inquiry, reply: Reply, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await negotiate(inquiry, reply);
  response.writeHead(status, headers);
  if (body === undefined || inquiry.method === "HEAD" || typeof body === "string" || Buffer.isBuffer(body)) {
    // A long answer is not even begun for somebody who only wants to know of it.
    response.end(inquiry.method === "HEAD" ? undefined : body);
    return;
  }
  // One piece ahead at most: the pieces of a table are large.
  await pipeline(Readable.from(body, { highWaterMark: 1 }), response).catch(unlessGone);
}

/** A client that hangs up in the middle of a long answer is its own affair. */
function unlessGone(error: unknown): void {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ERR_STREAM_PREMATURE_CLOSE" && code !== "ECONNRESET" && code !== "EPIPE") throw error;
}

async function negotiate(inquiry: Inquiry, reply: Reply): Promise<Negotiated> {
  const headers: Record<string, string> = { ...reply.headers };
  if (reply.status === 204) return { status: 204, headers, body: undefined };
  if (isUnchanged(inquiry, reply)) {
    delete headers["content-type"];
    delete headers["content-encoding"];
    return { status: 304, headers, body: undefined };
  }
  if (typeof reply.body !== "string" && !Buffer.isBuffer(reply.body)) {
    return { status: reply.status, headers, body: reply.body };
  }
  const body = await encode(reply.body, inquiry, headers);
  headers["content-length"] = String(Buffer.byteLength(body));
  return { status: reply.status, headers, body };
}

/**
 * Compresses where it pays and isn't done yet, and says so in the headers. A short text stays a text: Node sends it in
 * one piece with the head, a buffer in a second one.
 */
async function encode(plain: string | Buffer, inquiry: Inquiry, headers: Record<string, string>) {
  const done = headers["content-encoding"] !== undefined;
  if (done || Buffer.byteLength(plain) <= WORTH_COMPRESSING || !COMPRESSIBLE.test(headers["content-type"] ?? ""))
    return plain;
  headers.vary = varyOn(headers.vary, "accept-encoding");
  const encoding = chooseEncoding(inquiry.headers["accept-encoding"]);
  if (encoding === undefined) return Buffer.from(plain);
  headers["content-encoding"] = encoding;
  return await compress(Buffer.from(plain), encoding, "quick");
}

/** Whether the client already has it, so that the body need not even be made. Tags are weak (the same for every compression), so W/ is not compared. */
export function isUnchanged(inquiry: Inquiry, reply: Pick<Reply, "status" | "headers">): boolean {
  const { etag } = reply.headers;
  const known = inquiry.headers["if-none-match"];
  if (etag === undefined || known === undefined || reply.status !== 200) return false;
  if (inquiry.method !== "GET" && inquiry.method !== "HEAD") return false;
  const bare = etag.replace(/^W\//u, "");
  return known.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//u, "") === bare);
}
