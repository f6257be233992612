import { expect, it } from "vitest";

import { moveHeld } from "../../server/store/change-held.ts";
import { importerOfHeld } from "../../server/store/held-importer.ts";
import { ADMIN, STEWARD } from "../support/actors.ts";
import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("knows who imported what is held, whoever has seen to it since", async () => {
  const library = await tinyLibrary();
  const { code } = await hold(library);
  const publishAt = { at: "2998-01-01T00:00:00.000Z", zone: "+00:00" };
  await moveHeld(library.database, code, { publishAt, actor: ADMIN });
  expect(importerOfHeld(library.database, code)).toEqual(STEWARD);
  expect(importerOfHeld(library.database, "HELD.9")).toBeUndefined();
});
