import "reflect-metadata";

import { describe, expect, it } from "vitest";

import { matchingSeries } from "../../server/graphql/matching-series.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();

function keysOf(filter: Parameters<typeof matchingSeries>[1]): (string | undefined)[] {
  return matchingSeries(snapshot, filter).map((position) => snapshot.series[position]?.key);
}

describe("the series of a filter", () => {
  it("are all where nothing is named", () => {
    expect(matchingSeries(snapshot, { indicator: null, subject: null, basis: null, series: null })).toEqual([
      ...snapshot.series.keys(),
    ]);
  });

  it("are those of an indicator, a subject and a basis", () => {
    expect(keysOf({ indicator: "规上工业增加值", subject: "西安" })).toEqual(["VALUE_ADDED.610100.-.YTD"]);
    expect(keysOf({ indicator: "VALUE_ADDED_GROWTH", basis: "month" })).toEqual([
      "VALUE_ADDED_GROWTH.100000.-.M",
      "VALUE_ADDED_GROWTH.610100.-.M",
    ]);
  });

  it("are those that are named by key, once each and in the order of the book, and what else is asked of them", () => {
    const keys = ["VALUE_ADDED.610100.-.YTD", "value_added_growth.100000.-.m ", "VALUE_ADDED.610100.-.YTD"];
    const both = matchingSeries(snapshot, { series: keys });
    expect(both).toEqual([...both].sort((one, other) => one - other));
    expect(both).toHaveLength(2);
    expect(keysOf({ series: keys, basis: "month" })).toEqual(["VALUE_ADDED_GROWTH.100000.-.M"]);
    expect(keysOf({ series: [] })).toEqual([]);
  });

  it("are refused with what is near, and where they are too many", () => {
    expect(() => keysOf({ series: ["VALUE_ADDED.610100.-.Y"] })).toThrow("最接近的是：VALUE_ADDED.610100.-.YTD");
    expect(() => keysOf({ series: ["x".repeat(500)] })).toThrow("文字太长");
    expect(() => keysOf({ series: Array(1001).fill("VALUE_ADDED.610100.-.YTD") })).toThrow("最多 1000 个");
  });
});
