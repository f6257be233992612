import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { monthOfPeriod } from "../../server/store/cube.ts";
import { loadCitations, loadRevisions } from "../../server/store/load-history.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

/** The place of a yearly figure of the city's gross product. */
function yearOf({ series }: Snapshot, year: number) {
  return {
    series: series.findIndex(({ key }) => key === "REGIONAL_GDP.610100.-.Y"),
    month: monthOfPeriod(year * 100 + 12),
  };
}

describe("the versions of a figure", () => {
  it("are all of them, oldest first", () => {
    const snapshot = library.book.current();
    const place = yearOf(snapshot, 2015);
    const revisions = loadRevisions(library.database, snapshot, [place])(place);
    expect(revisions.map(({ value, status, current }) => [value, status, current])).toEqual([
      [5810.03, "preliminary", false],
      [5801.2, "published", false],
      [5932.861, "revised", true],
    ]);
  });

  it("end with what a past state of the book knew", async () => {
    const past = await library.book.asOf(6);
    const place = yearOf(past, 2015);
    const revisions = loadRevisions(library.database, past, [place])(place);
    expect(revisions.map(({ value, current }) => [value, current])).toEqual([
      [5810.03, false],
      [5801.2, true],
    ]);
    expect(loadCitations(library.database, past, [place])(place)).toHaveLength(2);
  });

  it("come once, however often they are asked for", () => {
    const snapshot = library.book.current();
    const places = [yearOf(snapshot, 2015), yearOf(snapshot, 2016), yearOf(snapshot, 2015)];
    const read = loadRevisions(library.database, snapshot, places);
    expect(places.map((place) => read(place).length)).toEqual([3, read(yearOf(snapshot, 2016)).length, 3]);
  });

  it("are none of what was never published", () => {
    const snapshot = library.book.current();
    const places = [yearOf(snapshot, 1900), { series: -1, month: 0 }];
    const read = loadRevisions(library.database, snapshot, places);
    expect(places.map(read)).toEqual([[], []]);
  });
});

it("a figure's mentions say what was printed where", () => {
  const snapshot = library.book.current();
  const place = yearOf(snapshot, 2015);
  expect(loadCitations(library.database, snapshot, [place])(place)).toContainEqual({
    vintage: expect.any(Number),
    locator: "Sheet1!G5600",
    note: expect.any(String),
    publishedValue: 58012000,
    publishedUnit: "万元",
  });
});
