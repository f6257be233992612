import { expect, it } from "vitest";

import { shareTitles } from "../../../../server/domain/sheet/context/shared-titles.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const shared = (...lines: readonly string[]) => shareTitles(findTables(rowsFrom(lines.join("\n"))));

/** The lines over each table, without those that give no more than a place. */
const titles = (...lines: readonly string[]) =>
  shared(...lines).map((one) =>
    one.titles.flatMap((row) => labelled(row).flatMap(({ cell, label }) => (label?.text ? [cell.value] : []))),
  );

const TABLE = "指标 | 累计\n工业产值 | 1";

it("gives numbered tables the lines over the first of them", () => {
  expect(titles("2017年1-9月简表", "一、西安市", TABLE, "二、陕西省", TABLE, "", "三、全国", TABLE)).toEqual([
    ["2017年1-9月简表", "一、西安市"],
    ["2017年1-9月简表", "二、陕西省"],
    ["2017年1-9月简表", "三、全国"],
  ]);
});

it("gives tables without a number, or below one that has none, nothing", () => {
  expect(titles("2017年1-9月简表", "一、西安市", TABLE, "", "陕西省", TABLE)[1]).toEqual(["陕西省"]);
  expect(titles("2017年1-9月简表", "西安市", TABLE, "", "二、陕西省", TABLE)[1]).toEqual(["二、陕西省"]);
});

it("gives a table whose header comes again right behind figures the lines over the first", () => {
  const again = "指标 | 本期 | 上年同期\n销售收入 | 2 | 1";
  expect(titles("西安市2016年6月", again, "", again)[1]).toEqual(["西安市2016年6月"]);
  expect(titles("西安市2016年6月", again, "", "陕西省2016年6月", again)[1]).toEqual(["陕西省2016年6月"]);
  expect(titles("西安市2016年6月", again, "注：本表为西安市数", "", again)[1]).toEqual([]);
  expect(titles("西安市2016年6月", again, "", TABLE)[1]).toEqual([]);
});

it("gives each row of a dashboard's cards the lines over the first", () => {
  const cards = ["工业产值（亿元） | | 职工人数（人）\n1 | | 2", "销售收入（亿元） | | 蜂蜜（吨）\n3 | | 4"];
  expect(titles("西安市2016年", cards[0] ?? "", "", cards[1] ?? "")[1]).toEqual(["西安市2016年"]);
  expect(titles("西安市2016年", cards[0] ?? "", "", "陕西省", cards[1] ?? "")[1]).toEqual(["陕西省"]);
});

it("gives measures right below the figures of cards the names of those cards", () => {
  const text =
    "西安市2016年\n工业产值 | | 职工人数\n1 | 亿元 | 2\n同比增长 | | 同比增长\n3 | % | 4\n\n销售收入 | | 职工人数\n5 | 亿元 | 6";
  const tables = shareTitles(findTables(rowsFrom(text)));
  expect(tables.map(({ header }) => header.map(({ row }) => row))).toEqual([[1], [1, 3], [6]]);
  expect(tables.map((one) => one.titles.length)).toEqual([1, 1, 1]);
});

it("gives a table right below another, with but another corner, the lines over that one", () => {
  const table = (year: string) => `${year} | 1月 | 2月\n工业产值 | | `;
  expect(titles("西安市指标", table("2015年"), table("2016年"))[1]).toEqual(["西安市指标"]);
  expect(titles("西安市指标", table("2015年"), "", table("2016年"))[1]).toEqual([]);
});

it("gives further months below the same heading the lines over the first", () => {
  expect(
    titles("西安市2016年", "指标 | 1-2月 | 1-3月\n销售收入 | 2 | 1\n指标 | 1-4月 | 1-5月\n销售收入 | 2 | 1")[1],
  ).toEqual(["西安市2016年"]);
});

it("gives a table below another year those over the first year", () => {
  const again = "指标 | 1-2月 | 1-3月\n销售收入 | 2 | 1";
  expect(titles("西安市工业", "2015年", again, "", "2016年", again)[1]).toEqual(["西安市工业", "2016年"]);
  expect(titles("西安市工业", again, "", "转置（累计）", "时间 | 产值\n2015年 | 1")[1]).toEqual([
    "西安市工业",
    "转置（累计）",
  ]);
});

it("gives a table further down no more than the place of the sheet's first line, and its year where months have none", () => {
  const places = (...lines: readonly string[]) =>
    shared(...lines)[1]?.titles.flatMap((row) =>
      labelled(row).map(({ label }) => [label?.areas.join(), label?.times.length, label?.indicators.length]),
    );
  const others = "指标 | 1-3月 | 1-6月\n销售收入 | 2 | 1";
  expect(places("西安市2016年1-9月工业产值", TABLE, "", others)).toEqual([["610100", 1, 0]]);
  expect(places("西安市2016年1-9月工业产值", TABLE, "", "指标 | 2015年 | 2014年\n销售收入 | 2 | 1")).toEqual([
    ["610100", 0, 0],
  ]);
  expect(places("西安市2016年工业产值", TABLE, "", "指标 | 陕西省 | 全国\n销售收入 | 2 | 1")).toEqual([]);
  expect(places("西安市看板（2016年9月）", TABLE, "", "指标 | 数值 | 位次\n销售收入 | 2 | 1")?.sort()).toEqual([
    ["", 1, 0],
    ["610100", 0, 0],
  ]);
});

it("gives a form that comes again behind a gap the lines over the first", () => {
  const form = (names: string, row: string) => `期间 | 2015年 | 2016年\n指标 | ${names}\n${row} | 2 | 1\n同比 | 4 | 3`;
  const [first, second] = ["工业产值 | 职工人数", "销售收入 | 工业产值"];
  expect(titles("工业速览", form(first, "数值"), "", form(second, "数值"))[1]).toEqual(["工业速览"]);
  expect(titles("工业速览", form(first, "数值"), "", form(second, "产量"))[1]).toEqual([]);
});
