import { expect, it } from "vitest";

import { plainerWords } from "../../../../server/domain/sheet/label/plainer-words.ts";

/** The ways to say a label that differ from it. */
const plainer = (words: string) =>
  [...new Set(plainerWords(words))].filter((one) => one !== undefined && one !== words);

it.each([
  ["规模以上工业分行业增加值", "规模以上工业增加值"],
  ["城市：西安市", "西安市"],
  ["2016 [YR2016]", "2016"],
  ["Hong Kong SAR, China", "Hong Kong"],
  ["GDP: ytd: Secondary Industry: Xi'an", "GDP Secondary Industry: ytd: : Xi'an"],
  ["工业增加值（全口径，亿元）", "全口径工业增加值（亿元）"],
  ["1月起累计", "累计"],
  ["2013年为2012年%", "2013年（上年=100）"],
  ["Residents, end-2018 (mn)", "Residents, 2018 (mn)"],
  ["secondary_GDP", "GDP secondary industry"],
])("says %s as %s", (words, plain) => {
  expect(plainer(words)).toContain(plain);
});

it("leaves what is plain, and years that do not follow each other", () => {
  expect(plainer("工业产值")).toEqual([]);
  expect(plainer("2013年为2010年%")).toEqual([]);
});
