import { expect, it } from "vitest";

import {
  chineseMeasure,
  type EnglishMeasure,
  englishMeasureIn,
  englishWords,
} from "../../../../server/domain/sheet/label/english-words.ts";

it.each([
  ["growth rate of GDP", "growth", 2],
  ["Y-o-Y growth", "growth", 2],
  ["y/y", "growth", 1],
  ["rate of increase", "growth", 3],
  ["changes", "change", 1],
  ["percent", "percent", 1],
  ["year-to-date", "year-to-date", 1],
  ["over the same period of the previous year", "over the year before", 8],
  ["a year earlier", "over the year before", 3],
] as const)("finds what %s says of a measure", (text, says, count) => {
  expect(englishMeasureIn(text.split(" "))).toEqual({ says, count });
});

it("finds no measure in other words", () => {
  for (const text of ["growing stock", "over the previous month", "percentile", "real"]) {
    expect(englishMeasureIn(text.split(" ")), text).toBeUndefined();
  }
});

it("tells a measure in Chinese", () => {
  const told = (...said: EnglishMeasure[]) => chineseMeasure(new Set(said));
  expect([told(), told("growth"), told("growth", "year-to-date"), told("change", "percent")]).toEqual([
    "",
    "同比增速",
    "累计同比增速",
    "同比增减%",
  ]);
  expect(told("over the year before")).toBeUndefined();
});

it("puts the areas of a vendor's series last", () => {
  const isArea = (words: string) => ["CN", "Shaanxi", "Xi'an"].includes(words);
  expect(englishWords("CN: GDP: Shaanxi: Secondary Industry", isArea).join(" ")).toBe(
    "GDP Secondary Industry CN Shaanxi",
  );
  expect(englishWords("Shaanxi", isArea)).toEqual(["Shaanxi"]);
});

it("takes an underscore for a blank", () => {
  expect(englishWords("retail_sales (100 million yuan)", () => false)).toEqual([
    "retail",
    "sales",
    "100",
    "million",
    "yuan",
  ]);
});
