import type { IncomingMessage } from "node:http";

import type { AllowList } from "./allow-list.ts";
import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";
import type { RateLimit } from "./rate-limit.ts";

/** The most header lines a request may have. */
export const MAX_HEADERS = 100;

export interface GateOptions {
  readonly allowList: AllowList;
  readonly rateLimit: RateLimit;
}

/** What is checked before anything is done for a request: how often, under which name, from which page. */
export function createGate(options: GateOptions) {
  const { allowList, rateLimit } = options;

  return (request: IncomingMessage, address: string, secure: boolean): HttpRefusal | undefined => {
    const wait = rateLimit.wait(address);
    if (wait === 0) rateLimit.take(address);
    const { host, origin } = request.headers;
    // Strangers first: only who has passed these two may read, across origins, why the rest was refused.
    if (!allowList.admitsHost(host)) return refuseRequest("HOST_UNKNOWN", host);
    if (!allowList.admitsOrigin(origin, { host: host ?? "", secure })) return refuseRequest("ORIGIN_REFUSED", origin);
    if (wait > 0) return refuseRequest("RATE_EXCEEDED", "", { "retry-after": String(wait) });
    if (request.rawHeaders.length > 2 * MAX_HEADERS) return refuseRequest("HEADERS_TOO_LARGE");
    if (countHosts(request) > 1) return refuseRequest("REQUEST_MALFORMED");
    return undefined;
  };
}

/** Node keeps the first of several Host lines; a proxy before us may have believed the last. */
function countHosts(request: IncomingMessage): number {
  return request.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === "host").length;
}
