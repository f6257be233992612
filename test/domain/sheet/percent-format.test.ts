import { expect, it } from "vitest";

import { isPercentFormat } from "../../../server/domain/sheet/percent-format.ts";

it.each([
  ["0.0%", true],
  ["0%;[Red]-0%", true],
  ['0.0"%"', false],
  ["0.0\\%", false],
  ["General", false],
  ["", false],
])("%s multiplies by a hundred: %s", (format, isPercent) => {
  expect(isPercentFormat(format)).toBe(isPercent);
});
