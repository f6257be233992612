import { expect, it } from "vitest";

import { sweepHeld } from "../../server/store/sweep-held.ts";

import { hold, JUNE_AND_JULY } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("throws away what has ended, also after a crash between the two, and nothing that waits", async () => {
  const library = await tinyLibrary();
  await hold(library);
  await hold(library, JUNE_AND_JULY.replace("690", "691"));
  await library.database.write(async (connection) => {
    connection.execute(`UPDATE "HeldRelease" SET "state" = 'published' WHERE "id" = 1`);
    await sweepHeld(connection);
  });
  for (const table of ["HeldFigure", "HeldSeries"]) {
    expect([...library.database.scan(`SELECT DISTINCT "heldId" FROM "${table}"`)]).toEqual([[2]]);
  }
});
