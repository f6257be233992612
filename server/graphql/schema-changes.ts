import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from "graphql";

import { schemaCoordinates } from "./schema-coordinates.ts";

/** What a later schema has changed, for those who wrote against an earlier one. */
export interface SchemaChanges {
  /** What queries may no longer work, in the words of graphql-js. */
  readonly breaking: readonly string[];
  /** What works on, but may surprise: new values of an enum, new types of a union, other defaults. */
  readonly dangerous: readonly string[];
  /** Coordinates that are new. */
  readonly added: readonly string[];
  /** Coordinates that are now deprecated, each with its reason: what replaces it, and until when it stays. */
  readonly deprecated: readonly string[];
}

/** The changes that a release brought against the one before it. */
export interface ReleasedChanges extends SchemaChanges {
  readonly version: string;
  readonly since: string;
}

/** What has changed from one schema to a later one. */
export function schemaChanges(before: GraphQLSchema, after: GraphQLSchema): SchemaChanges {
  const [old, now] = [schemaCoordinates(before), schemaCoordinates(after)];
  const words = (changes: readonly { readonly description: string }[]) => changes.map(({ description }) => description);
  return {
    breaking: words(findBreakingChanges(before, after)),
    dangerous: words(findDangerousChanges(before, after)),
    added: [...now.keys()].filter((coordinate) => !old.has(coordinate)),
    deprecated: [...now].flatMap(([coordinate, element]) => {
      const reason = reasonOf(element);
      return reason === undefined || reasonOf(old.get(coordinate)) === reason ? [] : [`${coordinate}: ${reason}`];
    }),
  };
}

/** A schema as it was released under a version. */
export interface ReleasedSchema {
  readonly version: string;
  readonly schema: GraphQLSchema;
}

/** The changes of every release against the one before, newest first; of one release alone there is nothing to say. */
export function changesOfReleases(releases: readonly ReleasedSchema[]): readonly ReleasedChanges[] {
  const changes = releases.flatMap(({ version, schema }, at) => {
    const before = releases[at - 1];
    return before ? [{ version, since: before.version, ...schemaChanges(before.schema, schema) }] : [];
  });
  return changes.reverse();
}

function reasonOf(element: object | undefined): string | undefined {
  if (element === undefined || !("deprecationReason" in element)) return undefined;
  return typeof element.deprecationReason === "string" ? element.deprecationReason : undefined;
}
