import { expect, it } from "vitest";

import { withScopedTitle } from "../../../../server/domain/sheet/context/scoped-title.ts";
import { EMPTY_LABEL, type Label } from "../../../../server/domain/sheet/label/label.ts";
import { readLabel, rowsFrom } from "../../../support/sheet-catalogue.ts";

const readScoped = (text: string): Label =>
  text.startsWith("规模以上工业企业") && text.includes("利润")
    ? { ...EMPTY_LABEL, text, indicators: readLabel("工业产值").indicators }
    : { ...EMPTY_LABEL, text, rest: text };

function namedBy(text: string): string[] {
  const { titles } = withScopedTitle({ titles: rowsFrom(text).rows }, readScoped);
  return titles.at(-1)?.cells.flatMap(({ label }) => label?.indicators.map(({ code }) => code) ?? []) ?? [];
}

it("reads the line right above a table as the quantity of those whom a line further up names", () => {
  expect(namedBy("规模以上工业 · 指标卡片\n利润总额")).toEqual(["OUTPUT"]);
});

it("leaves other lines as they are", () => {
  expect(namedBy("规模以上工业 · 指标卡片\n营业收入")).toEqual([]);
  expect(namedBy("服务业指标卡片\n利润总额")).toEqual([]);
  expect(namedBy("规模以上工业 · 指标卡片\n利润总额 | 制表：处室")).toEqual([]);
  expect(namedBy("利润总额")).toEqual([]);
});
