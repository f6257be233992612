import { describe, expect, it } from "vitest";

import { moveHeld, withdrawHeld } from "../../server/store/change-held.ts";

import { STEWARD } from "../support/actors.ts";
import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const LATER = { publishAt: { at: "2999-06-01T00:00:00.000Z", zone: "+00:00" }, actor: STEWARD };

function lastEntry({ database }: Awaited<ReturnType<typeof tinyLibrary>>) {
  const [entry] = database.scan('SELECT "operation", "subject", "actor" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1');
  return entry;
}

describe("what is held", () => {
  it("is withdrawn, its figures thrown away, and its receipt kept", async () => {
    const library = await tinyLibrary();
    await hold(library);
    expect(await withdrawHeld(library.database, " held.1 ", STEWARD)).toMatchObject({
      ending: "withdrawn",
      held: { state: "withdrawn", figures: 3, endedAt: expect.stringMatching(/Z$/u) },
    });
    expect(lastEntry(library)).toEqual(["held.withdraw", "HELD.1", "the steward"]);
    expect([...library.database.scan('SELECT COUNT(*) FROM "HeldFigure"')]).toEqual([[0]]);
    expect(await withdrawHeld(library.database, "HELD.1", STEWARD)).toMatchObject({ ending: "ended" });
    expect(await hold(library)).toMatchObject({ code: "HELD.2" });
  });

  it("is given another time, but none that has passed", async () => {
    const library = await tinyLibrary();
    await hold(library);
    expect(await moveHeld(library.database, "HELD.1", LATER)).toMatchObject({
      ending: "moved",
      held: { state: "waiting", publishAt: LATER.publishAt.at, zone: "+00:00" },
    });
    expect(lastEntry(library)).toEqual(["held.move", "HELD.1", "the steward"]);
    const past = { ...LATER, publishAt: { at: "2016-01-01T00:00:00.000Z", zone: "+00:00" } };
    expect(await moveHeld(library.database, "HELD.1", past)).toMatchObject({
      ending: "past",
      held: { publishAt: LATER.publishAt.at },
    });
  });

  it("is found by its code only, and ends once", async () => {
    const library = await tinyLibrary();
    await hold(library);
    await withdrawHeld(library.database, "HELD.1", STEWARD);
    expect(await moveHeld(library.database, "HELD.1", LATER)).toMatchObject({ ending: "ended" });
    expect(await moveHeld(library.database, "HELD.7", LATER)).toEqual({ ending: "unknown", held: undefined });
    const again = `UPDATE "HeldRelease" SET "state" = 'waiting'`;
    await expect(library.database.write(async (connection) => connection.execute(again))).rejects.toThrow("ends once");
    const gone = 'DELETE FROM "HeldRelease"';
    await expect(library.database.write(async (connection) => connection.execute(gone))).rejects.toThrow("withdrawn");
  });
});
