import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";

import { exactNumber, readExact } from "../../server/store/exact-number.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { temporaryFolder } from "../support/temporary-database.ts";

/** Amounts as they went through JSON and SQLite. */
function throughSqlite(amounts: readonly (number | null)[]): unknown[] {
  const connection = openWriter(join(temporaryFolder(), "exact.db"));
  const sql = `SELECT ${readExact("value", "$")} FROM json_each(?)`;
  const { rows } = connection.query(sql, [JSON.stringify(amounts.map(exactNumber))]);
  connection.close();
  return rows.map(([value]) => value);
}

it("brings every amount back to the last bit", () => {
  const size = fc.double({ min: 1e-18, max: 9e18, noNaN: true });
  const amount = fc.tuple(size, fc.constantFrom(1, -1)).map(([value, sign]) => value * sign);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 200, maxLength: 400 }), (amounts) => {
      expect(throughSqlite(amounts)).toEqual(amounts);
    }),
    { numRuns: 20 },
  );
});

it("brings back zero, whole numbers and nothing", () => {
  const amounts = [0, 7, -40, 2 ** 53 - 1, 0.1 + 0.2, 58012000.01, null];
  expect(throughSqlite(amounts)).toEqual(amounts);
});
