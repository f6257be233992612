import { expect, it } from "vitest";

import { importFigures } from "../../server/store/import-figures.ts";
import { batchOf, releasesOfEvents } from "../../server/store/release-events.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { caseIn, importCases } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("knows which events came with which release, and which with none", async () => {
  const library = await tinyLibrary();
  await caseIn(library.database, "缺电", ["assign"]);
  await library.book.reloadLedger();
  await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工\nA-2,乙公司,缺地");
  await importFigures(library, figureImportOf("indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590"));
  await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工");
  await revertRelease(library, "IMPORT.5", STEWARD);
  const releases = releasesOfEvents(library.database);
  expect([...releases]).toEqual([
    [3, 5],
    [5, 8],
  ]);
  expect([5, 6, 7, 8].map((release) => batchOf(releases, release))).toEqual([3, undefined, undefined, 5]);
});
