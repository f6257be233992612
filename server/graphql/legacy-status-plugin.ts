import type { ApolloServerPlugin, BaseContext } from "@apollo/server";

const RESPONSE_TYPE = "application/graphql-response+json";

/** Failures of the operation itself, not of the HTTP request that carries it. */
const OPERATION_FAILURES: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * The GraphQL-over-HTTP rule for clients of the old kind: one that accepts `application/json` only should get status
 * 200 for an operation that fails to parse, to validate or to take its variables, since many such clients throw the
 * body of a 4xx away and with it the sentence that says what was wrong. Apollo answers 400 to everyone.
 */
export function legacyStatusPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, errors = [] }) {
          const isModern = request.http?.headers.get("accept")?.includes(RESPONSE_TYPE) ?? false;
          const isOperationFailure = errors.length > 0 && errors.every((error) => isFailure(error.extensions.code));
          if (!isModern && isOperationFailure && response.http.status === 400) response.http.status = 200;
        },
      };
    },
  };
}

function isFailure(code: unknown): boolean {
  return OPERATION_FAILURES.has(code);
}
