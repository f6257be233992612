import { GraphQLEnumType } from "graphql";
import { expect, it } from "vitest";

import { defineEnum } from "../../server/graphql/define-enum.ts";
import { createSchema } from "../../server/graphql/schema.ts";

it("gives the values back, and every enumeration has words for each of its values", async () => {
  expect(defineEnum("Trial", "试验。", { ONE: "one" }, { ONE: "一" })).toEqual({ ONE: "one" });
  const enums = Object.values((await createSchema()).getTypeMap()).filter((type) => type instanceof GraphQLEnumType);
  const bare = enums.flatMap((type) => type.getValues().filter(({ description }) => !description));
  expect(
    bare
      .filter(({ name }) => !name.startsWith("__"))
      .map(({ name }) => name)
      .filter((name) => name !== name.toUpperCase()),
  ).toEqual([]);
});
