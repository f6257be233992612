import { isObjectType, printSchema, validateSchema } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";

const schema = await createSchema();

it("is a schema without faults", () => {
  expect(validateSchema(schema)).toEqual([]);
});

it("can be built again", async () => {
  expect(printSchema(await createSchema())).toBe(printSchema(schema));
});

it("writes by what is known to ask who may", () => {
  expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual([
    "importFigures",
    "importRecords",
    "revertRelease",
    "publishHeldRelease",
    "moveHeldRelease",
    "withdrawHeldRelease",
    "registerLedgerCase",
    "advanceLedgerCase",
    "submitLedgerRows",
    "setPhasedPlan",
  ]);
});

it("is followed by one subscription", () => {
  expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(["dataChanged"]);
});

it("gives every list of pages both nodes and edges", () => {
  const connections = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name.endsWith("Connection"));
  expect(connections.length).toBeGreaterThan(3);
  for (const type of connections) {
    expect(Object.keys(type.getFields())).toEqual(["nodes", "edges", "totalCount", "pageInfo"]);
  }
});
