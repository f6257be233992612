import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from "jose";

import type { Actor } from "../domain/actor.ts";
import { highestRole } from "../domain/role.ts";

import { type HttpRefusal, refuseRequest } from "./http-refusal.ts";
import { fetchKeys } from "./login-keys.ts";
import type { LoginSettings } from "./login-settings.ts";
import type { SteadyClock } from "./steady-clock.ts";

/** Whose a signed token is; undefined where its signature, issuer or audience is not the one it must be. */
export type LoginDesk = (token: string) => Promise<Actor | HttpRefusal | undefined>;

/** How far the login service's clock may be from ours. */
const SKEW_SECONDS = 60;

/** Longer than any login service's token; longer ones are not even looked at. */
const MOST_TOKEN_LENGTH = 8192;

const KEYS = { timeoutDuration: 3000, cooldownDuration: 30_000, cacheMaxAge: 600_000 };

/** Takes the tokens of a login service. Its keys are fetched when the first token comes, and kept for ten minutes. */
export function createLoginDesk(settings: LoginSettings, now: SteadyClock, fetchFrom: typeof fetch = fetch): LoginDesk {
  const keys = createRemoteJWKSet(new URL(settings.keysUrl), { ...KEYS, [customFetch]: fetchKeys(now, fetchFrom) });

  return async (token) => {
    if (token.length > MOST_TOKEN_LENGTH) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: [...settings.algorithms],
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ["exp", "sub"],
        currentDate: new Date(now()),
      });
      return actorOf(payload, settings);
    } catch (error) {
      return refusalOf(error);
    }
  };
}

function actorOf(payload: JWTPayload, { roleClaim, roles }: LoginSettings): Actor | HttpRefusal {
  const name = printable(payload.sub ?? "");
  const held = textsOf(claimOf(payload, roleClaim)).flatMap((text) => roles.get(text) ?? []);
  const role = highestRole(held);
  return role && name ? { kind: "oidc", name, role } : refuseRequest("ROLE_MISSING", roleClaim);
}

/** The claim of that whole name, else the one at that path. */
function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split(".").reduce<unknown>((inside, part) => {
    const isThere = typeof inside === "object" && inside !== null && Object.hasOwn(inside, part);
    return isThere ? Object.entries(inside).find(([key]) => key === part)?.[1] : undefined;
  }, payload);
}

/** A list of texts, or a text of words. */
function textsOf(claim: unknown): string[] {
  if (typeof claim === "string") return [claim, ...claim.split(/\s+/u)];
  return Array.isArray(claim) ? claim.filter((item) => typeof item === "string") : [];
}

/** A subject goes into the audit log; nothing in it may look like something else there. */
function printable(subject: string): string {
  return subject.replace(/\p{C}/gu, "").slice(0, 200);
}

/** What is wrong with a token is its bearer's concern; that the keys cannot be had is ours. */
function refusalOf(error: unknown): HttpRefusal | undefined {
  if (error instanceof errors.JWTExpired) return refuseRequest("TOKEN_EXPIRED");
  if (
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    !(error instanceof errors.JOSEError)
  ) {
    return refuseRequest("LOGIN_UNAVAILABLE", "", { "retry-after": "10" });
  }
  // jose says no more of an answer that it could not use than this.
  const isOfKeys = error.code === "ERR_JOSE_GENERIC";
  return isOfKeys ? refuseRequest("LOGIN_UNAVAILABLE", "", { "retry-after": "10" }) : undefined;
}
