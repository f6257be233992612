import type { SqliteConnection } from "./sqlite-connection.ts";

const HIGHEST = `SELECT COALESCE(MAX(CAST(substr("code", ?) AS INTEGER)), 0) FROM "LedgerCase"
  WHERE "code" GLOB ? AND length("code") < 20`;

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/u;

/** Whether a text may be the code of a case: capital letters, digits and hyphens, at most 40. */
export function isCaseCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * Gives codes to cases that come without one, QF2016-0001: the year in which they were reported, and the number after
 * the highest that the ledger has; each call the next one that is not taken otherwise.
 */
export function numberCases(
  reading: Pick<SqliteConnection, "scan">,
  isTaken: (code: string) => boolean,
): (reportedOn: string) => string {
  const highest = new Map<string, number>();
  return (reportedOn) => {
    const prefix = `QF${reportedOn.slice(0, 4)}-`;
    let number = highest.get(prefix) ?? highestOf(reading, prefix);
    let code: string;
    do code = `${prefix}${String(++number).padStart(4, "0")}`;
    while (isTaken(code));
    highest.set(prefix, number);
    return code;
  };
}

function highestOf(reading: Pick<SqliteConnection, "scan">, prefix: string): number {
  const [[stored] = [0]] = reading.scan(HIGHEST, [prefix.length + 1, `${prefix}[0-9]*`]);
  return Number(stored);
}
