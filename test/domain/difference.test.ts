import fc from "fast-check";
import { expect, it } from "vitest";

import { differenceOf } from "../../server/domain/difference.ts";

it.each([
  [7, 5.5, 1.5],
  [66.1, 70, -3.9],
  [647.4, 629, 18.4],
  [0.3, 0.1, 0.2],
  [1e-7, 3e-7, -2e-7],
  [1e21, 1, 1e21],
])("%d − %d is %d", (a, b, expected) => {
  expect(differenceOf(a, b)).toBe(expected);
});

it("is never minus nothing", () => {
  expect(Object.is(differenceOf(0.1, 0.1), 0)).toBe(true);
});

it("is exact for what tables print", () => {
  const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(differenceOf(a / 100, b / 100)).toBe((a - b) / 100 + 0);
    }),
  );
});
