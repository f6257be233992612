import { GraphQLError } from "graphql";

import type { Actor } from "../domain/actor.ts";
import { isAtLeast, type Role, roleName } from "../domain/role.ts";

import { sentenceOf } from "./error-code.ts";

/**
 * Lets an actor of that role or a higher one go on.
 * @throws GraphQLError UNAUTHENTICATED where no token was shown, else FORBIDDEN; both say which role is needed
 */
export function requireRole(actor: Actor, least: Role): void {
  if (isAtLeast(actor.role, least)) return;
  const code = actor.kind === "anonymous" ? "UNAUTHENTICATED" : "FORBIDDEN";
  const { message, hint } = sentenceOf(code);
  const yours = actor.kind === "anonymous" ? "" : `，您的角色是${roleName(actor.role)}`;
  throw new GraphQLError(`${message}：至少是${roleName(least)}${yours}。`, { extensions: { code, hint } });
}
