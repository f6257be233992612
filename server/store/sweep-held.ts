import { batches, breathe } from "./bulk.ts";
import type { Patience } from "./patience.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { transact } from "./transact.ts";

const ENDED = `SELECT s."heldId", s."number" FROM "HeldSeries" AS s JOIN "HeldRelease" AS h ON h."id" = s."heldId"
  WHERE h."state" <> 'waiting'`;

const CHOSEN = `("heldId", "number") IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))`;

/** Series that are thrown away between two breaths. */
const SERIES_AT_ONCE = 20;

/** Throws the figures of held releases away that have been published or withdrawn; their receipts stay. */
export async function sweepHeld(connection: SqliteConnection, patience?: Patience): Promise<void> {
  const ended = connection.query(ENDED).rows;
  if (ended.length === 0) return;
  async function sweep(): Promise<void> {
    for (const some of batches(ended, SERIES_AT_ONCE)) {
      const chosen = [JSON.stringify(some)];
      for (const table of ["HeldFigure", "HeldSeries"]) {
        connection.execute(`DELETE FROM "${table}" WHERE ${CHOSEN}`, chosen);
      }
      await breathe();
    }
  }
  await transact(connection, sweep, { patience });
}
