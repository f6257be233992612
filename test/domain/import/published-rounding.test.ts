import { expect, it } from "vitest";

import { roundingOf } from "../../../server/domain/import/published-rounding.ts";

it.each([
  [[10, 4, 6], 2, 1.5],
  [[10.1, 4, 6], 2, 0.15],
  [[10.123456, 4, 6], 2, 0.015],
  [[1e-3, 1], 9, 1e-3],
  [[1e21, 1], 2, 1],
])("gives %j of %d decimals half a digit each", (amounts, decimals, most) => {
  expect(roundingOf(amounts, decimals)).toBeCloseTo(most, 7);
});
