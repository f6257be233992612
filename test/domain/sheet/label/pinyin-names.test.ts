import { expect, it } from "vitest";

import { inChinese } from "../../../../server/domain/sheet/label/pinyin-names.ts";

it.each([
  ["dqsczz", "地区生产总值"],
  ["GDZCTZ", "固定资产投资"],
  ["gsgyzjz_ljtb", "规模以上工业增加值累计同比增速"],
  ["gs_gyzjz_zs", "规模以上工业增加值增速"],
  ["gdp_zs", "地区生产总值增速"],
])("reads %s by the first letters of its syllables", (text, expected) => {
  expect(inChinese(text)).toBe(expected);
});

it.each(["gdp", "gyzjz", "czrk_id", "toString", "constructor", "Mining", "常住人口", ""])(
  "says nothing of %j",
  (text) => {
    expect(inChinese(text)).toBeUndefined();
  },
);
