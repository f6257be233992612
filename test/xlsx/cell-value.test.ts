import { expect, it } from "vitest";

import { readCellValue } from "../../server/xlsx/cell-value.ts";

it.each([
  ["n", "1.5", 1.5],
  ["n", "", null],
  ["n", "NaN", "NaN"],
  ["n", "INF", "INF"],
  ["n", "0x10", "0x10"],
  ["n", "1,5", "1,5"],
  ["n", "\n  ", null],
  ["n", " -1.5E+2 ", -150],
  ["n", ".5", 0.5],
  ["s", "1", "乙"],
  ["s", "", null],
  ["b", "1", true],
  ["b", "", null],
  ["e", "#N/A", "#N/A"],
  ["str", "", ""],
  ["d", "2016-06-30", 42551],
  ["d", "某日", "某日"],
  ["d", "2016", "2016"],
  ["d", "2016/6/30", "2016/6/30"],
  ["d", "2016-06-30T06:00:00Z", 42551.25],
  ["inlineStr", "", null],
  ["inlineStr", "甲", "甲"],
])("%s %j shows %j", (type, value, shown) => {
  expect(readCellValue({ type, value, inline: undefined }, ["甲", "乙"])).toBe(shown);
});

it.each(["2", "-1", "x"])("the shared text %s is not there, and the file not whole", (value) => {
  expect(() => readCellValue({ type: "s", value, inline: undefined }, ["甲", "乙"])).toThrow(
    `没有第 ${value} 条共用文字`,
  );
});
