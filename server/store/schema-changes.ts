import { type Migration, migrate, missingMigrations } from "./migrate.ts";
import { openWriter, type SqliteConnection } from "./sqlite-connection.ts";

// As bytes: the driver ends the process over a text that is not UTF-8.
const SHAPE = `SELECT hex("type" || ' ' || "name"), hex("sql") FROM sqlite_master WHERE "sql" IS NOT NULL ORDER BY 1`;

/**
 * What of a database's tables, indexes and triggers is not as the migrations that it has applied make it, by type and
 * name. A trigger that somebody has dropped, so that the audit log could be changed, is among it.
 */
export function findSchemaChanges(
  connection: Pick<SqliteConnection, "query">,
  migrations: readonly Migration[],
): readonly string[] {
  const missing = new Set(missingMigrations(connection, migrations).map(({ name }) => name));
  const is = shapeOf(connection);
  const must = shapeMadeBy(migrations.filter(({ name }) => !missing.has(name)));
  return [...new Set([...must.keys(), ...is.keys()])].filter((name) => is.get(name) !== must.get(name));
}

function shapeMadeBy(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const fresh = openWriter(":memory:");
  try {
    migrate(fresh, migrations);
    return shapeOf(fresh);
  } finally {
    fresh.close();
  }
}

function shapeOf(connection: Pick<SqliteConnection, "query">): ReadonlyMap<string, string> {
  const { rows } = connection.query(SHAPE);
  return new Map(rows.map(([name, sql]) => [Buffer.from(String(name), "hex").toString("utf8"), String(sql)]));
}
