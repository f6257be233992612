import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const STOCK = {
  code: "POPULATION",
  name: "年末人口",
  englishName: "",
  aliases: [],
  unit: "万人",
  decimals: 1,
  kind: "stock",
  priceBasis: null,
  direction: 0,
  definition: "",
  growthOf: "",
  bases: ["point"],
} as const;

/** The rows of the cells that are asked about. */
function asked(frequencies: readonly ("annual" | "monthly")[], months: readonly string[]): number[] {
  const catalogue = createCatalogue({
    indicators: [{ ...STOCK, frequencies }],
    areas: CATALOGUE.areas.things,
    members: [],
    homeArea: "610100",
  });
  const sheet = `西安市\n时间 | 年末人口（万人）\n${months.map((month) => `${month} | 1`).join("\n")}`;
  return recognise(readSheets(sheet), catalogue).questions.flatMap(({ cells }) => cells.map(({ row }) => row));
}

it("asks about a stock of years in the rows of other months than December", () => {
  expect(asked(["annual"], ["2016年5月", "2016年12月", "2017年"])).toEqual([2]);
});

it("asks nothing of one that is published by month", () => {
  expect(asked(["monthly", "annual"], ["2016年5月", "2016年12月"])).toEqual([]);
});
