import { buildSchema } from "graphql";
import { expect, it } from "vitest";

import { ownFields } from "../../server/graphql/own-fields.ts";

it("are those of the objects, and none of introspection", () => {
  const schema = buildSchema(
    "interface Named { name: String } input Asked { word: String } type A implements Named { name: String b: A } type Query { a(of: Asked): A }",
  );
  expect(
    ownFields(schema)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["a", "b", "name"]);
});
