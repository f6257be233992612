import { expect, it } from "vitest";

import {
  partTranslation,
  undress,
  withoutBreakdown,
  withoutGluedFigure,
  withoutSeparators,
  withoutVerbs,
} from "../../../../server/domain/sheet/label/label-dress.ts";

it.each([
  ["　其中：采矿业①", { words: "采矿业", indent: 2, isPart: true }],
  ["#工业", { words: "工业", indent: 0, isPart: true }],
  ["一、全国", { words: "全国", indent: 0, isPart: false }],
  ["（二）工业投资", { words: "工业投资", indent: 0, isPart: false }],
  ["  1. 工业产值", { words: "工业产值", indent: 2, isPart: false }],
  ["2015 *", { words: "2015", indent: 0, isPart: false }],
  ["Jan†", { words: "Jan", indent: 0, isPart: false }],
  ["西安市[1]", { words: "西安市", indent: 0, isPart: false }],
  ["1.2万户", { words: "1.2万户", indent: 0, isPart: false }],
  ["附：工业产值", { words: "工业产值", indent: 0, isPart: false }],
  ["备 注", { words: "备 注", indent: 0, isPart: false }],
  ["1-2月", { words: "1-2月", indent: 0, isPart: false }],
])("takes off what %s wears", (text, dressed) => {
  expect(undress(text)).toEqual(dressed);
});

it("takes the figure of a footnote off letters, not off a number or a range", () => {
  expect([withoutGluedFigure("Northeast6"), withoutGluedFigure("西安市 12")]).toEqual(["Northeast", "西安市"]);
  expect([withoutGluedFigure("2016"), withoutGluedFigure("1-6"), withoutGluedFigure("西安市")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("makes wide digits and letters narrow", () => {
  expect(undress("１、ＧＤＰ２０１６年（％）").words).toBe("GDP2016年（%）");
});

it("parts Chinese words from their translation", () => {
  expect(partTranslation("工业增加值 Value-added of Industry")).toEqual({
    words: "工业增加值",
    gloss: "Value-added of Industry",
  });
  expect(partTranslation("亿元 100 million yuan")).toEqual({ words: "亿元", gloss: "100 million yuan" });
  expect([partTranslation("Value added"), partTranslation("工业增加值")]).toEqual([undefined, undefined]);
});

it("joins what a vendor separates", () => {
  expect(withoutSeparators("中国:规模以上工业企业:利润总额")).toBe("中国规模以上工业企业利润总额");
  expect(withoutSeparators("2016-06")).toBeUndefined();
});

it("takes off a footnote's bracket that was never opened, and a table's number", () => {
  expect(undress("2016年1)").words).toBe("2016年");
  expect(undress("（1-3月)").words).toBe("（1-3月)");
  expect([undress("表二：利润").words, undress("附表1-2 利润").words]).toEqual(["利润", "利润"]);
});

it("takes off by what figures are broken down, and the number of a table in two languages", () => {
  expect(withoutBreakdown("规模以上工业分行业增加值")).toBe("规模以上工业增加值");
  expect(withoutBreakdown("按登记注册类型分组工业产值")).toBe("工业产值");
  expect(withoutBreakdown("工业产值")).toBeUndefined();
  expect([undress("3-9 Gross Regional Product").words, undress("3-9").words]).toEqual([
    "Gross Regional Product",
    "3-9",
  ]);
});

it("leaves the heading 备注 whole", () => {
  expect([undress("备注").words, undress("工业产值 注1").words]).toEqual(["备注", "工业产值"]);
});

it("takes no acronym for a translation", () => {
  expect([partTranslation("制造业PMI"), partTranslation("关中五市GDP（亿元）")]).toEqual([undefined, undefined]);
  expect(partTranslation("工业产值 Output")?.words).toBe("工业产值");
});

it("keeps a unit behind a translation", () => {
  expect(partTranslation("工业投资 Investment in industry（亿元 100 mn yuan）")?.words).toBe(
    "工业投资（亿元 100 mn yuan）",
  );
  expect(partTranslation("增速 Growth rate (%)")?.words).toBe("增速 (%)");
});

it("takes off the numbers of figures, annexes and continued tables", () => {
  for (const words of ["图5：利润", "附件4：利润", "续表1 利润", "表3-1　利润", "附图2、利润"]) {
    expect(undress(words).words, words).toBe("利润");
  }
  expect(undress("附件：利润").words).toBe("附件：利润");
});

it("takes the letter of a forecast for no translation", () => {
  expect([partTranslation("2017年E"), partTranslation("2018年(F)")]).toEqual([undefined, undefined]);
});

it("leaves out the verbs of a report's sentences", () => {
  expect(withoutVerbs("全年实现地区生产总值")).toBe("全年地区生产总值");
  expect(withoutVerbs("规模以上工业企业完成增加值")).toBe("规模以上工业增加值");
  expect(withoutVerbs("年末全市常住人口")).toBe("全市年末常住人口");
  expect([withoutVerbs("完成率"), withoutVerbs("固定资产投资")]).toEqual([undefined, undefined]);
});

it("takes off what opens an item of a list or a pivot table", () => {
  expect(["⊟珠三角", "-Textiles", "- Secondary Industry", "-2.5"].map((text) => undress(text).words)).toEqual([
    ...["珠三角", "Textiles", "Secondary Industry", "-2.5"],
  ]);
});

it("keeps 其中 where only a unit stands beside it", () => {
  expect(undress("其中（亿美元）：").words).toBe("其中（亿美元）：");
  expect(undress("其中：制造业（亿元）").words).toBe("制造业（亿元）");
});

it("cuts no number in two where a translation begins with one", () => {
  expect(partTranslation("产量 万辆 / 10,000 units")).toEqual({ words: "产量 万辆", gloss: "10,000 units" });
});
