import { isEnumType } from "graphql";
import { expect, it } from "vitest";
import { ASKS } from "../../server/domain/question.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { BASES } from "../../server/store/cube.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every basis of the cube", () => {
  expect(valuesOf("Basis")).toEqual(BASES);
});

it.each([
  ["TargetOperator", ["=", ">=", ">", "text"]],
  ["Standing", ["STATED", "CLASSIFIED"]],
  ["Ask", ASKS],
  ["ClusterTier", ["QIANYI", "WUBAIYI"]],
])("%s stands for the domain's values", (name, values) => {
  expect(valuesOf(name)).toEqual(values);
});
