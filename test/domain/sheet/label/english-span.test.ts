import { expect, it } from "vitest";

import { englishSpan } from "../../../../server/domain/sheet/label/english-span.ts";

it.each([
  ["first half of 2018", "2018年上半年"],
  ["the second half", "下半年"],
  ["First quarter of 2019", "2019年1季度"],
  ["third quarter, 2019", "2019年3季度"],
  ["the first seven months of 2011", "2011年1-7月"],
  ["first 11 months", "1-11月"],
  ["first three quarters of the year 2017", "2017年1-3季"],
])("reads %s as %s", (text, span) => {
  expect(englishSpan(text)).toBe(span);
});

it.each(["third half of 2018", "first glance", "first seven cities of 2018", "2018"])("leaves %s as it is", (text) => {
  expect(englishSpan(text)).toBe(text);
});
