import type { Named } from "../domain/name-index.ts";
import { type Row, upsertRows, type Writer } from "./bulk.ts";

/** Kinds of which imports bring things too. */
const IMPORTED = `('indicator', 'project')`;

/**
 * Writes the other names of things, by kind; the names that things of these kinds had before are forgotten, but not those
 * of indicators and projects that an import has brought.
 */
export async function writeAliases(
  writer: Writer,
  named: Readonly<Record<string, readonly Omit<Named, "name">[]>>,
): Promise<void> {
  for (const [kind, things] of Object.entries(named)) {
    const codes = JSON.stringify(things.map(({ code }) => code));
    await writer.$executeRawUnsafe(
      `DELETE FROM "Alias" WHERE "kind" = ? AND ("kind" NOT IN ${IMPORTED} OR "code" IN (SELECT value FROM json_each(?)))`,
      kind,
      codes,
    );
  }
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
