import { expect, it } from "vitest";

import { withdrawHeld } from "../../server/store/change-held.ts";
import { heldOfCode } from "../../server/store/held-release.ts";
import { noteTrouble } from "../../server/store/held-trouble.ts";

import { STEWARD } from "../support/actors.ts";
import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("is kept with what waits, the last reason, and told no more when that has ended", async () => {
  const { database, ...library } = await tinyLibrary();
  const held = await hold({ database, ...library });
  expect(held.trouble).toBe("");
  await noteTrouble(database, held, "甲");
  await noteTrouble(database, held, "乙");
  expect(heldOfCode(database, "HELD.1")?.trouble).toBe("乙");
  await withdrawHeld(database, "HELD.1", STEWARD);
  expect(heldOfCode(database, "HELD.1")).toMatchObject({ state: "withdrawn", trouble: "" });
});
