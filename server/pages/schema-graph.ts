import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";

import { type Matter, matterOf } from "./schema-matters.ts";

/** What a type is, in a word. */
export type TypeKind = "object" | "interface" | "union" | "enum" | "input" | "scalar";

/** A field, an argument's place in an input, or a value of an enum. */
export interface SchemaField {
  readonly name: string;
  readonly description: string;
  /** As it is written, such as [Target!]!; "" for the values of an enum. */
  readonly type: string;
  /** The type that it leads to, without what pages it: Observation for ObservationConnection. "" where none of ours. */
  readonly leadsTo: string;
  readonly arguments: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  /** Why it is deprecated; "" where it is not. */
  readonly deprecated: string;
}

/** A type as the map has it. */
export interface SchemaType {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description: string;
  readonly matter: Matter;
  readonly fields: readonly SchemaField[];
  /** Types that it leads to, each once. */
  readonly leadsTo: readonly string[];
  /** Types that lead to it, each once; the three roots among them. */
  readonly ledFrom: readonly string[];
}

/** What only pages a list: the map goes straight to what is in it. */
const PAGING = /(?:Connection|Edge)$/u;

/** Reads the schema's text into what the map draws, by name. */
export function schemaGraph(sdl: string): ReadonlyMap<string, SchemaType> {
  const schema = buildSchema(sdl);
  const types = Object.values(schema.getTypeMap()).filter((type) => isShown(type));
  const bare = types.map((type) => ({ type, fields: fieldsOf(type, schema) }));
  const leads = new Map(bare.map(({ type, fields }) => [type.name, unique(fields.map(({ leadsTo }) => leadsTo))]));
  return new Map(
    bare.map(({ type, fields }) => [
      type.name,
      {
        name: type.name,
        kind: kindOf(type),
        description: type.description ?? "",
        matter: matterOf(type.name),
        fields,
        leadsTo: leads.get(type.name) ?? [],
        ledFrom: [...leads].flatMap(([from, to]) => (to.includes(type.name) ? [from] : [])),
      },
    ]),
  );
}

function isShown(type: GraphQLNamedType): boolean {
  return !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !PAGING.test(type.name);
}

function kindOf(type: GraphQLNamedType): TypeKind {
  if (isObjectType(type)) return "object";
  if (isInterfaceType(type)) return "interface";
  if (isUnionType(type)) return "union";
  if (isEnumType(type)) return "enum";
  return isInputObjectType(type) ? "input" : "scalar";
}

function fieldsOf(type: GraphQLNamedType, schema: GraphQLSchema): SchemaField[] {
  if (isEnumType(type))
    return type.getValues().map((value) => ({ ...described(value), type: "", leadsTo: "", arguments: [] }));
  if (isUnionType(type)) {
    return type.getTypes().map((one) => ({ ...described(one), type: one.name, leadsTo: one.name, arguments: [] }));
  }
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => ({
      ...described(field),
      type: String(field.type),
      leadsTo: targetOf(field.type, schema),
      arguments: "args" in field ? field.args.map(argument) : [],
    }));
  }
  return [];
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function described({ name, description, deprecationReason }: Described) {
  return { name, description: description ?? "", deprecated: deprecationReason ?? "" };
}

function argument({ name, type, description }: GraphQLArgument) {
  return { name, type: String(type), description: description ?? "" };
}

function targetOf(type: GraphQLOutputType | GraphQLInputType, schema: GraphQLSchema): string {
  const named = getNamedType(type);
  const { name } = named;
  if (isSpecifiedScalarType(named)) return "";
  const paged = name.replace(PAGING, "");
  return schema.getType(paged) ? paged : name;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}
