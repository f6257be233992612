import { expect, it } from "vitest";

import { claimHeld } from "../../server/store/claim-held.ts";
import { heldOfCode } from "../../server/store/held-release.ts";

import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("ends what waits once, as the release that it becomes", async () => {
  const library = await tinyLibrary();
  const held = await hold(library);
  const claim = () =>
    library.database.write(async (connection) =>
      claimHeld(connection, held, { now: "2016-07-20T01:30:00.000Z", vintage: 9, conflicts: 2 }),
    );
  expect([await claim(), await claim()]).toEqual([true, false]);
  expect(heldOfCode(library.database, "HELD.1")).toMatchObject({
    ...{ state: "published", release: "IMPORT.9", conflicts: 2, endedAt: "2016-07-20T01:30:00.000Z" },
  });
});
