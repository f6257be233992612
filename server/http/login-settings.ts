import type { Role } from "../domain/role.ts";

/** A login service (OpenID Connect) whose tokens are taken, and whom they stand for. */
export interface LoginSettings {
  /** `iss` of its tokens, exactly. */
  readonly issuer: string;
  /** What `aud` of its tokens must name. */
  readonly audience: string;
  /** Where its public keys are. */
  readonly keysUrl: string;
  /** The signatures that are believed; whatever a token says of itself, no other one is. */
  readonly algorithms: readonly string[];
  /** The claim that holds the roles; with dots, a claim inside a claim. */
  readonly roleClaim: string;
  /** Our role for each value of that claim. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** Signatures with a public key. `none` and those with a shared secret (HS…) are not among them. */
export const LOGIN_ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
];
