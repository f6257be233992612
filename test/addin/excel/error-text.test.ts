import { expect, it } from "vitest";

import { isErrorText } from "../../../addin/excel/error-text.ts";

it.each([
  ["#N/A", true],
  ["#VALUE!", true],
  ["#DIV/0!", true],
  ["#BUSY!", true],
  ["#N/A ", false],
  ["# 1", false],
  [0, false],
  [null, false],
])("%j is an error: %s", (shown, isError) => {
  expect(isErrorText(shown)).toBe(isError);
});
