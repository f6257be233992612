import { buildSchema } from "graphql";
import { expect, it } from "vitest";

import { schemaCoordinates } from "../../server/graphql/schema-coordinates.ts";

it("names every element once, and none of GraphQL's own", () => {
  const schema = buildSchema(`
    interface Node { id: ID! }
    type Query implements Node { id: ID! list(first: Int, filter: In): [Kind!]! }
    input In { text: String }
    enum Kind { OLD NEW }
    union Any = Query
    scalar Rows`);
  expect([...schemaCoordinates(schema).keys()].sort()).toEqual([
    ...["Any", "In", "In.text", "Kind", "Kind.NEW", "Kind.OLD", "Node", "Node.id", "Query", "Query.id", "Query.list"],
    ...["Query.list(filter:)", "Query.list(first:)", "Rows"],
  ]);
});
