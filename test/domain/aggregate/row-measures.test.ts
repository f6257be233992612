import { describe, expect, it } from "vitest";

import {
  changeOfRow,
  contributionOfRow,
  growthOfRow,
  pullOfRow,
  type RowAmounts,
  ranksOf,
  shareOfRow,
} from "../../../server/domain/aggregate/row-measures.ts";

const ROW: RowAmounts = { value: 30, counted: 2, missing: 0, before: 20, countedBefore: 2, matched: 2 };
const WHOLE = { now: 120, before: 80 };

describe("a row", () => {
  it("has its growth, change, share, contribution and pull", () => {
    expect(growthOfRow(ROW, "flow")).toBeCloseTo(50, 10);
    expect(changeOfRow(ROW)).toBe(10);
    expect(shareOfRow(ROW, "flow", WHOLE)).toBe(25);
    expect(contributionOfRow(ROW, "flow", WHOLE)).toBe(25);
    expect(pullOfRow(ROW, "flow", WHOLE)).toBe(12.5);
  });

  it("compares only the same parts", () => {
    const other = { ...ROW, counted: 3 };
    expect([growthOfRow(other, "flow"), changeOfRow(other)]).toMatchObject([
      { code: "PARTS_DIFFER", message: expect.stringContaining("本期有 3 个数、上年同期有 2 个数") },
      { code: "PARTS_DIFFER" },
    ]);
    expect(growthOfRow({ ...ROW, matched: 1 }, "flow")).toMatchObject({ code: "PARTS_DIFFER" });
  });

  it("without a value has nothing", () => {
    const none = { ...ROW, value: null, counted: 0 };
    expect([growthOfRow(none, "flow"), shareOfRow(none, "flow", WHOLE)]).toMatchObject([
      { code: "VALUE_ABSENT" },
      { code: "VALUE_ABSENT" },
    ]);
  });

  it("of which a part is missing has no share", () => {
    expect(shareOfRow({ ...ROW, missing: 1 }, "flow", WHOLE)).toMatchObject({ code: "PARTS_MISSING" });
  });

  it("has no growth on nothing", () => {
    expect(growthOfRow({ ...ROW, before: 0 }, "flow")).toMatchObject({ code: "GROWTH_UNDEFINED" });
  });

  it("of a rate has a change in 百分点 and nothing else", () => {
    expect(changeOfRow({ ...ROW, value: 6.9, before: 6.1 })).toBe(0.8);
    for (const measure of [growthOfRow(ROW, "rate"), shareOfRow(ROW, "rate", WHOLE), pullOfRow(ROW, "index", WHOLE)]) {
      expect(measure).toMatchObject({ message: expect.stringContaining("它本身是比率或指数") });
    }
  });
});

describe("a whole", () => {
  it("that is not known tells why", () => {
    const refusal = { code: "PARTS_MISSING", message: "" } as const;
    expect(shareOfRow(ROW, "flow", { now: refusal, before: 80 })).toBe(refusal);
    expect(contributionOfRow(ROW, "flow", { now: 120, before: refusal })).toBe(refusal);
  });

  it("that stands still has no contributions, but pulls of 0 are told", () => {
    const still = { now: 80, before: 80 };
    expect(contributionOfRow(ROW, "flow", still)).toMatchObject({ code: "CONTRIBUTION_UNDEFINED" });
    expect(pullOfRow({ ...ROW, value: 20 }, "flow", still)).toBe(0);
  });

  it("of nothing has no shares and no pulls", () => {
    const nothing = { now: 0, before: 0 };
    expect(shareOfRow(ROW, "flow", nothing)).toMatchObject({ code: "SHARE_UNDEFINED" });
    expect(pullOfRow(ROW, "flow", nothing)).toMatchObject({ code: "CONTRIBUTION_UNDEFINED" });
  });
});

it("gives equal values one place, and none to what is not known", () => {
  expect(ranksOf([5, null, 9, 5, 1])).toEqual([2, null, 1, 2, 4]);
});
