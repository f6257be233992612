import { randomUUID } from "node:crypto";

/** What a client may call its request: fit for a log line, a header and a support call. */
const FIT = /^[\w.:-]{1,64}$/u;

/**
 * The id under which a request is answered and logged: the client's own X-Request-Id where it is fit, so that a trace
 * goes on through us, else a new one. One that is not fit is no reason to refuse the request.
 */
export function requestIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === "string" && FIT.test(header) ? header : randomUUID();
}
