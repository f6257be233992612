import { expect, it } from "vitest";

import { readSeriesOfIndustry } from "../../../../server/domain/sheet/label/industry-series.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

/** The indicator and the industry of a series. */
function read(words: string) {
  const label = readSeriesOfIndustry(words, createLabelReader(INDUSTRY_CATALOGUE));
  return label && [label.indicators.map(({ code }) => code).join(), label.members.join(), label.measure, label.basis];
}

it.each([
  ["规模以上工业增加值:采矿业:累计同比:月(%)", ["VALUE_ADDED", "B", "growth", "year-to-date"]],
  ["规上工业增加值（亿元）:制造业", undefined],
  ["规模以上工业增加值—汽车制造业（亿元）", ["VALUE_ADDED", "36", undefined, undefined]],
  ["汽车制造业规模以上工业增加值", ["VALUE_ADDED", "36", undefined, undefined]],
])("reads %s", (words, expected) => {
  expect(read(words)).toEqual(expected);
});

it.each(["规模以上工业增加值", "采矿业", "规模以上工业增加值:采矿业:制造业", "社会消费品零售总额:西安市", ""])(
  "takes %j for no series of an industry",
  (words) => {
    expect(read(words)).toBeUndefined();
  },
);
