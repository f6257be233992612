import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { type GraphQLResolveInfo, type GraphQLSchema, responsePathAsArray } from "graphql";

import { afterResolving } from "./after-resolving.ts";
import { type FlatRow, flatItemType, flatRows } from "./flat-rows.ts";
import { ownFields } from "./own-fields.ts";

/** Rows that stand in for a list of the answer, and where that is. */
interface FlatList {
  readonly path: GraphQLResolveInfo["path"];
  readonly rows: readonly FlatRow[];
}

/** The lists of each operation whose rows are put in afterwards, by its context; of others none are. */
const listsOf = new WeakMap<object, FlatList[]>();

/**
 * Lets long lists of flat rows pass graphql by: it takes a microsecond for each cell, of which there are a hundred
 * thousand on a page that a BI tool reads. graphql is told of an empty list, and the plugin of this file puts the rows in
 * its place. Without the plugin nothing changes. Changes the schema's fields in place and gives it back.
 */
export function flattenLists(schema: GraphQLSchema): GraphQLSchema {
  for (const field of ownFields(schema)) {
    const type = flatItemType(field.type);
    if (!type) continue;
    afterResolving(field, (items, context, info) => {
      const lists = listsOf.get(context);
      const rows = lists && Array.isArray(items) ? flatRows(items, type, info) : undefined;
      if (!rows) return items;
      lists?.push({ path: info.path, rows });
      return [];
    });
  }
  return schema;
}

/** Puts the rows of flat lists into the answers that they belong to. */
export function flatListPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ contextValue }) {
          listsOf.set(contextValue, []);
        },
        async willSendResponse({ contextValue, response: { body } }) {
          const lists = listsOf.get(contextValue) ?? [];
          if (body.kind !== "single") return;
          for (const { path, rows } of lists) putAt(body.singleResult.data, responsePathAsArray(path), rows);
        },
      };
    },
  };
}

/** Where the list's place is empty by now, since something beside it has failed, its rows go too. */
function putAt(data: unknown, path: readonly (string | number)[], rows: readonly FlatRow[]): void {
  let at = data;
  for (const key of path.slice(0, -1)) at = isObject(at) ? at[key] : undefined;
  const key = path.at(-1);
  if (isObject(at) && key !== undefined && Array.isArray(at[key])) at[key] = rows;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
