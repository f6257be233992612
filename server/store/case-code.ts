import type { SqliteConnection } from "./sqlite-connection.ts";

const HIGHEST = `SELECT COALESCE(MAX(CAST(substr("code", ?) AS INTEGER)), 0) FROM "LedgerCase"
  WHERE "code" GLOB ? AND length("code") < 20`;

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/u;

/** Whether a text may be the code of a case: capital letters, digits and hyphens, at most 40. */
export function isCaseCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * The code of a case that comes without one, QF2016-0001: the year in which it was reported, and the number after the
 * highest of the ledger and of the codes that are taken beside it.
 */
export function nextCaseCode(
  reading: Pick<SqliteConnection, "scan">,
  reportedOn: string,
  taken: Iterable<string>,
): string {
  const prefix = `QF${reportedOn.slice(0, 4)}-`;
  const [[stored] = [0]] = reading.scan(HIGHEST, [prefix.length + 1, `${prefix}[0-9]*`]);
  const numbers = [...taken]
    .filter((code) => code.startsWith(prefix))
    .map((code) => Number(code.slice(prefix.length)))
    .filter(Number.isSafeInteger);
  const highest = numbers.reduce((most, number) => Math.max(most, number), Number(stored));
  return `${prefix}${String(highest + 1).padStart(4, "0")}`;
}
