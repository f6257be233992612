import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { scopeOf } from "../../../../server/domain/sheet/context/title-scope.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { headOfLabel } from "../../../../server/domain/sheet/table/head.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const COMMON = { englishName: "", aliases: [], unit: "亿元", decimals: 2, kind: "flow", priceBasis: null } as const;

const catalogue = createCatalogue({
  indicators: [
    { code: "PROFIT", name: "规模以上工业企业利润总额" },
    { code: "VALUE_ADDED", name: "规模以上工业增加值" },
    { code: "PRODUCT", name: "地区生产总值" },
    { code: "INVESTMENT", name: "固定资产投资" },
    { code: "SECONDARY", name: "第二产业增加值" },
  ].map((one) => ({ ...COMMON, ...one, direction: 1, definition: "", growthOf: "", bases: [], frequencies: [] })),
  areas: [],
  members: [{ kind: "industry", code: "B", name: "采矿业", aliases: [] }],
  homeArea: "",
});
const readLabel = createLabelReader(catalogue);

function readBelow(title: string, label: string) {
  const [grid] = readSheets(`${title}\n名称 | 2016年 | 2017年\n${label} | 1 | 2`);
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const [read] = scopeOf(table, readLabel)([headOfLabel(readLabel(label), { row: 2, column: 0 })]);
  const { indicators, members, units, unknown } = read ?? {};
  return [
    indicators?.value.map(({ code }) => code).join() ?? "",
    members?.value.join() ?? "",
    units?.value.map(({ symbol }) => symbol).join() ?? "",
    unknown?.value ?? "",
  ].join(" ");
}

it("completes short names by what the title says all figures are of", () => {
  expect(readBelow("规模以上工业企业主要效益指标", "利润总额（亿元）")).toBe("PROFIT  亿元 ");
  expect(readBelow("2016年地区生产总值", "第二产业（亿元）")).toBe("SECONDARY  亿元 ");
  expect(readBelow("规模以上工业增加值", "采矿业增加值")).toBe("VALUE_ADDED B  ");
});

it("leaves names that are still not known, and those below other titles", () => {
  expect(readBelow("规模以上工业企业主要效益指标", "税金总额")).toBe("   税金总额");
  expect(readBelow("主要效益指标", "利润总额")).toBe("   利润总额");
});

function readRowsBelow(title: string, ...labels: string[]) {
  const rows = labels.map((label) => `${label} | 1 | 2`).join("\n");
  const [grid] = readSheets(`${title}\n名称 | 2016年 | 2017年\n${rows}`);
  const [found] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = found ? divideTable(found) : [];
  if (!table) throw new Error("No table was found");
  const heads = labels.map((label, at) => headOfLabel(readLabel(label), { row: 2 + at, column: 0 }));
  return scopeOf(table, readLabel)(heads).map(({ indicators }) => indicators?.value[0]?.code ?? "");
}

it("leaves short names below another matter alone", () => {
  const rows = ["地区生产总值", "第一产业", "第二产业", "固定资产投资", "第二产业"];
  expect(readRowsBelow("主要指标", ...rows)).toEqual(["PRODUCT", "", "SECONDARY", "INVESTMENT", ""]);
  expect(readRowsBelow("主要指标", "地区生产总值", "从业人员", "第二产业")).toEqual(["PRODUCT", "", ""]);
  expect(readRowsBelow("单位地区生产总值能耗", "第二产业")).toEqual([""]);
  expect(readRowsBelow("规模以上工业和规模以下工业", "利润总额")).toEqual([""]);
  expect(readRowsBelow("规模以上工业企业", "利润总额", "服务业企业", "利润总额")).toEqual(["PROFIT", "", ""]);
});

const english = createCatalogue({
  indicators: [
    { code: "PRODUCT", name: "地区生产总值", englishName: "Gross regional product" },
    { code: "BRANCH", name: "第二产业增加值", englishName: "Value added of secondary industry" },
  ].map((one) => ({ ...COMMON, ...one, direction: 1, definition: "", growthOf: "", bases: [], frequencies: [] })),
  areas: [],
  members: [],
  homeArea: "",
});

function readEnglish(...labels: string[]) {
  const reader = createLabelReader(english);
  const rows = labels.map((label) => `${label} | 1 | 2`).join("\n");
  const [grid] = readSheets(`Main indicators\nItem | 2016年 | 2017年\n${rows}`);
  const [found] = grid ? findTables(readRows(grid, reader)) : [];
  const [table] = found ? divideTable(found) : [];
  if (!table) throw new Error("No table was found");
  const heads = labels.map((label, at) => headOfLabel(reader(label), { row: 2 + at, column: 0 }));
  return scopeOf(table, reader)(heads).map(({ indicators }) => indicators?.value[0]?.code ?? "");
}

it("completes English branches, and variables only where their unit is money", () => {
  expect(readEnglish("GDP", "Primary industry", "Secondary industry")).toEqual(["PRODUCT", "", "BRANCH"]);
  expect(readEnglish("GDP", "second_industry")).toEqual(["PRODUCT", ""]);
  expect(readEnglish("GDP", "second_industry (100 million yuan)")).toEqual(["PRODUCT", "BRANCH"]);
  expect(readEnglish("GDP", "Employed persons", "Secondary industry")).toEqual(["PRODUCT", "", ""]);
});
