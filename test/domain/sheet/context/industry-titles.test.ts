import { expect, it } from "vitest";

import { withIndustryTitles } from "../../../../server/domain/sheet/context/industry-titles.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { labelled, readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

const readLabel = createLabelReader(INDUSTRY_CATALOGUE);

const INDUSTRIES = ["采矿业", "制造业"];

/** The codes of the indicators that the line over a table names, with its measure and basis; ? for one of other words. */
function readOver(title: string, names: readonly string[] = INDUSTRIES, heading = "名称") {
  const [grid] = readSheets(
    [title, `${heading} | 2016年 | 2017年`, ...names.map((name) => `${name} | 1 | 2`)].filter(Boolean).join("\n"),
  );
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const { titles, header } = withIndustryTitles(table, INDUSTRY_CATALOGUE, readLabel);
  const [line] = [...titles, ...header].flatMap(labelled);
  const { indicators = [], measure = "", basis = "", rest = "" } = line?.label ?? {};
  return `${rest && "? "}${indicators.map(({ code }) => code).join()} ${measure} ${basis}`.trim();
}

it.each([
  "重点行业增加值同比增速（规模以上）",
  "消费品工业主要行业增加值增速排位表（规上，%）",
  "图表12：分门类工业增加值增速跟踪（规模以上工业）",
  "装备制造业分行业规上增加值增速情况表",
])("reads %s as of industry above designated size", (title) => {
  expect(readOver(title)).toMatch(/^VALUE_ADDED(?: growth|_GROWTH)$/u);
});

it("takes the growth of listed industries for that of those above designated size", () => {
  expect(readOver("工业分行业增加值同比增长情况")).toMatch(/^VALUE_ADDED/u);
  expect(readOver("工业分行业增加值同比增长情况", ["采矿业", "职工"])).toBe("ALL_VALUE_ADDED growth");
  expect(readOver("增加值同比增长情况", ["新材料", "新能源"])).toMatch(/^\?/u);
});

it("leaves amounts, other quantities and what may be a part of them as they are", () => {
  expect(readOver("各行业增加值（亿元）")).toBe("?  value");
  expect(readOver("高技术产业增加值增速（规模以上）")).toMatch(/^\?/u);
  expect(readOver("民营企业增加值增速（规模以上）")).toMatch(/^\?/u);
  expect(readOver("某某街道增加值增速（规模以上）")).toMatch(/^\?/u);
});

it("reads the corner over the names of industries, which may stand in brackets behind their heading", () => {
  expect(readOver("", INDUSTRIES, "行业（规上，增加值当月同比增长%）")).toBe("VALUE_ADDED growth month");
});

it("leaves a line that names the quantity in full", () => {
  expect(readOver("规模以上工业增加值累计增速")).toBe("VALUE_ADDED growth year-to-date");
});
