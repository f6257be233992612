import { expect, it } from "vitest";

import { createEnglishQuantities } from "../../../../server/domain/sheet/label/english-quantity.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

const indicators = [
  ["ABOVE_SCALE_INDUSTRY_VALUE_ADDED", "Value added of industry above designated size"],
  ["INDUSTRY_VALUE_ADDED", "Value added of industry"],
  ["RESIDENT_POPULATION", "Resident population"],
  ["AUTOMOBILE_OUTPUT", "Output of motor vehicles"],
  ["GENERAL_PUBLIC_BUDGET_REVENUE", "General public budget revenue"],
  ["TOTAL_FISCAL_REVENUE", "Total fiscal revenue"],
].map(([code = "", englishName = ""]) => {
  const [like] = INDUSTRY_CATALOGUE.indicators.things;
  if (!like) throw new Error("The catalogue has no indicators");
  return { ...like, code, englishName, growthOf: "" };
});

const quantityOf = createEnglishQuantities(indicators);

it.each([
  ["Industrial value added, enterprises above designated size", "ABOVE_SCALE_INDUSTRY_VALUE_ADDED"],
  ["VAI Above Designated Size", "ABOVE_SCALE_INDUSTRY_VALUE_ADDED"],
  ["added value of industrial firms", "INDUSTRY_VALUE_ADDED"],
  ["Population Usual Residence", "RESIDENT_POPULATION"],
  ["population year-end permanent", "RESIDENT_POPULATION"],
  ["Motor vehicles produced", "AUTOMOBILE_OUTPUT"],
  ["Production Automobile", "AUTOMOBILE_OUTPUT"],
])("reads %s as %s", (text, code) => {
  expect(quantityOf(text.split(/[\s,]+/u))?.code).toBe(code);
});

it.each([
  "VAI",
  "Population",
  "Industrial output",
  "GDP per capita",
  "government revenue",
  "VAI value added of industry above designated size",
  "工业增加值 growth",
])("leaves %s", (text) => {
  expect(quantityOf(text.split(/\s+/u))).toBeUndefined();
});
