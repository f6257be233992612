import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

import { schemaDrift } from "../../prisma/schema-drift.ts";
import { MIGRATIONS, temporaryFolder } from "../support/temporary-database.ts";

const SCHEMA = resolve("prisma/schema.prisma");

/** A copy of the schema with one line more in a model. */
function schemaWith(model: string, line: string): string {
  const file = join(temporaryFolder(), "schema.prisma");
  writeFileSync(file, readFileSync(SCHEMA, "utf8").replace(`model ${model} {\n`, `model ${model} {\n  ${line}\n`));
  return file;
}

it("finds the migrations in agreement with the schema", async () => {
  expect(await schemaDrift(MIGRATIONS, SCHEMA)).toBe("");
});

it("writes the SQL for a field that was added", async () => {
  const sql = await schemaDrift(MIGRATIONS, schemaWith("Indicator", "footnote String?"));
  expect(sql).toContain('ALTER TABLE "Indicator" ADD COLUMN "footnote" TEXT');
});

it("writes the SQL for an index that was added", async () => {
  const sql = await schemaDrift(MIGRATIONS, schemaWith("Indicator", "@@index([name])"));
  expect(sql).toContain('CREATE INDEX "Indicator_name_idx"');
});
