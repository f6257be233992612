import { expect, it } from "vitest";

import { goesOn } from "../../../../server/domain/sheet/context/goes-on.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** Whether the second table of a sheet goes on where the first ends. */
function isOn(...lines: readonly string[]): boolean {
  const [before, one] = findTables(rowsFrom(lines.join("\n")));
  if (!before || !one) throw new Error("The sheet has no two tables");
  return goesOn(one, before);
}

const CARDS = "工业产值（亿元） | | 职工人数（人）\n1 | | 2";
const FORM = "期间 | 2015年 | 2016年\n指标 | 工业产值 | 职工人数\n数值 | 2 | 1\n同比 | 4 | 3";

it.each([
  [
    "the same header behind figures",
    "指标 | 本期 | 上年同期\n工业产值 | 2 | 1",
    "",
    "指标 | 本期 | 上年同期\n工业产值 | 4 | 3",
  ],
  ["further cards", CARDS, "", "销售收入（亿元） | | 蜂蜜（吨）\n3 | | 4"],
  ["a form filled in anew", FORM, "", FORM.replace("职工人数", "销售收入")],
  ["another year right below", "2015年 | 1月 | 2月\n工业产值 | | ", "2016年 | 1月 | 2月\n工业产值 | | "],
  ["further months right below", "指标 | 1-2月 | 1-3月\n工业产值 | 2 | 1", "指标 | 1-4月 | 1-5月\n工业产值 | 2 | 1"],
  ["another year behind figures", "2015年 | 1月 | 2月\n工业产值 | 2 | 1", "", "2016年 | 1月 | 2月\n工业产值 | 2 | 1"],
  ["growth behind figures", "指标 | 1月 | 2月\n工业产值 | 2 | 1", "", "同比增长（%） | 1月 | 2月\n工业产值 | 2 | 1"],
  [
    "other times over the same rows",
    " | 2015年 | 2016年\n工业产值 | 2 | 1",
    "",
    " | 2017年 | 2018年\n工业产值 | 2 | 1",
  ],
])("goes on with %s", (_, ...lines) => {
  expect(isOn("西安市", ...lines)).toBe(true);
});

it.each([
  ["another header", "指标 | 本期 | 上年同期\n工业产值 | 2 | 1", "", "指标 | 累计 | 比重\n工业产值 | 4 | 3"],
  ["a line of its own", "指标 | 本期\n工业产值 | 2", "", "陕西省", "指标 | 本期\n工业产值 | 4"],
  ["a note before it", "指标 | 本期\n工业产值 | 2", "注：本表为快报数", "", "指标 | 本期\n工业产值 | 4"],
  [
    "another year behind a gap without figures",
    "2015年 | 1月 | 2月\n工业产值 | | ",
    "",
    "2016年 | 1月 | 2月\n工业产值 | | ",
  ],
])("does not go on with %s", (_, ...lines) => {
  expect(isOn("西安市", ...lines)).toBe(false);
});
