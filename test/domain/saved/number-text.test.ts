import { expect, it } from "vitest";

import { numberText } from "../../../server/domain/saved/number-text.ts";

it.each([
  [12.3, 2, "12.30"],
  [12, 2, "12.00"],
  [12, 0, "12"],
  [12.345, 2, "12.345"],
  [-0.5, 1, "-0.5"],
  [0, 1, "0.0"],
  [1e21, 2, "1e+21"],
])("prints %d with %d decimals as %s", (value, decimals, text) => {
  expect(numberText(value, decimals)).toBe(text);
});
