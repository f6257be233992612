import { expect, it } from "vitest";

import type { Release } from "../../server/store/snapshot.ts";
import { readDay, vintageOf } from "../../server/store/vintage.ts";

function release(id: number, code: string, publishedOn: string): Release {
  return { id, code, publishedOn, title: code, kind: "observations", dateBasis: "stated", note: "", sha256: "" };
}

const releases = [
  release(1, "A", "2014-01-01"),
  release(2, "SPRING", "2016-04-20"),
  release(3, "SUMMER", "2016-08-20"),
];

function expectVintage(text: string, vintage: number) {
  expect(vintageOf({ releases }, text), text).toBe(vintage);
}

it("reads days, months and years", () => {
  expect(["2016/8/2", "２０１６年８月", "2016", "昨天"].map(readDay)).toEqual([
    "2016-08-02",
    "2016-08",
    "2016",
    undefined,
  ]);
});

it("reads no days and months that the calendar has not", () => {
  expect(["2016-13-01", "2016-00", "2016-02-30", "2015-02-29", "2016-06-31", "2016-01-00"].map(readDay)).toEqual(
    new Array(6).fill(undefined),
  );
  expect(readDay("2016-02-29")).toBe("2016-02-29");
});

it("takes the code of a release", () => {
  expectVintage("SPRING", 2);
  expectVintage(" summer ", 3);
});

it("takes a day, its own releases included", () => {
  expectVintage("2016-04-20", 2);
  expectVintage("2016-04-19", 1);
  expectVintage("2016/8/20", 3);
  expectVintage("2016年8月19日", 2);
  expectVintage("２０１６．４．２０", 2);
});

it("takes a month or a year as its last day", () => {
  expectVintage("2016-04", 2);
  expectVintage("2016年3月", 1);
  expectVintage("2016", 3);
  expectVintage("2015年", 1);
});

it("lets an old source imported later not bring the newer along", () => {
  const late = [...releases, release(4, "LATE", "2015-01-01")];
  expect(vintageOf({ releases: late }, "2016-04-30")).toBe(2);
  expect(vintageOf({ releases: late }, "2016-12-31")).toBe(4);
});

it("refuses dates before the first release", () => {
  expect(vintageOf({ releases }, "2013")).toMatchObject({ code: "VINTAGE_EMPTY" });
  expect(vintageOf({ releases: [] }, "2016")).toMatchObject({ code: "VINTAGE_EMPTY" });
});

it("refuses other texts and names them", () => {
  for (const text of ["昨天", "2016-04-20T00:00", "AUTUMN"]) {
    expect(vintageOf({ releases }, text)).toMatchObject({
      code: "VINTAGE_UNKNOWN",
      message: expect.stringContaining(text),
    });
  }
});
