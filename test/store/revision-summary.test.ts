import { expect, it } from "vitest";

import { monthOfPeriod } from "../../server/store/cube.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { summariseRevisions } from "../../server/store/revision-summary.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "indicator,area,period,value";
const ALWAYS = { start: 0, end: 9999 * 12 };

const library = await tinyLibrary();
const rows = (values: readonly string[]) =>
  values.map((value, at) => `VALUE_ADDED_GROWTH,100000,2016-${String(at + 5).padStart(2, "0")} YTD,${value}`);
for (const values of [
  ["6", "6", "6", "6"],
  ["6.1", "5.7", "6", "6"],
  ["6.1", "5.8", "6", "6"],
]) {
  await importFigures(library, figureImportOf([HEAD, ...rows(values)].join("\n")));
}
await importFigures(library, figureImportOf(`${HEAD}\nVALUE_ADDED_GROWTH,100000,2016-08 YTD,`, { action: "delete" }));
const { book, database } = library;
const position = (key: string) => book.current().series.findIndex((one) => one.key === key);
const country = position("VALUE_ADDED_GROWTH.100000.-.YTD");

it("holds what was first published against what is", async () => {
  const [found] = await summariseRevisions(database, book.current(), { series: [country], span: ALWAYS });
  expect(found).toMatchObject({
    // January to February and to March, and three of the four that came later.
    ...{ figureCount: 5, revisedCount: 2, withdrawnCount: 1 },
    ...{ meanRevision: -0.02, meanAbsoluteRevision: 0.06 },
    largest: { month: monthOfPeriod(201606), first: 6, latest: 5.8, difference: -0.2 },
  });
});

it("is held to a span, and to what was known then", async () => {
  const may = monthOfPeriod(201605);
  const scope = { series: [country], span: { start: may, end: may } };
  expect(await summariseRevisions(database, book.current(), scope)).toMatchObject([
    { figureCount: 1, revisedCount: 1, meanRevision: 0.1, largest: { difference: 0.1 } },
  ]);
  expect(await summariseRevisions(database, await book.asOf(5), scope)).toMatchObject([
    { figureCount: 1, revisedCount: 0, meanRevision: 0, largest: null },
  ]);
});

it("gives every series its line, also one without figures", async () => {
  const gap = position("VALUE_ADDED_GROWTH.610100.-.M");
  expect(await summariseRevisions(database, book.current(), { series: [gap, country], span: ALWAYS })).toMatchObject([
    { series: { key: "VALUE_ADDED_GROWTH.610100.-.M" }, figureCount: 0, meanRevision: null, largest: null },
    { series: { key: "VALUE_ADDED_GROWTH.100000.-.YTD" } },
  ]);
});
