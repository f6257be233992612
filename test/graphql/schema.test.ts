import { getNullableType, isObjectType, printSchema, validateSchema } from "graphql";
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

it("writes by one input each, and says as data what its user did wrong", () => {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    expect(field.args.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      expect.stringMatching(/^input: \w+Input!$/u),
    ]);
    const payload = getNullableType(field.type);
    const { userErrors } = isObjectType(payload) ? payload.getFields() : {};
    expect([field.name, String(payload), String(userErrors?.type)]).toEqual([
      field.name,
      expect.stringMatching(/Payload$/u),
      "[UserError!]!",
    ]);
  }
});

it("is followed by one subscription", () => {
  expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(["dataChanged"]);
});
