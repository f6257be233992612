import { expect, it } from "vitest";

import { namesProduction, pressWords } from "../../../../server/domain/sheet/label/press-words.ts";

const ABOVE_SCALE = "Value added of industry above designated size";
const PROFITS = "Total profits of industrial enterprises above designated size";

it.each([
  ["Industrial production (% y/y)", `${ABOVE_SCALE} (% y/y)`],
  ["Ind. output y/y, %", `${ABOVE_SCALE} y/y, %`],
  ["China: Industrial Production (YoY)", `China: ${ABOVE_SCALE} (YoY)`],
  ["IP, % y/y ytd", `${ABOVE_SCALE}, % y/y ytd`],
  ["ip_yoy", `${ABOVE_SCALE} yoy`],
  ["ivaGrowthYtd", `${ABOVE_SCALE} growth ytd`],
  ["Value-added of Industry, Accumulated Growth Rate(%)", `${ABOVE_SCALE}, Accumulated Growth Rate(%)`],
  ["Industrial profits, Jan-to-date (% yoy)", `${PROFITS}, ytd (% yoy)`],
  ["Profits of major industrial firms, y/y (%)", `${PROFITS}, y/y (%)`],
  [
    "China: Retail Sales of Consumer Goods (NSA, 100 Mil.Yuan)",
    "China: Retail Sales of Consumer Goods (100 million yuan)",
  ],
  ["China: Fixed Asset Investment, YTD (NSA, Y/Y %Chg)", "China: Fixed Asset Investment, YTD (y/y %)"],
  ["Value-added of Textile, Growth Rate (The same period last year=100)(%)", "Value-added of Textile, Growth Rate(%)"],
  ["GDP, constant prices, percent change", "GDP growth (%)"],
  ["GDP growth (% per year)", "GDP growth (%)"],
  ["Economic growth (%)", "GDP growth (%)"],
  ["Regional gross product (RMB 100 million)", "Gross regional product (RMB 100 million)"],
  ["Realised FDI (US$ bn)", "Utilized FDI (US$ bn)"],
  ["Output of Motor Vehicles (10,000 sets)", "Output of Motor Vehicles (10,000 units)"],
  ["gdzctz_ljtb", "固定资产投资累计同比增速"],
])("says %s as English tables of the bureaus do", (words, expected) => {
  expect(pressWords(words)).toBe(expected);
});

it.each(["Industrial output (100 million yuan)", "Gross industrial output value growth", "IP", "GDP", "2016"])(
  "leaves %s as it is",
  (words) => {
    expect(pressWords(words)).toBe(words);
  },
);

it.each([
  ["Ind. output", true],
  ["China: Industrial production", true],
  ["Gross industrial output value", false],
  ["IPO", false],
])("knows whether %s begins as industrial production", (words, expected) => {
  expect(namesProduction(words)).toBe(expected);
});
