import type { Role } from "./role.ts";

/** Who acts, and in which role; what the audit log says of them. Never holds a token. */
export interface Actor {
  /**
   * How they are known: not at all (reading on this machine), by a token of the table, by the token of the first start,
   * by a login service (OpenID Connect), or by sitting at the server's own command line.
   */
  readonly kind: "anonymous" | "token" | "bootstrap" | "oidc" | "command";
  /** The token's name, the login's subject or the system's user; "" for nobody. */
  readonly name: string;
  readonly role: Role;
}

/** Somebody who showed nothing: reads where reading is open. */
export const ANONYMOUS: Actor = { kind: "anonymous", name: "", role: "viewer" };
