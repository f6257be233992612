import { expect, it } from "vitest";

import { createEnglishIndustries } from "../../../../server/domain/sheet/label/english-industry.ts";

const ALIASES = {
  26: ["Manufacture of Raw Chemical Materials and Chemical Products", "化学原料制品"],
  32: ["Smelting and Pressing of Non-ferrous Metals"],
  D: ["Production and Supply of Electricity, Heat, Gas and Water"],
  13: ["Food processing"],
  14: ["Processing of Foods"],
  41: ["Other Manufacturing"],
  46: ["Production and Supply of Water"],
};

const industryOf = createEnglishIndustries(
  Object.entries(ALIASES).map(([code, aliases]) => ({ kind: "industry", code, name: code, aliases })),
);

it.each([
  ["Chemical raw materials & products", "26"],
  ["Non-ferrous metal smelting & rolling", "32"],
  ["Electricity, heat, gas and water supply", "D"],
  ["Water supply", "46"],
])("reads %s as %s", (text, code) => {
  expect(industryOf(text)).toBe(code);
});

it.each(["Water", "Other industries", "Food processing", "Manufacturing industry", "化学原料"])("leaves %s", (text) => {
  expect(industryOf(text)).toBeUndefined();
});
