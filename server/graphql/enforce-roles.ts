import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from "graphql";

import type { Actor } from "../domain/actor.ts";
import { type Role, roleName } from "../domain/role.ts";

import { leastRoleOf } from "./least-role.ts";
import { requireRole } from "./require-role.ts";

/** A field at the root of the schema, with the least role that it has declared. */
export interface GuardedField {
  readonly operation: "query" | "mutation" | "subscription";
  readonly field: GraphQLField<unknown, Asking>;
  readonly least: Role;
}

/** What the guard needs of an operation's context. */
interface Asking {
  readonly actor: Actor;
}

/**
 * Puts a guard before every query, mutation and subscription, and says in its description who may ask. Changes the
 * schema's fields in place and gives it back.
 * @throws TypeError for a field that has declared no role: nothing is open because somebody forgot
 */
export function enforceRoles(schema: GraphQLSchema): GraphQLSchema {
  for (const { operation, field, least } of guardedFields(schema)) {
    if (least !== "viewer") field.description = `${field.description ?? ""}需要角色：${roleName(least)}。`;
    if (operation === "subscription") {
      const { subscribe } = field;
      field.subscribe = (source, args, context, info) => {
        requireRole(context.actor, least);
        return subscribe?.(source, args, context, info);
      };
    } else {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context, info) => {
        requireRole(context.actor, least);
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}

/** Every field at the root of a schema with its least role. @throws TypeError for one without */
export function guardedFields(schema: GraphQLSchema): GuardedField[] {
  return (["query", "mutation", "subscription"] as const).flatMap((operation) => {
    const type = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    }[operation];
    return Object.values(type?.getFields() ?? {}).map((field) => {
      const least = leastRoleOf(field);
      if (least === undefined)
        throw new TypeError(`${type?.name}.${field.name} declares no role: write @LeastRole above it`);
      return { operation, field, least };
    });
  });
}
