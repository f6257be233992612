import { expect, it } from "vitest";

import { isSameForm } from "../../../../server/domain/sheet/context/same-form.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const form = (names: string, row: string) => `期间 | 2015年 | 2016年\n指标 | ${names}\n${row} | 2 | 1\n同比 | 4 | 3`;

function isAgain(first: string, second: string): boolean {
  const [before, one] = findTables(rowsFrom(`${first}\n\n${second}`));
  if (!before || !one) throw new Error("The sheet has no two tables");
  return isSameForm(one, before);
}

it("knows a form that is filled in anew", () => {
  expect(isAgain(form("工业产值 | 职工人数", "数值"), form("销售收入 | 工业产值", "数值"))).toBe(true);
});

it("tells a form with other rows or with one heading from it", () => {
  expect(isAgain(form("工业产值 | 职工人数", "数值"), form("销售收入 | 工业产值", "产量"))).toBe(false);
  const table = "指标 | 1月 | 2月\n工业产值 | 2 | 1";
  expect(isAgain(table, table)).toBe(false);
});
