import { expect, it } from "vitest";

import { typedContent } from "../../../addin/excel/typed-content.ts";

it.each([
  [5.9, 5.9],
  [true, true],
  ["", ""],
  ["=1+1", "=1+1"],
  ["0012", "'0012"],
  ["TRUE", "'TRUE"],
  ["—", "—"],
  ["#N/A", "#N/A"],
  ["#DIV/0!", "#DIV/0!"],
])("%j is written as %j, so that it is that again", (content, typed) => {
  expect(typedContent(content)).toBe(typed);
});
