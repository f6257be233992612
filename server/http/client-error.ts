import type { Duplex } from "node:stream";

import { type HttpRefusalCode, refuseRequest } from "./http-refusal.ts";

const CODES: Readonly<Record<string, HttpRefusalCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TIMEOUT",
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
};

/**
 * What Node's parser can't make a request of has no route and no response object: the sentence is written straight to
 * the socket, and the connection ends. Nothing is written after an earlier answer, where it would read as part of it.
 */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  const isUsed = "bytesWritten" in socket && socket.bytesWritten !== 0;
  if (!socket.writable || isUsed || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const refusal = refuseRequest(CODES[error.code ?? ""] ?? "REQUEST_MALFORMED");
  const body = JSON.stringify({ errors: [{ message: refusal.message, extensions: { code: refusal.code } }] });
  const head = [
    `HTTP/1.1 ${refusal.status} Refused`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "x-content-type-options: nosniff",
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
