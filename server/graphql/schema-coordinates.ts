import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";

/** What stands at a coordinate: a type, a field, an argument, or a value of an enum. */
export type SchemaElement =
  | GraphQLNamedType
  | GraphQLField<unknown, unknown>
  | GraphQLInputField
  | GraphQLArgument
  | GraphQLEnumValue;

/** Every element of a schema by its coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
export function schemaCoordinates(schema: GraphQLSchema): ReadonlyMap<string, SchemaElement> {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return new Map(own.flatMap((type): [string, SchemaElement][] => [[type.name, type], ...membersOf(type)]));
}

function membersOf(type: GraphQLNamedType): [string, SchemaElement][] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, SchemaElement][] => {
    const coordinate = `${type.name}.${field.name}`;
    return [
      [coordinate, field],
      ...field.args.map((one): [string, SchemaElement] => [`${coordinate}(${one.name}:)`, one]),
    ];
  });
}
