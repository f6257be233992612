import { expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { dataChangeSince, MOST_NAMED } from "../../server/store/data-change.ts";
import { fill } from "../../server/store/fill.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

const tiny = (await tinyLibrary()).book.current();

it("names the series and indicators whose figures a later release brought", () => {
  const { dataVersion } = tiny;
  expect(dataChangeSince(tiny, 3)).toEqual({
    sequence: 4,
    dataVersion,
    changedSeries: expect.arrayContaining(["VALUE_ADDED.610100.-.YTD", "VALUE_ADDED_GROWTH.100000.-.M"]),
    changedIndicators: ["VALUE_ADDED", "VALUE_ADDED_GROWTH"],
    figureCount: 5,
    isComplete: true,
  });
});

it("is empty for the last release and of the same shape", () => {
  expect(dataChangeSince(tiny, 4)).toMatchObject({ sequence: 4, changedSeries: [], figureCount: 0, isComplete: true });
});

it("is everything for a sequence that this book has not reached, or never had", () => {
  const all = dataChangeSince(tiny, 0);
  expect(all.figureCount).toBe(tiny.cube.observationCount);
  expect(dataChangeSince(tiny, 99)).toEqual(all);
  expect(dataChangeSince(tiny, -1)).toEqual(all);
});

it("is summed up once, however many ask", () => {
  expect(dataChangeSince(tiny, 2)).toBe(dataChangeSince(tiny, 2));
});

it("tells of a release that brings no figure", async () => {
  const { database } = await tinyLibrary({
    ...TINY_CONTENT,
    releases: [...TINY_CONTENT.releases, releaseOf("NOTHING")],
  });
  const snapshot = (await openBook(database)).current();
  expect(dataChangeSince(snapshot, 4)).toMatchObject({ sequence: 5, changedIndicators: [], figureCount: 0 });
});

it("says when there are more series than it names", async () => {
  const areas = Array.from({ length: MOST_NAMED + 1 }, (_, at) => ({
    ...{ code: `${700_000 + at}`, name: `试验区${at}`, shortName: `试验${at}` },
    ...{ level: "district" as const, parent: "610100", aliases: [] },
  }));
  const { database } = await tinyLibrary({ ...TINY_CONTENT, areas: [...TINY_CONTENT.areas, ...areas] });
  const observations = areas.map((area) => observationOf({ area: area.code }));
  const wide = releaseOf("WIDE", { observations });
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, wide] });
  const change = dataChangeSince((await openBook(database)).current(), 4);
  expect(change).toMatchObject({ figureCount: MOST_NAMED + 1, isComplete: false });
  expect(change.changedSeries).toHaveLength(MOST_NAMED);
});
