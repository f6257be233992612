import { expect, it } from "vitest";

import { joinGloss } from "../../../../server/domain/sheet/label/joined-gloss.ts";
import { CATALOGUE, readLabel } from "../../../support/sheet-catalogue.ts";

const join = (words: string, gloss: string) =>
  joinGloss(readLabel(words), readLabel(gloss), readLabel(`${words} ${gloss}`), CATALOGUE);

it("says what the Chinese words say alone", () => {
  const { label, isContradicted } = join("工业产值", "Gross output of all factories");
  expect([label.text, label.rest, label.indicators.map(({ code }) => code), isContradicted]).toEqual([
    "工业产值",
    "",
    ["OUTPUT"],
    false,
  ]);
});

it("takes the unit of a translation where the Chinese words name none", () => {
  const unitsOf = (words: string, gloss: string) => join(words, gloss).label.units.map(({ symbol }) => symbol);
  expect(unitsOf("职工人数", "(10 000 persons)")).toEqual(["万人"]);
  expect(unitsOf("职工人数（万人）", "(10 000 persons)")).toEqual(["万人"]);
  expect(unitsOf("职工人数（人）", "(10 000 persons)")).toEqual(["人", "万人"]);
});

it("leaves both quantities where the languages differ", () => {
  const { label, isContradicted } = join("工业产值增速", "Output");
  expect([label.indicators.map(({ code }) => code), isContradicted]).toEqual([["OUTPUT_GROWTH", "OUTPUT"], true]);
  expect(join("工业产值", "Growth of output").label.indicators.map(({ code }) => code)).toEqual([
    "OUTPUT",
    "OUTPUT_GROWTH",
  ]);
});

it("takes the months that the translation names", () => {
  const [time] = join("全国工业企业财务指标", "Enterprises, Jan-Sep 2018").label.times;
  expect(time).toMatchObject({ kind: "span", span: { start: 24_216, end: 24_224 } });
});

it("keeps times and areas of words that are not understood", () => {
  const { label } = join("西部投资环境", "Investment environment of the west, 2017");
  expect([label.text, label.rest !== "", label.times.length]).toEqual(["西部投资环境", true, 1]);
});
