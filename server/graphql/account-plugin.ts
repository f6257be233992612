import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { type GraphQLFormattedError, getOperationAST, type OperationDefinitionNode } from "graphql";

import { itemsOf, MAX_ITEMS } from "./limit-items.ts";
import { fieldsOf, QUERY_LIMITS } from "./limits.ts";

/** What an operation cost, in the measures that the limits are stated in. */
export interface OperationCost {
  /** Fields asked for, every fragment written out where it is used. */
  readonly requested: number;
  /** The most fields that an operation may ask for. */
  readonly limit: number;
  /** Items that all lists of the answer hold together. */
  readonly items: number;
  /** The most items they may hold. */
  readonly itemLimit: number;
}

/**
 * Says in every answer's `extensions` under which id the server knows the request and what the operation cost, and
 * repeats the id in each error, which clients often pass on alone. Of what cannot be read there is no cost.
 */
export function accountPlugin(): ApolloServerPlugin<BaseContext & { readonly requestId?: string }> {
  // Documents are kept for the next request of the same text, so each is measured once.
  const fields = new WeakMap<OperationDefinitionNode, number>();

  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { body }, document, contextValue }) {
          if (body.kind !== "single") return;
          const result = body.singleResult;
          const { requestId } = contextValue;
          // Found anew, since Apollo tells of no operation that it has refused; for what is too large the cost says how far.
          const operation = document && getOperationAST(document, request.operationName);
          if (operation && document && !fields.has(operation)) fields.set(operation, fieldsOf(operation, document));
          const requested = operation ? fields.get(operation) : undefined;
          result.extensions = {
            ...result.extensions,
            ...(requestId !== undefined && { requestId }),
            ...(requested !== undefined && { cost: costOf(requested, itemsOf(contextValue)) }),
          };
          if (result.errors && requestId !== undefined) result.errors = withRequestId(result.errors, requestId);
        },
      };
    },
  };
}

/** The errors, each with the id of the request that they belong to; one that was logged under another id keeps that. */
export function withRequestId(
  errors: readonly GraphQLFormattedError[],
  requestId: string,
): readonly GraphQLFormattedError[] {
  return errors.map((error) => ({ ...error, extensions: { requestId, ...error.extensions } }));
}

function costOf(requested: number, items: number): OperationCost {
  return { requested, limit: QUERY_LIMITS.fields, items, itemLimit: MAX_ITEMS };
}
