import { expect, it } from "vitest";

import { undress, withoutGluedFigure } from "../../../server/domain/sheet/label-dress.ts";

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
