import { beforeAll, expect, it } from "vitest";

import { isWrongParameter } from "../../../server/domain/saved/read-parameters.ts";
import { chooseFigures, sinceOf, subjectKindOf } from "../../../server/store/saved/figure-filter.ts";
import type { Snapshot } from "../../../server/store/snapshot.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = (await tinyLibrary()).book.current();
});

function chosen(given: Readonly<Record<string, readonly string[]>>) {
  const outcome = chooseFigures(snapshot, new Map(Object.entries(given)));
  if (isWrongParameter(outcome)) return outcome.problem;
  return outcome.series.map((position) => snapshot.series[position]?.key);
}

it("chooses series by every kind of name", () => {
  expect(chosen({})).toHaveLength(snapshot.series.length);
  expect(chosen({ industry: ["36"] })).toEqual(["VALUE_ADDED_GROWTH.100000.I36.YTD"]);
  expect(chosen({ industry: ["36"], cluster: ["汽车集群"] })).toEqual(["VALUE_ADDED_GROWTH.100000.I36.YTD"]);
  expect(chosen({ project: ["试验工程"] })).toEqual([]);
  expect(chosen({ cluster: ["汽车制造业"] })).toContain("参数 cluster 收到“汽车制造业”");
});

it("knows what kind of thing a series is about, and since when", () => {
  expect(subjectKindOf(snapshot, { area: "610100", member: "" })).toBe("area");
  expect(subjectKindOf(snapshot, { area: "610100", member: "CARS" })).toBe("cluster");
  expect(sinceOf(snapshot, new Map())).toBeUndefined();
  expect(sinceOf(snapshot, new Map([["updatedAfter", ["1900-01-01"]]]))).toBe(0);
});
