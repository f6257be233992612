import { buildSchema, graphqlSync } from "graphql";
import { expect, it } from "vitest";

import { afterResolving } from "../../server/graphql/after-resolving.ts";
import { ownFields } from "../../server/graphql/own-fields.ts";

it("has the last word on a value, also on one that is still to come", async () => {
  const schema = buildSchema("type Query { now: String later: String failed: String }");
  const seen: unknown[] = [];
  for (const field of ownFields(schema)) {
    afterResolving(field, (value, context, { fieldName }) => {
      seen.push([fieldName, value, context]);
      return `${value}!`;
    });
  }
  const context = {};
  const fields = schema.getQueryType()?.getFields();
  const source = { now: "甲", later: async () => "乙", failed: Promise.reject(new Error("丙")) };
  const { data } = graphqlSync({ schema, source: "{ now }", rootValue: source, contextValue: context });
  expect({ ...data }).toEqual({ now: "甲!" });
  const info = (fieldName: string) => ({ fieldName }) as never;
  expect(await fields?.later?.resolve?.(source, {}, context, info("later"))).toBe("乙!");
  await expect(fields?.failed?.resolve?.(source, {}, context, info("failed"))).rejects.toThrow("丙");
  expect(seen).toEqual([
    ["now", "甲", context],
    ["later", "乙", context],
  ]);
});
