import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { PROJECT_STAGES } from "../../server/domain/project/project-stage.ts";
import { createSchema } from "../../server/graphql/schema.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every stage in order", () => {
  expect(valuesOf("ProjectStage")).toEqual(PROJECT_STAGES);
});
