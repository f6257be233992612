import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every place in which a code can stand", () => {
  expect(valuesOf("ErrorKind")).toEqual([
    ...["http", "graphql", "refusal", "aggregate", "input", "import-row", "ledger-case"],
  ]);
});
