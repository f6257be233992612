import { expect, it } from "vitest";

import { magnitudeJump } from "../../../server/domain/import/magnitude-jump.ts";

const money = { kind: "flow", unit: "亿元" } as const;

it("tells a figure in another unit from one that grew", () => {
  expect(magnitudeJump(62_571_800, 5801.2, money)).toBe("62571800亿元，约为已有数据 5801.2亿元 的11000倍");
  expect(magnitudeJump(0.58, 5801.2, money)).toContain("的1/10000");
  expect(magnitudeJump(6257, 5801.2, money)).toBeUndefined();
});

it("says nothing of rates and of nothing", () => {
  expect(magnitudeJump(9000, 0.1, { kind: "rate", unit: "%" })).toBeUndefined();
  expect(magnitudeJump(0, 5801.2, money)).toBeUndefined();
});
