import type { Named } from "../domain/name-index.ts";
import { type Row, upsertRows, type Writer } from "./bulk.ts";

// Projects that the plan does not name have their names from elsewhere.
const FOREIGN = `"kind" = 'project' AND "code" IN (SELECT "code" FROM "Project" WHERE "anchorId" IS NULL)`;

/** Writes the other names of things, by kind; the names that things of these kinds had before are forgotten. */
export async function writeAliases(
  writer: Writer,
  named: Readonly<Record<string, readonly Omit<Named, "name">[]>>,
): Promise<void> {
  const kinds = Object.keys(named);
  const marks = kinds.map(() => "?").join(", ");
  await writer.$executeRawUnsafe(`DELETE FROM "Alias" WHERE "kind" IN (${marks}) AND NOT (${FOREIGN})`, ...kinds);
  const [last] = await writer.$queryRawUnsafe<{ id: number }[]>('SELECT "id" FROM "Alias" ORDER BY "id" DESC LIMIT 1');
  const rows = Object.entries(named).flatMap(([kind, things]) =>
    things.flatMap(({ code, aliases }) => aliases.map((text) => ({ kind, code, text }))),
  );
  const first = (last?.id ?? 0) + 1;
  await upsertRows(
    writer,
    "Alias",
    ["id"],
    rows.map((row, at): Row => ({ id: first + at, ...row })),
  );
}
