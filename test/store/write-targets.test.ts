import { join } from "node:path";
import { expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { checkDatabase } from "../../server/store/check-database.ts";
import { fill } from "../../server/store/fill.ts";
import { importPhasedPlans } from "../../server/store/import-phased-plans.ts";
import { importTargets } from "../../server/store/import-targets.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { openReader, openWriter } from "../../server/store/sqlite-connection.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const TEXT = "指标,年度,目标值,单位\n工业投资,2017年,1300,亿元\n规模以上工业增加值,2016年,6.5,%";

async function findingsIn(file: string) {
  const reader = openReader(file);
  const { findings } = await checkDatabase(reader, readMigrations(MIGRATIONS));
  reader.close();
  return findings;
}

it("leaves a database in which everything is sealed, logged and in its time", async () => {
  const file = join(temporaryFolder(), "plancell.db");
  const database = temporaryDatabase(file);
  await fill(database, TINY_CONTENT);
  const library = { database, book: await openBook(database) };
  await importTargets(library, figureImportOf(TEXT));
  await importTargets(library, figureImportOf(TEXT.replace("1300", "1400")));
  await importPhasedPlans(library, figureImportOf("目标,期间,计划数\n2017.INVESTMENT,2017年6月,600"));
  await revertRelease(library, "IMPORT.6", STEWARD);
  expect(await findingsIn(file)).toEqual([]);
  expect(library.book.current().phasedPlan("2017.INVESTMENT")).toEqual([{ month: 6, amount: 600 }]);
  const writer = openWriter(file);
  writer.execute(`UPDATE "TargetRevision" SET "amount" = 1 WHERE "vintage" = 5`, []);
  writer.execute(`UPDATE "TargetRevision" SET "until" = 7 WHERE "vintage" = 6`, []);
  writer.close();
  const codes = (await findingsIn(file)).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(["RELEASE_CHANGED", "UNTIL_WRONG"]));
});
