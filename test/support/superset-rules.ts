import {
  type GraphQLField,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";

/**
 * What Superset's GraphQL adapter asks of a root field before it reads it as a table, as its source says: types on the
 * way to the rows that may be null, rows of plain scalars, and arguments that are texts or whole numbers.
 */

const PLAIN_SCALARS = ["String", "ID", "Int", "Float", "Boolean", "Date", "DateTime", "Time"];

/** What is wrong with a field as a table; nothing for one that the adapter reads. */
export function supersetProblems(field: GraphQLField<unknown, never>): string[] {
  const connection = field.type;
  if (!isObjectType(connection)) return [`${field.name} is ${connection}, not a nullable connection`];
  const fields = connection.getFields();
  const edges = fields.edges?.type;
  const edge = edges && isListType(edges) ? edges.ofType : undefined;
  const node = isObjectType(edge) ? edge.getFields().node?.type : undefined;
  return [
    ...(edges && isListType(edges) ? [] : [`edges is ${edges}, not a nullable list`]),
    ...(isObjectType(edge) ? [] : [`an edge is ${edge}, not nullable`]),
    ...(isObjectType(node)
      ? Object.values(node.getFields()).flatMap(columnProblems)
      : [`node is ${node}, not nullable`]),
    ...pageProblems(fields.pageInfo?.type),
    ...field.args.flatMap(({ name, type }) => {
      return isScalarType(type) && ["String", "Int"].includes(type.name) ? [] : [`argument ${name} is ${type}`];
    }),
  ];
}

function columnProblems({ name, type }: { readonly name: string; readonly type: GraphQLOutputType }): string[] {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isScalarType(bare) && PLAIN_SCALARS.includes(bare.name) ? [] : [`column ${name} is ${type}`];
}

function pageProblems(type: GraphQLOutputType | undefined): string[] {
  const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
  return ["endCursor", "hasNextPage"].filter((name) => !names.includes(name)).map((name) => `pageInfo lacks ${name}`);
}
