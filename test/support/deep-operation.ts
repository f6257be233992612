import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

import type { SampleOperation } from "./sample-operation.ts";

/** Values for arguments and fields of inputs, by their names; undefined for those that are best left out. */
export type KnownValues = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, String: "x", ID: "x" };

/** How many levels of fields are asked for at most, and how many fields: the server takes five hundred. */
const LEVELS = 5;
const MOST_FIELDS = 400;

function valueFor(name: string, type: GraphQLInputType, known: KnownValues): unknown {
  if (Object.hasOwn(known, name)) return known[name];
  if (isNonNullType(type)) return valueFor(name, type.ofType, known);
  if (isListType(type)) return [valueFor(name, type.ofType, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? [];
  const fields = Object.values(type.getFields()).map((field) => [field.name, valueFor(field.name, field.type, known)]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** All plain fields of a type, and of what it leads to. */
function selectionOf(type: GraphQLNamedType, levels: number): string {
  if (isLeafType(type)) return "";
  if (!isObjectType(type) && !isInterfaceType(type)) return " { __typename }";
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || (levels <= 1 && !isLeafType(named))) return [];
    // An edge says again what the nodes say.
    return field.name === "edges" ? [] : [`${field.name}${selectionOf(named, levels - 1)}`];
  });
  return ` { __typename ${fields.join(" ")} }`;
}

/** The selection of as many levels as may be asked for. */
function widest(type: GraphQLNamedType): string {
  let levels = LEVELS;
  while (levels > 1 && selectionOf(type, levels).split(/\w+/u).length > MOST_FIELDS) levels--;
  return selectionOf(type, levels);
}

/** An argument may be known as field.argument, where its name means something else elsewhere. */
function nameOf(field: string, argument: string, known: KnownValues): string {
  return Object.hasOwn(known, `${field}.${argument}`) ? `${field}.${argument}` : argument;
}

/** An operation that asks for one field at the root of a schema with all that it leads to, and values that are known. */
export function deepOperation(
  operation: string,
  field: GraphQLField<unknown, never>,
  known: KnownValues,
): SampleOperation {
  const given = field.args
    .map((argument) => ({
      ...argument,
      value: valueFor(nameOf(field.name, argument.name, known), argument.type, known),
    }))
    .filter(({ value }) => value !== undefined);
  const withArguments = (list: readonly string[]) => (list.length > 0 ? `(${list.join(", ")})` : "");
  const declared = withArguments(given.map(({ name, type }) => `$${name}: ${type}`));
  const passed = withArguments(given.map(({ name }) => `${name}: $${name}`));
  return {
    query: `${operation} ${declared} { ${field.name}${passed}${widest(getNamedType(field.type))} }`,
    variables: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}
