import { join } from "node:path";
import { expect, it } from "vitest";

import { backUp, readWhole } from "../../server/store/back-up.ts";
import { openBook } from "../../server/store/book.ts";
import { moveHeld, withdrawHeld } from "../../server/store/change-held.ts";
import { fill } from "../../server/store/fill.ts";
import { listHeld } from "../../server/store/held-release.ts";
import { restore } from "../../server/store/restore.ts";

import { ADMIN, STEWARD } from "../support/actors.ts";
import { FAR_OFF, hold, JUNE_AND_JULY } from "../support/held-import.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const LATER = { publishAt: { at: "2999-06-01T00:00:00.000Z", zone: "+00:00" }, actor: STEWARD };

it("brings what is held back with a backup, but neither what was withdrawn since nor an old time", async () => {
  const [folder, open] = [temporaryFolder(), join(temporaryFolder(), "open.db")];
  const database = temporaryDatabase(open);
  await fill(database, TINY_CONTENT);
  const library = { database, book: await openBook(database) };
  await hold(library);
  for (const july of ["691", "692"]) await hold(library, JUNE_AND_JULY.replace("690", july));
  const [source, file] = [join(folder, "backup.db"), join(folder, "plancell.db")];
  expect((await backUp(open, source, MIGRATIONS)).findings).toEqual([]);
  await withdrawHeld(database, "HELD.1", STEWARD);
  await moveHeld(database, "HELD.2", LATER);
  // A copy that nobody has open stands for the database that is replaced.
  await backUp(open, file, MIGRATIONS);
  await restore({ source, file, migrationsFolder: MIGRATIONS, actor: ADMIN, now: new Date("2016-09-01T00:00:00Z") });
  const restored = temporaryDatabase(file);
  expect(listHeld(restored).map(({ code, state, publishAt }) => [code, state, publishAt])).toEqual([
    ["HELD.3", "waiting", FAR_OFF.at],
    ["HELD.2", "waiting", LATER.publishAt.at],
    ["HELD.1", "withdrawn", FAR_OFF.at],
  ]);
  expect([...restored.scan('SELECT DISTINCT "heldId" FROM "HeldFigure" ORDER BY 1')]).toEqual([[2], [3]]);
  expect((await readWhole(file, MIGRATIONS)).findings).toEqual([]);
});
