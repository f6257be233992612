import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { FREQUENCIES } from "../../server/domain/publication.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { BASES } from "../../server/store/cube.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every basis of the cube, and every frequency", () => {
  expect(valuesOf("Basis")).toEqual(BASES);
  expect(valuesOf("PublicationFrequency")).toEqual(FREQUENCIES);
});
