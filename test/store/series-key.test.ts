import { expect, it } from "vitest";

import { memberSeriesKey, seriesKey } from "../../server/store/series-key.ts";

const PARTS = { indicator: "VALUE_ADDED", area: "610100", industry: "", basis: "year-to-date" } as const;

it("is readable, with a dash for the whole area", () => {
  expect(seriesKey(PARTS)).toBe("VALUE_ADDED.610100.-.YTD");
  expect(seriesKey({ ...PARTS, industry: "36", basis: "point" })).toBe("VALUE_ADDED.610100.I36.P");
});

it("differs whenever a part differs", () => {
  const bases = ["month", "year-to-date", "quarter", "year", "point"] as const;
  const keys = bases.flatMap((basis) =>
    ["", "36", "C"].flatMap((industry) =>
      ["610100", "100000"].map((area) => seriesKey({ ...PARTS, basis, industry, area })),
    ),
  );
  expect(new Set(keys).size).toBe(30);
});

it("tells kinds of members apart", () => {
  const parts = { indicator: "VALUE_ADDED", area: "610100", member: "X", basis: "month" } as const;
  const kinds = ["industry", "cluster", "project", "enterprise"] as const;
  expect(kinds.map((kind) => memberSeriesKey({ ...parts, kind }))).toEqual([
    "VALUE_ADDED.610100.IX.M",
    "VALUE_ADDED.610100.CX.M",
    "VALUE_ADDED.610100.PX.M",
    "VALUE_ADDED.610100.EX.M",
  ]);
});
