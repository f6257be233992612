import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { moveHeld } from "../../server/store/change-held.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { noteHeldRead } from "../../server/store/held-reads.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { importPhasedPlans } from "../../server/store/import-phased-plans.ts";
import { PATIENCE, type Patience, patiently, WriterBusy } from "../../server/store/patience.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { FAR_OFF, hold } from "../support/held-import.ts";
import { change, registrationOf } from "../support/ledger.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

/** A library, and another process's writer that has begun and lets go when it was waited for three times. */
async function heldLibrary(differences: Partial<Patience> = {}) {
  const file = join(temporaryFolder(), "plancell.db");
  const first = temporaryDatabase(file);
  await fill(first, TINY_CONTENT);
  const other = openWriter(file);
  other.script("BEGIN IMMEDIATE");
  let waits = 0;
  const pause = async () => {
    waits++;
    if (waits === 3) other.script("ROLLBACK");
  };
  const database = openDatabase(file, MIGRATIONS, { ...PATIENCE, pause, ...differences });
  return { database, book: await openBook(database), waits: () => waits };
}

const FIGURES = "indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590";

describe("a writer while another process writes", () => {
  it("opens the database, waits its turn and imports", async () => {
    const library = await heldLibrary();
    expect(await importFigures(library, figureImportOf(FIGURES))).toMatchObject({ ending: "written" });
    expect(library.waits()).toBe(3);
  });

  it("waits with records and with what Prisma writes alike", async () => {
    const records = await heldLibrary();
    const plan = figureImportOf("目标,期间,计划数\nG2,2016年6月,20");
    expect(await importPhasedPlans(records, plan)).toMatchObject({ ending: "written" });
    const single = await heldLibrary();
    await single.database.prisma.accessToken.updateMany({ where: { name: "A" }, data: { name: "B" } });
    const whole = await heldLibrary();
    await whole.database.prisma.$transaction(async (writer) => writer.accessToken.count());
    expect([records.waits(), single.waits(), whole.waits()]).toEqual([3, 3, 3]);
  });

  it("waits with the ledger and with what is held", async () => {
    const ledger = await heldLibrary();
    expect(await change(ledger.database, [registrationOf("用电紧张")])).toMatchObject({ ending: "written" });
    const holding = await heldLibrary();
    const held = await hold(holding);
    const reading = await heldLibrary();
    await noteHeldRead(reading.database, { actor: STEWARD, what: "list", code: "" });
    const moving = await heldLibrary();
    await moveHeld(moving.database, held.code, { publishAt: FAR_OFF, actor: STEWARD });
    expect([ledger, holding, reading, moving].map(({ waits }) => waits())).toEqual([3, 3, 3, 3]);
  });

  it("gives up after a while with nothing written", async () => {
    const library = await heldLibrary({ most: 25 });
    await expect(importFigures(library, figureImportOf(FIGURES))).rejects.toThrow(WriterBusy);
    await expect(library.database.prisma.accessToken.deleteMany()).rejects.toThrow();
    expect(library.book.current().vintage).toBe(4);
  });
});

it("does not repeat what failed for another reason", async () => {
  let times = 0;
  const work = () => {
    times++;
    throw new Error("other");
  };
  await expect(patiently(PATIENCE, work)).rejects.toThrow("other");
  expect(times).toBe(1);
});
