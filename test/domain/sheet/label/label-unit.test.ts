import { expect, it } from "vitest";

import { scaledUnit, takeUnits } from "../../../../server/domain/sheet/label/label-unit.ts";

it.each([
  ["工业增加值(亿元)", ["亿元"], "工业增加值"],
  ["增速（%）", ["%"], "增速"],
  ["增长，%", ["%"], "增长"],
  ["累计增长%", ["%"], "累计增长"],
  ["工业增加值，亿元", ["亿元"], "工业增加值"],
  ["万元", ["万元"], ""],
  ["工业增加值 亿元", ["亿元"], "工业增加值"],
  ["GDP growth (annual %)", ["%"], "GDP growth"],
  ["GDP 2017 RMB 100 million", ["亿元"], "GDP 2017"],
  ["Resident population 10,000 persons", ["万人"], "Resident population"],
  ["Resident population, 10,000 persons", ["万人"], "Resident population"],
  ["Absolute figures in 100 million yuan", ["亿元"], "Absolute figures in"],
  ["地区生产总值(现价)", [], "地区生产总值(现价)"],
])("takes the unit out of %s", (words, symbols, remains) => {
  const taken = takeUnits(words);
  expect([taken.units.map(({ symbol }) => symbol), taken.remains, taken.isUnitLine]).toEqual([symbols, remains, false]);
});

it("knows a line that gives the units of a table", () => {
  expect(takeUnits("单位：亿元、%")).toMatchObject({
    isUnitLine: true,
    remains: "",
    units: [{ symbol: "亿元" }, { symbol: "%" }],
  });
  expect(takeUnits("2016年（单位：万元）")).toMatchObject({ isUnitLine: true, units: [{ symbol: "万元" }] });
});

it("takes units and frequencies out of brackets that hold other words too", () => {
  expect(takeUnits("工业增加值(现价，亿元)")).toMatchObject({
    units: [{ symbol: "亿元" }],
    remains: "工业增加值(现价)",
  });
  expect(takeUnits("当月同比(月,%)")).toMatchObject({
    units: [{ symbol: "%" }],
    frequency: "month",
    remains: "当月同比",
  });
  expect(takeUnits("GDP, 100 million yuan")).toMatchObject({ units: [{ symbol: "亿元" }], remains: "GDP" });
});

it("reads past what a unit line excepts", () => {
  const { units, isUnitLine } = takeUnits("单位：万元（增速除外）");
  expect([units.map(({ symbol }) => symbol), isUnitLine]).toEqual([["万元"], true]);
});

it("takes a unit given in two languages for one", () => {
  expect(takeUnits("工业投资（亿元 100 mn yuan）")).toMatchObject({ units: [{ symbol: "亿元" }], remains: "工业投资" });
  expect(takeUnits("单位：万人 10 000 persons").units).toHaveLength(1);
});

it("reads a unit with a comma in brackets as one", () => {
  expect(takeUnits("Staff (10,000 persons)")).toMatchObject({ units: [{ symbol: "万人" }], remains: "Staff" });
  expect(takeUnits("Sales (in 100m yuan)").units.map(({ symbol }) => symbol)).toEqual(["亿元"]);
  expect(takeUnits("Index (preceding year = 100)").units.map(({ symbol }) => symbol)).toEqual(["上年=100"]);
});

it("scales the unit of an indicator", () => {
  const scaled = (written: string, unit: string) => scaledUnit(written, { unit })?.symbol;
  expect([scaled("million", "万人"), scaled("bn", "亿元"), scaled("万", "人")]).toEqual(["百万人", "十亿元", "万人"]);
  expect([scaled("per week", "亿元"), scaled("million", "户")]).toEqual([undefined, undefined]);
});

it.each([
  ["CNY100m", ["亿元"]],
  ["US$m", ["百万美元"]],
  ["万人 10,000 persons", ["万人"]],
  ["(以上年为100)", ["上年=100"]],
  ["GDP 亿元", ["亿元"]],
  ["GDP, CNY 100m", ["亿元"]],
  ["GDP (current CNY, 100 million)", ["亿元"]],
  ["FDI (US$, million)", ["百万美元"]],
  ["Fixed asset investment, % yoy ytd", ["%"]],
  ["RMB bn unless stated; population at year-end, mn persons", ["十亿元", "百万人"]],
])("reads the unit %s", (words, symbols) => {
  expect(takeUnits(words).units.map(({ symbol }) => symbol)).toEqual(symbols);
});

it("reads RMB b and 十亿人民币 as billions of yuan", () => {
  const symbols = (words: string) => takeUnits(words).units.map(({ symbol }) => symbol);
  expect(["GDP (RMB b)", "十亿人民币", "GDP（亿人民币元）"].map(symbols)).toEqual([["十亿元"], ["十亿元"], ["亿元"]]);
});

it("finds the one unit of money among other English words", () => {
  const symbols = (words: string) => takeUnits(words).units.map(({ symbol }) => symbol);
  expect(symbols("Levels in RMB bn; growth in %, real")).toEqual(["十亿元"]);
  expect(symbols("City tracker (RMB bn unless noted; A = actual, E = our forecast)")).toEqual(["十亿元"]);
  expect(symbols("Trade in US$ bn; revenue in RMB bn; both revised")).toEqual([]);
});

it("takes a unit in two languages for one, and a number's comma for no end of a name", () => {
  const symbols = (words: string) => takeUnits(words).units.map(({ symbol }) => symbol);
  expect(
    ["汽车产量 单位：万辆 / 10,000 units", "人口(百万人 million)", "生产总值(亿元 100 million yuan)"].map(symbols),
  ).toEqual([...[["万辆"], ["百万人"], ["亿元"]]]);
  expect(symbols("全国 / 10,000 units")).toEqual([]);
  expect(takeUnits("Permanent population (m, year-end)").remains).toContain("at year-end");
});
