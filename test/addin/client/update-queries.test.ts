import { parse } from "graphql";
import { expect, it } from "vitest";

import { OPERATIONS } from "../../../addin/client/queries.ts";
import { UPDATE_OPERATIONS } from "../../../addin/client/update-queries.ts";

it.each(UPDATE_OPERATIONS)("$name is one operation of that name", ({ name, text }) => {
  const names = parse(text).definitions.map((definition) =>
    definition.kind === "OperationDefinition" ? definition.name?.value : definition.kind,
  );
  expect(names).toEqual([name]);
});

it("has names that no other operation has", () => {
  const names = [...OPERATIONS, ...UPDATE_OPERATIONS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
