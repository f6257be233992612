import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What goes wrong with a request to /graphql before the server sees it. */
export type Fault =
  /** The connection is cut. */
  | { readonly kind: "drop" }
  /** The connection is accepted and nothing ever comes. */
  | { readonly kind: "hang" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: number }
  /** A page of HTML with status 200, as a captive portal or a proxy sends. */
  | { readonly kind: "html" }
  /** The beginning of an answer in JSON. */
  | { readonly kind: "truncated" }
  /** The right answer, late. */
  | { readonly kind: "delay"; readonly milliseconds: number };

/** Does the fault; true when it has dealt with the request, false when the request must still go to the server. */
export async function commit(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case "drop":
      response.socket?.destroy();
      return true;
    case "hang":
      return true;
    case "status":
      if (fault.retryAfter !== undefined) response.setHeader("retry-after", String(fault.retryAfter));
      response.writeHead(fault.status, { "content-type": "text/plain" }).end("unavailable");
      return true;
    case "html":
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Sign in</title>");
      return true;
    case "truncated":
      response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"answers":{"val');
      return true;
    case "delay":
      await sleep(fault.milliseconds);
      return false;
  }
}
