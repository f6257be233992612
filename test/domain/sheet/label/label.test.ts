import { expect, it } from "vitest";

import { kindsOf, saysSomething, withoutTranslations } from "../../../../server/domain/sheet/label/label.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

it("lists what a label tells, in a fixed order", () => {
  expect(kindsOf(readLabel("2016年西安市工业产值累计增长(%)"))).toEqual([
    "indicator",
    "area",
    "measure",
    "time",
    "unit",
  ]);
  expect(kindsOf(readLabel("上年同期"))).toEqual(["measure"]);
});

it("says nothing as a heading or an unknown word", () => {
  expect(["指标", "用电量", "6月"].map((text) => saysSomething(readLabel(text)))).toEqual([false, false, true]);
});

it("takes no unit for a translation of a name", () => {
  const labels = [readLabel("Real output"), readLabel("亿元")].map((label) => ({ label }));
  expect(withoutTranslations(labels)).toEqual(labels);
});

it("takes a variable beside an area for a quantity that nobody knows", () => {
  const [city, variable, name] = ["西安市", "output_pc", "Hsian"].map((text) => ({ label: readLabel(text) }));
  if (!city || !variable || !name) throw new Error("No labels");
  expect(withoutTranslations([city, variable, name])).toEqual([city, variable]);
  expect(withoutTranslations([city, name], () => true)).toEqual([city, name]);
});
