import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it.each([
  ["TargetOperator", ["=", ">=", ">", "text"]],
  ["Standing", ["STATED", "CLASSIFIED"]],
  ["ClusterTier", ["QIANYI", "WUBAIYI"]],
])("%s stands for the domain's values", (name, values) => {
  expect(valuesOf(name)).toEqual(values);
});
