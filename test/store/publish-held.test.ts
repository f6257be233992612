import { describe, expect, it } from "vitest";

import { readWhole } from "../../server/store/back-up.ts";
import { openBook } from "../../server/store/book.ts";
import { withdrawHeld } from "../../server/store/change-held.ts";
import { fill } from "../../server/store/fill.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import type { Importing } from "../../server/store/import-outcome.ts";
import { publishHeld } from "../../server/store/publish-held.ts";
import type { SqliteConnection } from "../../server/store/sqlite-connection.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { hold, JUNE_AND_JULY, SECRET } from "../support/held-import.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const june = questionOf({ indicator: "VALUE_ADDED", period: "2016年1-6月", subject: "西安市" });
const july = { ...june, period: "2016年1-7月" };
const project = questionOf({ indicator: "INVESTMENT", period: "2016年6月", subject: "试验项目" });

const HEAD = "indicator,area,period,value";

describe("publishing what is held", () => {
  it("makes a release like any other, with its series, citations and receipt", async () => {
    const library = await tinyLibrary();
    await hold(library);
    const { ending, held, receipt } = await publishHeld(library, "held.1", STEWARD);
    expect(ending).toBe("published");
    expect(held).toMatchObject({ state: "published", release: "IMPORT.5", conflicts: 0 });
    expect(receipt).toMatchObject({
      ...{ release: "IMPORT.5", kind: "figures", source: "表.csv" },
      counts: { read: 3, added: 2, changed: 1, same: 0 },
    });
    expect(await answersOf(library, [june, july, project, { ...june, asOf: "SUMMER" }])).toEqual([
      ...[590, 690, SECRET, 580.12],
    ]);
    const cited = [...library.database.scan('SELECT "locator", "publishedUnit" FROM "Citation" WHERE "vintage" = 5')];
    expect(cited.map(([locator]) => locator)).toEqual(["第2行", "第3行", "第4行"]);
  });

  it("leaves a receipt and no held figures, and a database that is as it was written", async () => {
    const file = `${temporaryFolder()}/plancell.db`;
    const database = temporaryDatabase(file);
    await fill(database, TINY_CONTENT);
    const library = { database, book: await openBook(database) };
    await hold(library);
    await publishHeld(library, "HELD.1", STEWARD);
    for (const table of ["HeldFigure", "HeldSeries"]) {
      expect([...database.scan(`SELECT COUNT(*) FROM "${table}"`)]).toEqual([[0]]);
    }
    expect((await readWhole(file, MIGRATIONS)).findings).toEqual([]);
    const [[operation, details] = []] = database.scan(
      'SELECT "operation", "details" FROM "AuditEntry" ORDER BY "id" DESC',
    );
    expect(operation).toBe("held.publish");
    expect(JSON.parse(String(details))).toMatchObject({ held: "HELD.1", conflicts: 0, added: 2, changed: 1 });
  });

  it("counts against the book of its moment, and supersedes what came meanwhile", async () => {
    const library = await tinyLibrary();
    await hold(library);
    await importFigures(library, figureImportOf(`${HEAD}\nVALUE_ADDED,西安市,2016-06 YTD,600`));
    await importFigures(library, figureImportOf(`${HEAD}\nVALUE_ADDED,西安市,2016-07 YTD,690`));
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({
      ending: "published",
      held: { release: "IMPORT.7", conflicts: 1 },
      receipt: { counts: { added: 1, changed: 1, same: 1 } },
    });
    expect(await answersOf(library, [june, july, { ...june, asOf: "IMPORT.6" }])).toEqual([590, 690, 600]);
  });

  it("takes figures back that it withdraws, and passes over those that are gone", async () => {
    const library = await tinyLibrary();
    const rows = ["VALUE_ADDED,西安市,2016-06 YTD,", "VALUE_ADDED,西安市,2016-03 YTD,"];
    await hold(library, `${HEAD}\n${rows.join("\n")}`, { action: "delete" });
    const one = figureImportOf(`${HEAD}\n${rows[1]}`, { action: "delete" });
    expect(await importFigures(library, one)).toMatchObject({ ending: "written" });
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({
      receipt: { counts: { withdrawn: 1, changed: 0, same: 0 } },
    });
    expect(await answersOf(library, [june])).toMatchObject([{ code: "NOT_PUBLISHED" }]);
  });

  it.each([
    ["published", publishHeld, [["IMPORT.5"]]],
    ["withdrawn", ({ database }: Importing) => withdrawHeld(database, "HELD.1", STEWARD), []],
  ] as const)("does not happen where another process has %s it in the same moment", async (state, act, releases) => {
    const file = `${temporaryFolder()}/plancell.db`;
    const database = temporaryDatabase(file);
    await fill(database, TINY_CONTENT);
    const elsewhere = temporaryDatabase(file);
    const other = { database: elsewhere, book: await openBook(elsewhere) };
    await hold({ database, book: await openBook(database) });
    let isFirst = true;
    async function write<Result>(work: (connection: SqliteConnection) => Promise<Result>): Promise<Result> {
      if (isFirst) await act(other, "HELD.1", STEWARD);
      isFirst = false;
      return database.write(work);
    }
    const late = { database: { scan: database.scan, write }, book: await openBook(database) };
    expect(await publishHeld(late, "HELD.1", STEWARD)).toMatchObject({ ending: "ended", held: { state } });
    expect([...database.scan('SELECT "code" FROM "Release" WHERE "id" > 4')]).toEqual(releases);
  });

  it("does not happen to what was withdrawn, or never was", async () => {
    const library = await tinyLibrary();
    await hold(library);
    await withdrawHeld(library.database, "HELD.1", STEWARD);
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({ ending: "ended", receipt: undefined });
    expect(await publishHeld(library, "HELD.9", STEWARD)).toMatchObject({ ending: "unknown", held: undefined });
    expect(library.book.current().vintage).toBe(4);
  });

  it("does not happen where its figures would be in another unit", async () => {
    const library = await tinyLibrary();
    await hold(library);
    await library.database.prisma.indicator.update({ where: { code: "INVESTMENT" }, data: { unit: "万元" } });
    await library.book.reload();
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({
      ending: "misfit",
      held: { state: "waiting" },
    });
    expect(library.book.current().vintage).toBe(4);
  });

  it("takes its day from the zone that its time was written in, and keeps its key", async () => {
    const library = await tinyLibrary();
    const request = figureImportOf(JUNE_AND_JULY);
    await hold(library, JUNE_AND_JULY, { heading: { ...request.heading, key: "K-1", publishedOn: "2016-08-30" } });
    const { receipt } = await publishHeld(library, "HELD.1", STEWARD);
    expect(receipt?.key).toBe("K-1");
    expect(library.book.current().releases.at(-1)).toMatchObject({ publishedOn: "2016-08-30", dateBasis: "stated" });
    const again = await importFigures(library, { ...request, heading: { ...request.heading, key: "K-1" } });
    expect(again).toMatchObject({ ending: "known", receipt: { release: "IMPORT.5" } });
  });
});
