import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from "graphql";

import { withRequestId } from "./account-plugin.ts";
import type { LiveContext } from "./change-resolver.ts";
import { type ErrorCode, sentenceOf } from "./error-code.ts";
import type { ErrorGate } from "./error-gate.ts";
import { limitsRule, QUERY_LIMITS } from "./limits.ts";

/** The body of a GraphQL request as a client sent it, of which nothing is checked yet. */
export type UncheckedRequest = Readonly<Record<string, unknown>>;

/** Results as clients may see them. Its `return` ends the subscription at once. */
export type LiveResults = Required<Pick<AsyncIterator<FormattedExecutionResult, undefined>, "next" | "return">>;

/** Begins the subscription that a request asks for; of one that cannot be begun, the only result says why. */
export type OpenSubscription = (request: UncheckedRequest, context: LiveContext) => Promise<LiveResults>;

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly formatError: ErrorGate["formatError"];
}

type Errors = readonly unknown[];

/** What Apollo does for queries, for subscriptions, of which it knows nothing: the same limits and the same errors. */
export function createOpenSubscription({ schema, formatError }: SubscriptionOptions): OpenSubscription {
  return async (request, context) => {
    const { requestId } = context;
    const failed = (errors: Errors) => ({
      errors: withRequestId(
        errors.map((error) => formatError(formattedOf(error), error, requestId)),
        requestId,
      ),
      extensions: { requestId },
    });
    const operation = readOperation(schema, request);
    if (isErrors(operation)) return oneResult(failed(operation));
    const results = await subscribe({ schema, contextValue: context, ...operation });
    if (!(Symbol.asyncIterator in results)) {
      return oneResult(failed((results.errors ?? []).map(inputError)));
    }
    return {
      async next() {
        try {
          const { done, value } = await results.next();
          if (done) return { done, value: undefined };
          const { data, errors } = value;
          const result = errors ? failed(errors) : { extensions: { requestId } };
          return { done: false, value: { ...result, ...(data && { data }) } };
        } catch (error) {
          await results.return(undefined);
          return { done: false, value: failed([error]) };
        }
      },
      async return() {
        await results.return(undefined);
        return { done: true, value: undefined };
      },
    };
  };
}

interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variableValues: UncheckedRequest | null;
}

function readOperation(schema: GraphQLSchema, request: UncheckedRequest): Operation | Errors {
  const { query, operationName = null, variables: variableValues = null } = request;
  if (typeof query !== "string" || query.trim() === "") return [errorOf("QUERY_MISSING")];
  if (!isTextOrNull(operationName) || !isRecordOrNull(variableValues)) return [errorOf("PARAMETER_MALFORMED")];
  const document = parseDocument(query);
  if (isErrors(document)) return document;
  const invalid = validate(schema, document, [...specifiedRules, limitsRule]);
  if (invalid.length > 0) return invalid.map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED"));
  const operation = getOperationAST(document, operationName);
  if (!operation) return [errorOf("OPERATION_RESOLUTION_FAILURE")];
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return [errorOf("STREAM_FOR_SUBSCRIPTIONS")];
  return { document, operationName, variableValues };
}

function parseDocument(query: string): DocumentNode | Errors {
  try {
    return parse(query, { maxTokens: QUERY_LIMITS.maxTokens });
  } catch (error) {
    return [error instanceof GraphQLError ? withCode(error, "GRAPHQL_PARSE_FAILED") : error];
  }
}

function errorOf(code: ErrorCode): GraphQLError {
  const { message, hint } = sentenceOf(code);
  return new GraphQLError(`${message}。`, { extensions: { code, hint } });
}

/** The variables' own error, unless a resolver's. */
function inputError(error: GraphQLError): GraphQLError {
  return error.path ? error : withCode(error, "BAD_USER_INPUT");
}

/** The same error with a code where it has none, as Apollo gives it. */
function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { message, nodes = null, source = null, positions = null, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}

function formattedOf(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
}

function oneResult(value: FormattedExecutionResult): LiveResults {
  let isRead = false;
  return {
    async next() {
      if (isRead) return { done: true, value: undefined };
      isRead = true;
      return { done: false, value };
    },
    async return() {
      isRead = true;
      return { done: true, value: undefined };
    },
  };
}

function isErrors<Other extends object>(outcome: Other | Errors): outcome is Errors {
  return Array.isArray(outcome);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isRecordOrNull(value: unknown): value is UncheckedRequest | null {
  return typeof value === "object" && !Array.isArray(value);
}
