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
  ["GRP growth (y/y, %)", "GRP growth (%)"],
  ["real growth of GRP", "growth of GRP"],
  ["PR China", "China"],
  ["Tibet AR", "Tibet"],
  ["Memo: China total", "China"],
  ["本期发生数", "本期"],
  ["人口（年末常住人口，万人）", "年末常住人口（万人）"],
  ["外商直接投资（当年实际使用额，万美元）", "实际利用外商直接投资（万美元）"],
  ["2018年西安区县GDP（亿元）", "2018年西安GDP（亿元）"],
  ["全省（含省本级）", "全省"],
  ["制造业当月", "制造业:当月"],
  ["2015年（“十二五”末）", "2015年"],
])("says %s as %s", (words, plain) => {
  expect(plainer(words)).toContain(plain);
});

it("leaves what is plain, and years that do not follow each other", () => {
  expect(plainer("工业产值")).toEqual([]);
  expect(plainer("2013年为2010年%")).toEqual([]);
  expect(plainer("Manufacturing: YoY")).toEqual([]);
});

it("gives the ways in the order in which they are tried", () => {
  expect(plainer("规模工业增加值增速")).toEqual(["规模工业·规模以上工业增加值增速", "规模以上工业增加值增速"]);
  expect(plainer("年内累计完成投资")).toEqual(["年内完成投资累计", "累计完成投资"]);
});
