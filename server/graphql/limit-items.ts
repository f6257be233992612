import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from "graphql";

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
  function count(context: object, result: unknown): unknown {
    if (!Array.isArray(result)) return result;
    const items = itemsOf(context) + result.length;
    counts.set(context, items);
    if (items > MAX_ITEMS) throw tooMany();
    return result;
  }

  // The types of introspection belong to graphql itself, which shares them between schemas.
  const own = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  for (const field of own.filter(isObjectType).flatMap(listFields)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context, info) => {
      const result: unknown = resolve(source, args, context, info);
      return result instanceof Promise ? result.then((settled) => count(context, settled)) : count(context, result);
    };
  }
  return schema;
}

function listFields(type: { getFields(): Record<string, GraphQLField<unknown, object>> }) {
  return Object.values(type.getFields()).filter(
    (field) => isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type)),
  );
}

function tooMany(): GraphQLError {
  return new GraphQLError(
    `查询的结果太多：各层列表合计超过 ${MAX_ITEMS} 项。请减小 first、少嵌套几层，或拆成几次查询。`,
    {
      extensions: { code: "QUERY_TOO_BROAD" },
    },
  );
}
