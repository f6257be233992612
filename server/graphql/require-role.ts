import { GraphQLError } from "graphql";

import type { QueryContext } from "./context.ts";
import { sentenceOf } from "./error-code.ts";

/** Lets the admin go on. @throws GraphQLError UNAUTHENTICATED for viewers, who are those that sent no token. */
export function requireAdmin({ role }: Pick<QueryContext, "role">): void {
  if (role === "admin") return;
  const { message, hint } = sentenceOf("UNAUTHENTICATED");
  throw new GraphQLError(`${message}。`, { extensions: { code: "UNAUTHENTICATED", hint } });
}
