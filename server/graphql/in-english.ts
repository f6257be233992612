import { type ASTNode, buildASTSchema, type GraphQLSchema, Kind, parse, printSchema, visit } from "graphql";

import { guardedFields } from "./enforce-roles.ts";
import { AGGREGATES_IN_ENGLISH } from "./english/aggregates.ts";
import { ANALYSIS_IN_ENGLISH } from "./english/analysis.ts";
import { ANSWERS_IN_ENGLISH } from "./english/answers.ts";
import { CHANGES_IN_ENGLISH } from "./english/changes.ts";
import { FIGURES_IN_ENGLISH } from "./english/figures.ts";
import { IMPORTS_IN_ENGLISH } from "./english/imports.ts";
import { LEDGER_IN_ENGLISH } from "./english/ledger.ts";
import { OPERATIONS_IN_ENGLISH } from "./english/operations.ts";
import { PLAN_IN_ENGLISH } from "./english/plan.ts";
import { PROJECTS_IN_ENGLISH } from "./english/projects.ts";
import { QUERIES_IN_ENGLISH } from "./english/queries.ts";
import { ROWS_IN_ENGLISH } from "./english/rows.ts";

/** English descriptions by schema coordinate; a key that begins with * stands for every coordinate that ends so. */
export const IN_ENGLISH: Readonly<Record<string, string>> = {
  ...{ ...ANSWERS_IN_ENGLISH, ...CHANGES_IN_ENGLISH, ...FIGURES_IN_ENGLISH, ...IMPORTS_IN_ENGLISH },
  ...{ ...LEDGER_IN_ENGLISH, ...OPERATIONS_IN_ENGLISH, ...PLAN_IN_ENGLISH, ...PROJECTS_IN_ENGLISH },
  ...{ ...QUERIES_IN_ENGLISH, ...AGGREGATES_IN_ENGLISH, ...ANALYSIS_IN_ENGLISH },
  ...ROWS_IN_ENGLISH,
};

const PATTERNS = Object.keys(IN_ENGLISH).filter((key) => key.startsWith("*"));

/** The key of the table that describes a coordinate: its own, else the pattern that fits; undefined for none. */
export function englishKey(coordinate: string): string | undefined {
  if (Object.hasOwn(IN_ENGLISH, coordinate)) return coordinate;
  return PATTERNS.find((pattern) => coordinate.endsWith(pattern.slice(1)));
}

/** The same schema described in English, to be printed and introspected: it resolves nothing. */
export function inEnglish(schema: GraphQLSchema): GraphQLSchema {
  const roles = new Map(
    guardedFields(schema)
      .filter(({ least }) => least !== "viewer")
      .map(({ operation, field, least }) => [`${typeNameOf(schema, operation)}.${field.name}`, ` Role: ${least}.`]),
  );
  const document = visit(parse(printSchema(schema)), {
    enter(node, _key, _parent, _path, ancestors) {
      const coordinate = coordinateOf(node, ancestors);
      const key = coordinate === undefined ? undefined : englishKey(coordinate);
      if (coordinate === undefined || key === undefined) return undefined;
      const value = `${IN_ENGLISH[key]}${roles.get(coordinate) ?? ""}`;
      return { ...node, description: { kind: Kind.STRING, value, block: true } };
    },
  });
  // Printed from a schema that is in use, so there is nothing to check again while others wait.
  return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
}

function typeNameOf(schema: GraphQLSchema, operation: "query" | "mutation" | "subscription"): string {
  const types = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return types[operation]?.name ?? "";
}

/** Where a definition of a schema's text stands in the schema; undefined for a node that defines nothing. */
function coordinateOf(node: ASTNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): string | undefined {
  if (!node.kind.endsWith("Definition") || !("name" in node) || node.name === undefined) return undefined;
  const [type, field] = ancestors.flatMap((one) =>
    "kind" in one && one.kind.endsWith("Definition") && "name" in one && one.name ? [one.name.value] : [],
  );
  if (type === undefined) return node.name.value;
  return field === undefined ? `${type}.${node.name.value}` : `${type}.${field}(${node.name.value}:)`;
}
