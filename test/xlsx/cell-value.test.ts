import { expect, it } from "vitest";

import { readCellValue } from "../../server/xlsx/cell-value.ts";

it.each([
  ["n", "1.5", 1.5],
  ["n", "", null],
  ["n", "NaN", "NaN"],
  ["s", "1", "乙"],
  ["s", "-1", null],
  ["s", "", null],
  ["b", "1", true],
  ["b", "", null],
  ["e", "#N/A", "#N/A"],
  ["str", "", ""],
  ["d", "2016-06-30", 42551],
  ["d", "某日", "某日"],
  ["inlineStr", "", null],
])("%s %j shows %j", (type, value, shown) => {
  expect(readCellValue({ type, value, inline: undefined }, ["甲", "乙"])).toBe(shown);
});
