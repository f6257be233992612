import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { ASKS } from "../../server/domain/question.ts";
import { createSchema } from "../../server/graphql/schema.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every formula that asks", () => {
  expect(valuesOf("Ask")).toEqual(ASKS);
});
