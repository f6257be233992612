import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every state of what is held, and what becomes of it", () => {
  expect(valuesOf("HeldState")).toEqual(["waiting", "published", "withdrawn"]);
  expect(valuesOf("HeldEnding")).toEqual(
    expect.arrayContaining(["published", "moved", "withdrawn", "misfit", "invalid"]),
  );
});
