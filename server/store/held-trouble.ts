import type { Database } from "./database.ts";
import type { HeldRelease } from "./held-release.ts";
import { transact } from "./transact.ts";

const NOTE = `INSERT INTO "HeldTrouble" ("heldId", "at", "reason") VALUES (?1, ?2, ?3)
  ON CONFLICT ("heldId") DO UPDATE SET "at" = ?2, "reason" = ?3 WHERE "reason" <> ?3`;

/** Why the figures of a held release cannot be published. */
export const FIGURES_MISFIT = "所涉指标的单位已改，或对象已不存在";

/** Keeps why a held release could not be published, for stewards; the same reason again is not written anew. */
export async function noteTrouble(
  database: Pick<Database, "write"> & Partial<Pick<Database, "patience">>,
  { id }: Pick<HeldRelease, "id">,
  reason: string,
): Promise<void> {
  const at = new Date().toISOString();
  const { patience } = database;
  await database.write((connection) =>
    transact(connection, () => connection.execute(NOTE, [id, at, reason]), { patience }),
  );
}
