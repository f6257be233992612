import { expect, it } from "vitest";

import { monthOfPeriod } from "../../server/store/cube.ts";
import { figureVersions } from "../../server/store/figure-versions.ts";
import { importFigures } from "../../server/store/import-figures.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const row = "indicator,area,period,value\nVALUE_ADDED,西安市,2016-03 YTD,";
await importFigures(library, figureImportOf(row, { action: "delete" }));
const { book, database } = library;
const series = book.current().series.findIndex(({ key }) => key === "VALUE_ADDED.610100.-.YTD");

it("tells every version of a figure, with its release and where that has it", () => {
  const versions = figureVersions(database, book.current(), { series, month: monthOfPeriod(201603) });
  expect(versions).toMatchObject([
    {
      ...{ vintage: 3, release: { code: "SPRING" }, publishedOn: "2016-04-20", value: 250.5, status: "published" },
      ...{ isCurrent: false, citation: { locator: "表1!B3", publishedValue: 250.5 } },
    },
    { vintage: 4, publishedOn: "2016-08-20", value: 251.25, status: "revised", isCurrent: false },
    { vintage: 5, release: { code: "IMPORT.5" }, value: null, status: "not-published", isCurrent: true },
  ]);
});

it("knows nothing that came after the state that is asked", async () => {
  const past = await book.asOf(3);
  const versions = figureVersions(database, past, { series, month: monthOfPeriod(201603) });
  expect(versions.map(({ vintage, isCurrent }) => [vintage, isCurrent])).toEqual([[3, true]]);
});
