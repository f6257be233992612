import { expect, it } from "vitest";

import { loadCancelled } from "../../server/store/cancelled-releases.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("tells what is taken back now: a reversal that was taken back has no say", async () => {
  const library = await tinyLibrary();
  const cancelled = () => [...loadCancelled(library.database).ids].sort();
  await importFigures(library, figureImportOf("indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590"));
  expect(cancelled()).toEqual([]);
  await revertRelease(library, "IMPORT.5", STEWARD);
  expect(cancelled()).toEqual([5, 6]);
  expect(loadCancelled(library.database).reversalOf(5)).toBe(6);
  await revertRelease(library, "REVERT.6", STEWARD);
  expect(cancelled()).toEqual([6, 7]);
  expect(loadCancelled(library.database).reversalOf(5)).toBeUndefined();
});
