import { expect, it } from "vitest";

import { type AmountIdentity, missOf } from "../../server/domain/identity.ts";

const amounts = (left: number, ...right: readonly number[]): AmountIdentity<{ readonly amount: number }> => ({
  code: "PARTS_TOTAL",
  left: { amount: left },
  right: right.map((amount) => ({ amount })),
  rule: "合计应等于各分项之和",
});

it("holds within a tolerance", () => {
  expect(missOf(amounts(0.3, 0.1, 0.2), 0)).toBeUndefined();
  expect(missOf(amounts(6.15, 1, 2, 3), 0.15)).toBeUndefined();
  expect(missOf(amounts(6.3, 1, 2, 3), 0.2)).toEqual({ sum: 6, difference: 0.3, tolerance: 0.2 });
});

it("lets the left be more where it is a bound", () => {
  expect(missOf({ ...amounts(9, 3), isBound: true }, 0)).toBeUndefined();
  expect(missOf({ ...amounts(3, 9), isBound: true }, 0)).toMatchObject({ difference: -6 });
});
