import type { Actor } from "../domain/actor.ts";

import type { TokenDesk } from "../store/token-desk.ts";

import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";
import type { LoginDesk } from "./login-desk.ts";
import { hashToken, tokensEqual } from "./token.ts";

/** Whose a token is; refused where it was somebody's or cannot be judged now, undefined where it is nobody's. */
export type Identify = (token: string) => Promise<Actor | HttpRefusal | undefined>;

export interface IdentifyOptions {
  /** {@link hashToken} of the token of the first start. */
  readonly adminTokenHash: Buffer;
  /** The tokens that `plancell token` makes. */
  readonly desk?: Pick<TokenDesk, "identify">;
  /** The login service, where there is one. */
  readonly login?: LoginDesk;
}

const BOOTSTRAP: Actor = { kind: "bootstrap", name: "admin-token", role: "admin" };

/** A token as the login service signs it: three parts in base64url. */
const SIGNED = /^[\w-]+\.[\w-]+\.[\w-]*$/u;

/** Asks the token of the first start, the tokens of the table and the login service, in this order. */
export function createIdentify({ adminTokenHash, desk, login }: IdentifyOptions): Identify {
  return async (token) => {
    if (tokensEqual(hashToken(token), adminTokenHash)) return BOOTSTRAP;
    const actor = desk?.identify(token);
    if (actor === "ended") return refuseRequest("TOKEN_EXPIRED");
    if (actor) return actor;
    return login && SIGNED.test(token) ? login(token) : undefined;
  };
}
