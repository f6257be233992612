import { defaultFieldResolver, type GraphQLResolveInfo } from "graphql";

import type { OwnField } from "./own-fields.ts";

/** What becomes of the value of a field, for the operation with that context. */
export type Amend = (value: unknown, context: object, info: GraphQLResolveInfo) => unknown;

/** Lets a function have the last word on what a field resolves to, once it is known. Changes the field in place. */
export function afterResolving(field: OwnField, amend: Amend): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise
      ? value.then((settled) => amend(settled, context, info))
      : amend(value, context, info);
  };
}
