import { type GraphQLField, type GraphQLSchema, isIntrospectionType, isObjectType } from "graphql";

/** A field of a schema whose resolvers see an object as their context, as all of ours do. */
export type OwnField = GraphQLField<unknown, object>;

/** The fields of a schema's object types; those of introspection belong to graphql itself, which shares them between schemas. */
export function ownFields(schema: GraphQLSchema): OwnField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.values(type.getFields()));
}
