import { describe, expect, it } from "vitest";

import { changeKind, differenceBetween, differenceUnit, type FigureState } from "../../server/domain/figure-change.ts";

const unknown: FigureState = { value: null, status: "not-published", isKnown: false };
const gap: FigureState = { ...unknown, isKnown: true };

function figure(value: number, status: FigureState["status"] = "published"): FigureState {
  return { value, status, isKnown: true };
}

describe("what became of a figure", () => {
  it.each([
    [unknown, figure(1), "added"],
    [gap, figure(1), "added"],
    [figure(1), figure(2), "revised"],
    [figure(1, "preliminary"), figure(2), "revised"],
    [figure(1, "preliminary"), figure(1), "status"],
    [figure(1), gap, "withdrawn"],
    [unknown, gap, "status"],
    [figure(1), figure(1), undefined],
    [gap, gap, undefined],
    [unknown, unknown, undefined],
  ] as const)("from %o to %o is %s", (before, after, kind) => {
    expect(changeKind(before, after)).toBe(kind);
  });
});

describe("a difference", () => {
  it("is as decimals are, and none of a gap", () => {
    expect(differenceBetween(5.8, 5.9)).toBe(0.1);
    expect(differenceBetween(251.25, 250.5)).toBe(-0.75);
    expect([differenceBetween(null, 1), differenceBetween(1, null)]).toEqual([null, null]);
  });

  it("of percentages is in 百分点", () => {
    expect(["%", "亿元", "户"].map(differenceUnit)).toEqual(["百分点", "亿元", "户"]);
  });
});
