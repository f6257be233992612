import type { Actor } from "../../server/domain/actor.ts";
import type { Role } from "../../server/domain/role.ts";

/** Somebody with a token of that role. */
export function actorOf(role: Role): Actor {
  return { kind: "token", name: `the ${role}`, role };
}

export const STEWARD = actorOf("steward");
export const ADMIN = actorOf("admin");
