import { expect, it } from "vitest";

import { isMarkedAlike, isNamedAlike, isOfGrowthAlike } from "../../../../server/domain/sheet/context/alike-titles.ts";
import { findTables, type TableRows } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** Whether the second table of a sheet is like the first. */
function holds(isAlike: (one: TableRows, before: TableRows) => boolean, ...lines: readonly string[]): boolean {
  const [before, one] = findTables(rowsFrom(lines.join("\n")));
  if (!before || !one) throw new Error("The sheet has no two tables");
  return isAlike(one, before);
}

const TABLE = "指标 | 1月 | 2月\n销售收入 | 2 | 1";

it("knows lines that begin with the same mark", () => {
  expect(holds(isMarkedAlike, "工业", "◆ 3月份发布", TABLE, "", "◆ 4月份发布", TABLE)).toBe(true);
  expect(holds(isMarkedAlike, "工业", "◆ 3月份发布", TABLE, "", "■ 4月份发布", TABLE)).toBe(false);
  expect(holds(isMarkedAlike, "◆ 3月份发布", TABLE, "", "◆ 4月份发布", TABLE)).toBe(false);
});

it("knows names over the same header", () => {
  expect(holds(isNamedAlike, "西安市工业", "2015年", TABLE, "", "2016年", TABLE)).toBe(true);
  expect(holds(isNamedAlike, "西安市工业", "工业产值", TABLE, "", "职工人数", TABLE)).toBe(true);
  expect(holds(isNamedAlike, "西安市工业", "采矿业", TABLE, "", "汽车制造业", TABLE)).toBe(true);
  expect(holds(isNamedAlike, "西安市工业", "工业产值", TABLE, "", "2016年", TABLE)).toBe(false);
  const other = "时间 | 3月 | 4月\n销售收入 | 2 | 1";
  expect(holds(isNamedAlike, "西安市工业", "2015年", TABLE, "", "2016年", other)).toBe(false);
});

it("knows the growth of what stands over the same header", () => {
  expect(holds(isOfGrowthAlike, "工业产值（亿元）", TABLE, "", "增长速度（%）", TABLE)).toBe(true);
  expect(holds(isOfGrowthAlike, "工业产值（亿元）", TABLE, "", "工业产值增速（%）", TABLE)).toBe(false);
  expect(
    holds(isOfGrowthAlike, "工业产值（亿元）", "指标 | 3月 | 4月\n销售收入 | 2 | 1", "", "增长速度（%）", TABLE),
  ).toBe(false);
});
