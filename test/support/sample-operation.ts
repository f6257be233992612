import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";

/** An operation to send. */
export interface SampleOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const SCALARS: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, String: "x", ID: "x" };

/** A value that fits a type; what it means does not matter. Scalars of our own are lists. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? [];
  // What may be only looked at is only looked at: whoever may not write still may do that.
  const given = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || field.name === "dryRun",
  );
  return Object.fromEntries(given.map((field) => [field.name, sampleOf(field.type)]));
}

/** An operation that asks for one field at the root of a schema, with something for each of its arguments. */
export function sampleOperation(operation: string, field: GraphQLField<unknown, never>): SampleOperation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
  const withArguments = (list: string) => (list ? `(${list})` : "");
  return {
    query: `${operation} ${withArguments(declared)} { ${field.name}${withArguments(given)}${selection} }`,
    variables: Object.fromEntries(field.args.map(({ name, type }) => [name, sampleOf(type)])),
  };
}
