import { expect, it } from "vitest";
import { seriesOfIndicator, seriesPosition } from "../../server/graphql/series-index.ts";
import type { Series, Snapshot } from "../../server/store/snapshot.ts";

const series = (key: string, indicator: string) => ({ key, indicator }) as Series;
const LIST = [series("A.1", "A"), series("B.1", "B"), series("A.2", "A")];
const SNAPSHOT = { series: LIST } as unknown as Snapshot;

it.each([
  ["A.1", 0],
  ["A.2", 2],
  ["C.1", -1],
  ["constructor", -1],
])("the series %s is at %i", (key, position) => {
  expect(seriesPosition(SNAPSHOT, key)).toBe(position);
});

it("an indicator's series keep the cube's order", () => {
  expect(seriesOfIndicator(SNAPSHOT, "A")).toEqual([LIST[0], LIST[2]]);
  expect(seriesOfIndicator(SNAPSHOT, "C")).toEqual([]);
});
