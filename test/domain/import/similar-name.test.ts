import { expect, it } from "vitest";

import { createSimilarNames } from "../../../server/domain/import/similar-name.ts";

const similar = createSimilarNames(["试验项目", "三星二期", "北斗卫星导航工程", "甲"]);

it.each([
  ["试验项木", "试验项目"],
  ["试验", "试验项目"],
  ["试验建设工程", "试验项目"],
  ["北斗卫星导航", "北斗卫星导航工程"],
  ["三星 二期", "三星二期"],
])("%s is nearly %s", (text, name) => {
  expect(similar(text)).toBe(name);
});

it.each(["三星三期", "三星二期配套厂房", "乙", "卫星导航", "三期"])("%s is like none", (text) => {
  expect(similar(text)).toBeUndefined();
});
