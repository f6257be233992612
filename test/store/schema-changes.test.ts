import { join } from "node:path";
import { expect, it } from "vitest";

import { migrate, readMigrations } from "../../server/store/migrate.ts";
import { findSchemaChanges } from "../../server/store/schema-changes.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { MIGRATIONS, temporaryFolder } from "../support/temporary-database.ts";

const migrations = readMigrations(MIGRATIONS);

function databaseWith(applied = migrations) {
  const connection = openWriter(join(temporaryFolder(), "plancell.db"));
  migrate(connection, applied);
  return connection;
}

it("a database has the shape that its migrations make, also before the last of them", () => {
  expect(findSchemaChanges(databaseWith(), migrations)).toEqual([]);
  expect(findSchemaChanges(databaseWith(migrations.slice(0, 1)), migrations)).toEqual([]);
});

it("what was dropped, added or made anew otherwise is named", () => {
  const connection = databaseWith();
  connection.script(`DROP TRIGGER "AuditEntry_stay"; CREATE INDEX "spare" ON "Alias" ("text");
    DROP INDEX "Series_key_key"; CREATE INDEX "Series_key_key" ON "Series" ("key")`);
  expect([...findSchemaChanges(connection, migrations)].sort()).toEqual([
    "index Series_key_key",
    "index spare",
    "trigger AuditEntry_stay",
  ]);
});
