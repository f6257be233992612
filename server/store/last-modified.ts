import type { Database } from "./database.ts";
import type { Snapshot } from "./snapshot.ts";

const IMPORTED = 'SELECT "importedAt" FROM "Release" WHERE "id" = ?';
const HAPPENED = 'SELECT "at" FROM "LedgerEvent" WHERE "id" = ?';

/** When the state of a book came about: its last import, or what has happened in the ledger since. */
export function lastModified(database: Pick<Database, "scan">, { vintage, ledger }: Snapshot): Date | undefined {
  const times = [...database.scan(IMPORTED, [vintage]), ...database.scan(HAPPENED, [ledger.position])].map(([time]) =>
    new Date(typeof time === "number" ? time : String(time)).getTime(),
  );
  const known = times.filter((time) => !Number.isNaN(time));
  return known.length > 0 ? new Date(Math.max(...known)) : undefined;
}
