import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { schemaDrift } from "./schema-drift.ts";

// For maintainers, after a change of schema.prisma: node .build/prisma/new-migration.js add_something
const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/u.test(name)) {
  throw new Error(`Expected the name of the migration in snake_case, received: ${name ?? "nothing"}`);
}
const folder = resolve("prisma/migrations/sqlite");
const sql = await schemaDrift(folder, resolve("prisma/schema.prisma"));
if (sql === "") {
  process.stdout.write("The migrations agree with the schema: nothing to write.\n");
} else {
  const stamp = new Date().toISOString().replace(/\D/gu, "").slice(0, 14);
  const step = join(folder, `${stamp}_${name}`);
  mkdirSync(step);
  writeFileSync(join(step, "migration.sql"), sql);
  process.stdout.write(`Wrote ${step}: read it before you commit it.\n`);
}
