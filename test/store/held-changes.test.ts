import { expect, it } from "vitest";

import { heldChanges } from "../../server/store/held-changes.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { loadHeldFigures } from "../../server/store/load-held.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { hold, SECRET } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("shows held figures beside the published ones, and which of those came after", async () => {
  const library = await tinyLibrary();
  const held = await hold(library);
  const later = "indicator,area,period,value\nVALUE_ADDED,西安市,2016-07 YTD,1";
  await importFigures(library, figureImportOf(later));
  const figures = loadHeldFigures(library.database, held.id, { after: undefined, first: 10 });
  expect(heldChanges(library.book.current(), held, figures)).toMatchObject([
    {
      indicator: "规模以上工业增加值",
      subject: "西安市",
      period: "2016年1-6月",
      before: 580.12,
      after: 590,
      isConflict: false,
    },
    { period: "2016年1-7月", before: 1, statusBefore: "published", after: 690, isConflict: true },
    { subject: "西安市·试验项目", before: null, statusBefore: null, after: SECRET, unit: "亿元", isConflict: false },
  ]);
});
