import { GraphQLError, type GraphQLSchema, getNamedType, getNullableType, isLeafType, isListType } from "graphql";

import { afterResolving } from "./after-resolving.ts";
import { type OwnField, ownFields } from "./own-fields.ts";

/** The most items that all lists of one operation may hold together. */
export const MAX_ITEMS = 100_000;

/** Items that the lists of each operation have held so far, by its context. */
const counts = new WeakMap<object, number>();

/** How many items the lists of an operation with that context have held so far. */
export function itemsOf(context: object): number {
  return counts.get(context) ?? 0;
}

/**
 * Counts what the lists of an operation hold, whatever they are nested in. Lists within lists multiply (the areas of
 * the country of the areas of …): a query of ten fields can come to a million things, which its text doesn't show.
 * Changes the schema's fields in place and gives it back.
 */
export function limitItems(schema: GraphQLSchema): GraphQLSchema {
  for (const field of ownFields(schema).filter(isListOfThings)) {
    afterResolving(field, (result, context) => {
      if (Array.isArray(result)) count(context, result.length);
      return result;
    });
  }
  return schema;
}

function count(context: object, more: number): void {
  const items = itemsOf(context) + more;
  counts.set(context, items);
  if (items > MAX_ITEMS) throw tooMany();
}

function isListOfThings({ type }: OwnField): boolean {
  return isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
}

function tooMany(): GraphQLError {
  return new GraphQLError(
    `查询的结果太多：各层列表合计超过 ${MAX_ITEMS} 项。请减小 first、少嵌套几层，或拆成几次查询。`,
    {
      extensions: { code: "QUERY_TOO_BROAD" },
    },
  );
}
