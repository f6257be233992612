import type { IncomingMessage, RequestListener } from "node:http";

import type { ClientErrorEvent } from "./client-error.ts";
import { crossOriginHeaders } from "./cross-origin.ts";
import { type Inquiry, type Reply, varyOn } from "./exchange.ts";
import { type HttpRefusal, isHttpRefusal, refusalReply, refuseRequest } from "./http-refusal.ts";
import { requestIdOf } from "./request-id.ts";
import type { Router } from "./router.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { sendReply } from "./send-reply.ts";

/** What the front has to say; whoever starts it decides where it goes. Never a token, never a query string. */
export type LogEvent =
  | {
      readonly event: "request";
      readonly requestId: string;
      readonly method: string;
      readonly path: string;
      readonly address: string;
      readonly status: number;
      /** False when the client left before the answer was out. */
      readonly complete: boolean;
      readonly milliseconds: number;
    }
  | { readonly event: "failure"; readonly requestId: string; readonly error: unknown }
  | ClientErrorEvent;

/** Must not throw: there is nobody left to tell. */
export type Log = (event: LogEvent) => void;

export interface ListenerOptions {
  readonly gate: (request: IncomingMessage, address: string, secure: boolean) => HttpRefusal | undefined;
  readonly router: Router;
  readonly log: Log;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** From socket to route and back. Every request gets exactly one answer, whatever a route throws. */
export function createListener(options: ListenerOptions): RequestListener {
  const { log, now } = options;

  return async (request, response) => {
    const startedAt = now();
    const inquiry = inquiryOf(request);
    response.on("close", () => {
      const { requestId, method, path, address } = inquiry;
      const complete = response.writableFinished;
      const milliseconds = Math.round((now() - startedAt) * 10) / 10;
      const { statusCode: status } = response;
      log({ event: "request", requestId, method, path, address, status, complete, milliseconds });
    });
    const outcome = await answer(options, request, inquiry);
    await sendReply(inquiry, dress(inquiry, outcome), response).catch((error: unknown) => {
      log({ event: "failure", requestId: inquiry.requestId, error });
      response.destroy();
    });
  };
}

async function answer(options: ListenerOptions, request: IncomingMessage, inquiry: Inquiry) {
  try {
    const refusal = options.gate(request, inquiry.address, inquiry.secure);
    return refusal ?? (await options.router(inquiry));
  } catch (error) {
    options.log({ event: "failure", requestId: inquiry.requestId, error });
    return refuseRequest("INTERNAL_SERVER_ERROR");
  }
}

/** The outcome as a reply with the headers every answer carries. A page we refuse gets no leave to read why. */
function dress(inquiry: Inquiry, outcome: Reply | HttpRefusal): Reply {
  const reply = isHttpRefusal(outcome) ? refusalReply(outcome, inquiry.requestId) : outcome;
  const foreign = isHttpRefusal(outcome) && (outcome.code === "ORIGIN_REFUSED" || outcome.code === "HOST_UNKNOWN");
  const headers = {
    ...SECURITY_HEADERS,
    "x-request-id": inquiry.requestId,
    ...(foreign ? {} : crossOriginHeaders(inquiry)),
    ...reply.headers,
    vary: varyOn(reply.headers.vary, "origin"),
  };
  return { ...reply, headers };
}

function inquiryOf(request: IncomingMessage): Inquiry {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const secure = "encrypted" in request.socket;
  return {
    requestId: requestIdOf(request.headers["x-request-id"]),
    method: request.method ?? "GET",
    path: mark === -1 ? url : url.slice(0, mark),
    search: mark === -1 ? "" : url.slice(mark),
    headers: request.headers,
    // An IPv4 client of an IPv6 socket is the same client.
    address: (request.socket.remoteAddress ?? "").replace(/^::ffff:/u, ""),
    secure,
    body: request,
  };
}
