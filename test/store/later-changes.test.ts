import { expect, it } from "vitest";

import { loadCancelled } from "../../server/store/cancelled-releases.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { laterChanges } from "../../server/store/later-changes.ts";
import { FIGURE_PLACES } from "../../server/store/revert-figures.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "indicator,area,period,value";

it("counts what later releases changed, and names them, as long as they are in effect", async () => {
  const library = await tinyLibrary();
  const later = () => {
    const cancelled = loadCancelled(library.database);
    return laterChanges(library.database, [FIGURE_PLACES], { release: 5, cancelled });
  };
  await importFigures(
    library,
    figureImportOf(`${HEAD}\nVALUE_ADDED,西安市,2016-06 YTD,590\nVALUE_ADDED,西安市,2016-07 YTD,690`),
  );
  expect(later()).toEqual({ count: 0, releases: [] });
  await importFigures(library, figureImportOf(`${HEAD}\nVALUE_ADDED,西安市,2016-07 YTD,691`));
  expect(later()).toEqual({ count: 1, releases: [6] });
  await revertRelease(library, "IMPORT.6", STEWARD);
  expect(later()).toEqual({ count: 0, releases: [] });
});
