import { describe, expect, it } from "vitest";

import { backoff, LONGEST_PAUSE } from "../../../addin/client/backoff.ts";

const attempts = [0, 1, 2, 3, 4, 5, 50, 5000];

describe("backoff", () => {
  it("doubles up to its longest pause", () => {
    expect(attempts.map((attempt) => backoff(attempt, () => 1))).toEqual([
      250, 500, 1000, 2000, 4000, 5000, 5000, 5000,
    ]);
  });

  it("is never shorter than half of that", () => {
    expect(attempts.map((attempt) => backoff(attempt, () => 0))).toEqual([125, 250, 500, 1000, 2000, 2500, 2500, 2500]);
  });

  it("spreads evenly in between", () => {
    expect(backoff(9, () => 0.5)).toBe(LONGEST_PAUSE * 0.75);
  });
});
