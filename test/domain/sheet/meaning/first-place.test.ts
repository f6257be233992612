import { expect, it } from "vitest";
import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

const BAOJI = { code: "610300", name: "宝鸡市", shortName: "宝鸡", level: "prefecture", parent: "", aliases: ["宝鸡"] };
const CATALOGUE = createCatalogue({
  indicators: INDUSTRY_CATALOGUE.indicators.things,
  areas: [...INDUSTRY_CATALOGUE.areas.things, BAOJI],
  members: [],
  homeArea: "",
});

/** The area of each cell, in their order; ? for one that is asked about. */
function areasOf(...rows: readonly string[]) {
  const { blocks } = recognise(readSheets(`2016年主要指标\n指标 | 总量（亿元）\n${rows.join("\n")}`), CATALOGUE, []);
  return blocks.flatMap(({ cells }) =>
    cells.map(({ meaning, confidence }) => (confidence > 0.9 ? meaning.subject.area : "?")),
  );
}

it("takes the parts of a city's product for that city's", () => {
  expect(areasOf("宝鸡市地区生产总值 | 1932.1", "工业增加值 | 980.2")).toEqual(["610300", "610300"]);
});

it("asks of whom rows are below another quantity of a city, and below the product of none", () => {
  expect(areasOf("宝鸡市社会消费品零售总额 | 600.1", "工业增加值 | 980.2")).not.toEqual(["610300", "610300"]);
  expect(areasOf("地区生产总值 | 1932.1", "工业增加值 | 980.2")).not.toContain("610300");
});

it("leaves rows that name places of their own", () => {
  expect(areasOf("宝鸡市地区生产总值 | 1932.1", "西安市工业增加值 | 980.2")).toEqual(["610300", "610100"]);
});
