import { beforeAll, expect, it } from "vitest";
import { chosenMonths, countChosen } from "../../../server/store/saved/figure-months.ts";
import type { Snapshot } from "../../../server/store/snapshot.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = (await tinyLibrary()).book.current();
});

const ALL = { from: 0, to: Number.POSITIVE_INFINITY, since: undefined };
const MARCH = 2016 * 12 + 2;

function of(key: string): number {
  return snapshot.series.findIndex((one) => one.key === key);
}

it("are those with a figure, within the span", () => {
  const series = of("VALUE_ADDED.610100.-.YTD");
  expect(chosenMonths(snapshot, ALL, series)).toEqual([MARCH, MARCH + 3]);
  expect(chosenMonths(snapshot, { ...ALL, from: MARCH + 1 }, series)).toEqual([MARCH + 3]);
  expect(countChosen(snapshot, { ...ALL, to: MARCH }, series)).toBe(1);
});

it("are also those of which a later release has withdrawn the figure", () => {
  const series = of("VALUE_ADDED_GROWTH.610100.-.M");
  expect([countChosen(snapshot, ALL, series), countChosen(snapshot, { ...ALL, since: 0 }, series)]).toEqual([0, 1]);
  expect(chosenMonths(snapshot, { ...ALL, since: snapshot.vintage }, series)).toEqual([]);
  expect(chosenMonths(snapshot, ALL, -1)).toEqual([]);
});
