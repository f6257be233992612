import type { Duplex } from "node:stream";

import { type HttpRefusalCode, refusalReply, refuseRequest } from "./http-refusal.ts";
import { requestIdOf } from "./request-id.ts";

const CODES: Readonly<Record<string, HttpRefusalCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TIMEOUT",
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
};

/** A request that never became one: what was refused, and how the client was told. */
export interface ClientErrorEvent {
  readonly event: "refused";
  readonly requestId: string;
  readonly status: number;
  readonly code: HttpRefusalCode;
}

/**
 * What Node's parser can't make a request of has no route and no response object: the sentence is written straight to
 * the socket, and the connection ends. Nothing is written after an earlier answer, where it would read as part of it.
 */
export function answerClientError(
  error: Error & { code?: string },
  socket: Duplex,
  log: (event: ClientErrorEvent) => void,
): void {
  const isUsed = "bytesWritten" in socket && socket.bytesWritten !== 0;
  if (!socket.writable || isUsed || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const refusal = refuseRequest(CODES[error.code ?? ""] ?? "REQUEST_MALFORMED");
  const requestId = requestIdOf(undefined);
  const body = String(refusalReply(refusal, requestId).body);
  const head = [
    `HTTP/1.1 ${refusal.status} Refused`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    "x-content-type-options: nosniff",
    "connection: close",
  ];
  log({ event: "refused", requestId, status: refusal.status, code: refusal.code });
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
