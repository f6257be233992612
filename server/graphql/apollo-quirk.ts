import { GraphQLError } from "graphql";

import type { ErrorCode } from "./error-code.ts";

/**
 * Sentences of Apollo Server 5 and graphql-js that say more than the code they come with, or come with a wrong one:
 * some are the client's fault and yet INTERNAL_SERVER_ERROR. Each was read in the installed version; a test provokes
 * each through a real server, so that an update that changes one is noticed.
 */
const QUIRKS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/potential Cross-Site Request Forgery/u, "PREFLIGHT_MISSING"],
  [/^POST body missing|must contain a non-empty `query`|^GraphQL queries must be strings/u, "QUERY_MISSING"],
  [/in a POST body|search parameter/u, "PARAMETER_MALFORMED"],
  [/^GET requests only support query operations/u, "MUTATION_BY_GET"],
  [/^An 'accept' header was provided/u, "NOT_ACCEPTABLE"],
  [/Document contains more tha[nt] \d+ tokens/u, "QUERY_TOO_LONG"],
  [/^Too many errors processing variables/u, "BAD_USER_INPUT"],
  [/^provided sha does not match query|^Unsupported persisted query version/u, "PERSISTED_QUERY_NOT_SUPPORTED"],
  [/^GraphQL introspection is not allowed/u, "INTROSPECTION_DISABLED"],
];

/** The right code of an error made by Apollo or graphql-js itself, where theirs won't do. */
export function apolloQuirk(error: unknown): ErrorCode | undefined {
  // An error with a path was thrown by a resolver: its words are not Apollo's.
  if (!(error instanceof GraphQLError) || error.path !== undefined) return undefined;
  return QUIRKS.find(([words]) => words.test(error.message))?.[1];
}
