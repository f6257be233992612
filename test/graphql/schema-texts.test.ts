import { buildClientSchema, printSchema } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";
import { createSchemaTexts } from "../../server/graphql/schema-texts.ts";

const schema = await createSchema();
const texts = createSchemaTexts(schema);

it.each(["zh", "en"] as const)("says the same by introspection as by its text, in %s", (language) => {
  const { sdl, introspection } = texts.in(language);
  expect(`${printSchema(buildClientSchema(JSON.parse(introspection).data))}\n`).toBe(sdl);
});

it("speaks the language asked for", () => {
  expect(texts.in("zh").sdl).toContain('"""全部指标。"""');
  expect(texts.in("en").sdl).toContain('"""All indicators."""');
});

it("writes each once", () => {
  expect(texts.in("en")).toBe(texts.in("en"));
  expect(texts.english()).toBe(texts.english());
});
