import { parse } from "graphql";
import { describe, expect, it } from "vitest";

import { OPERATIONS } from "../../../addin/client/queries.ts";

describe("queries", () => {
  it.each(OPERATIONS)("$name is one query of that name", ({ name, text }) => {
    const definitions = parse(text).definitions.map((definition) =>
      definition.kind === "OperationDefinition" ? [definition.operation, definition.name?.value] : [definition.kind],
    );
    expect(definitions).toEqual([["query", name]]);
  });

  it("have names of their own", () => {
    expect(new Set(OPERATIONS.map(({ name }) => name)).size).toBe(OPERATIONS.length);
  });
});
