import { type FigureField, isFigureField } from "../domain/import/figure-field.ts";
import type { HeaderMapping } from "../domain/import/figure-header.ts";
import type { Database } from "./database.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

const REMEMBER = `INSERT INTO "ImportHeading" ("heading", "field") VALUES (?, ?)
  ON CONFLICT ("heading") DO UPDATE SET "field" = excluded."field"`;

/** What headings meant in earlier imports, with what they mean in this one. */
export function headingsFor(database: Pick<Database, "scan">, given: HeaderMapping): HeaderMapping {
  const known = new Map<string, FigureField>();
  for (const [heading, field] of database.scan('SELECT "heading", "field" FROM "ImportHeading"')) {
    const text = String(field);
    if (isFigureField(text)) known.set(String(heading), text);
  }
  return new Map([...known, ...given]);
}

/** Remembers what headings mean; in the transaction of the import that they were given for. */
export function rememberHeadings(connection: SqliteConnection, given: HeaderMapping): void {
  const remember = connection.prepare(REMEMBER);
  for (const [heading, field] of given) remember([heading, field]);
}
