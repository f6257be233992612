import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, it } from "vitest";

import { LEDGER_OPERATIONS } from "../../../addin/client/ledger-queries.ts";

const schema = buildSchema(readFileSync("server/graphql/schema.graphql", "utf8"));

it.each(LEDGER_OPERATIONS)("$name is what the server understands", ({ name, text }) => {
  const document = parse(text);
  const [definition] = document.definitions;
  expect(definition?.kind === "OperationDefinition" && definition.name?.value).toBe(name);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});
