import { type Actor, ANONYMOUS } from "../domain/actor.ts";

import type { Inquiry } from "./exchange.ts";
import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";
import type { Identify } from "./identify.ts";
import { createRateLimit } from "./rate-limit.ts";

export interface AccessOptions {
  /** Whether reading needs no token: true when the server listens on this machine only. */
  readonly isReadingOpen: boolean;
  readonly identify: Identify;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** As whom a request may go on, or why it may not. */
export type Access = (inquiry: Pick<Inquiry, "headers" | "address">) => Promise<Actor | HttpRefusal>;

/** Wrong tokens an address may send in a minute before it has to wait. */
const WRONG_TOKENS_PER_MINUTE = 20;

/** For tools that can send a key in a header of its own and nothing else. */
export const KEY_HEADER = "x-api-key";

const CHALLENGE = { "www-authenticate": 'Bearer realm="Plancell"' };

/**
 * Who may ask. A wrong token is refused even where none is needed: whoever sends one expects more than a viewer gets.
 * A blocked address is refused with the right token too, or the block would not stop guessing.
 */
export function createAccess(options: AccessOptions): Access {
  const rate = { perSecond: WRONG_TOKENS_PER_MINUTE / 60, burst: WRONG_TOKENS_PER_MINUTE };
  const wrong = createRateLimit(rate, options.now);

  return async ({ headers, address }) => {
    const shown = headers.authorization ?? headers[KEY_HEADER];
    if (shown === undefined) {
      return options.isReadingOpen ? ANONYMOUS : refuseRequest("TOKEN_MISSING", "", CHALLENGE);
    }
    const wait = wrong.wait(address);
    if (wait > 0) return refuseRequest("TOKEN_BLOCKED", "", { "retry-after": String(wait) });
    const token = headers.authorization === undefined ? String(shown) : readToken(headers.authorization);
    const known = token === undefined ? undefined : await options.identify(token);
    // A token that was good once is not guessing: it counts for nobody else behind the same address.
    if (known) return "code" in known && known.status === 401 ? { ...known, headers: CHALLENGE } : known;
    wrong.take(address);
    return refuseRequest("TOKEN_WRONG", "", CHALLENGE);
  };
}

/** Whether a server that listens there can only be reached from its own machine. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/gu, "");
  return bare === "localhost" || bare === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(bare);
}

/** The token of `Bearer token`, or the password of Basic for tools that know nothing else. */
function readToken(authorization: string): string | undefined {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+) *$/u.exec(authorization) ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return undefined;
  const pair = Buffer.from(value, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon === -1 ? undefined : pair.slice(colon + 1);
}
