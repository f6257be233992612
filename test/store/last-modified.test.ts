import { expect, it } from "vitest";

import { lastModified } from "../../server/store/last-modified.ts";
import { NO_LEDGER } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("is when the last release was imported, or when something happened in the ledger since", async () => {
  const { book, database } = await tinyLibrary();
  const imported = lastModified(database, book.current());
  expect(Math.abs((imported?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(lastModified(database, { ...book.current(), vintage: 0 })).toBeUndefined();
  const scan = (sql: string) =>
    sql.includes("Ledger") ? [["2031-01-01T00:00:00.000Z"]] : [["2030-01-01T00:00:00.000Z"]];
  expect(lastModified({ scan }, { ...book.current(), ledger: NO_LEDGER })?.getUTCFullYear()).toBe(2031);
});
