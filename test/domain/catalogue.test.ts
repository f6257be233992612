import { expect, it } from "vitest";

import { createCatalogue } from "../../server/domain/catalogue.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const { indicators, areas, industries } = TINY_CONTENT;
const members = industries.map((one) => ({ ...one, kind: "industry" as const }));
const catalogue = createCatalogue({ indicators, areas, members, homeArea: "610100" });

it("finds an indicator by code, name and alias", () => {
  for (const text of ["VALUE_ADDED", "value_added", "规模以上工业增加值", "规上工业增加值"]) {
    expect(catalogue.indicator(text), text).toBe(indicators[0]);
  }
});

it("refuses a missing indicator", () => {
  expect(catalogue.indicator(" ")).toMatchObject({ code: "INDICATOR_MISSING" });
});

it("refuses an unknown one with at most three near", () => {
  expect(catalogue.indicator("工业投次")).toMatchObject({ code: "INDICATOR_UNKNOWN", near: ["工业投资"] });
  expect(catalogue.indicator("工业增加值")).toMatchObject({
    near: ["规上工业增加值", "规模以上工业增加值", "规模以上工业增加值增速"],
  });
});

it("refuses a name that two indicators share", () => {
  const shared = indicators.map((one) => ({ ...one, aliases: ["工业"] })).slice(0, 2);
  const { indicator } = createCatalogue({ indicators: shared, areas, members, homeArea: "610100" });
  expect(indicator("工业")).toMatchObject({ code: "INDICATOR_AMBIGUOUS", near: shared.map((one) => one.name) });
});

it("knows which indicator is the growth of another", () => {
  const [added, growth, investment] = indicators;
  expect(added && catalogue.growthOf(added)).toBe(growth);
  expect(investment && catalogue.growthOf(investment)).toBeUndefined();
});

it("reads subjects with its areas and members", () => {
  expect(catalogue.subjects.read("全国·汽车工业")).toEqual({ area: "100000", member: "36" });
  expect(catalogue.subjects.read("")).toEqual({ area: "610100", member: "" });
});
