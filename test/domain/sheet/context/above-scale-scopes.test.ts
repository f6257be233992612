import { expect, it } from "vitest";

import {
  ABOVE_SCALE_ALONE,
  areOfAboveScale,
  BRANCHES_ABOVE_SCALE,
} from "../../../../server/domain/sheet/context/above-scale-scopes.ts";
import { completionsOf, headSaying, isAbout, readLabel, tableBelow } from "../../../support/scope-table.ts";

it.each([
  ["规模以上工业企业效益"],
  ["工业企业盈利跟踪（全国规模以上，累计）"],
  ["工业企业经济效益"],
  ["全国工业月报", "规模以上口径"],
  ["China – industrial profits", "Enterprises above designated size"],
])("tells lines about industry above designated size: %s %s", (...lines) => {
  expect(areOfAboveScale(lines.map(readLabel))).toBe(true);
});

it.each(["规模以下工业", "规模以上工业和服务业", "工业月报", "规模以上口径"])("tells none in %s", (line) => {
  expect(areOfAboveScale([readLabel(line)])).toBe(false);
});

it("begins with a row that names it, and ends with one about others", () => {
  expect(ABOVE_SCALE_ALONE.begins(headSaying("工  业(规模以上)"))).toBe(true);
  expect(ABOVE_SCALE_ALONE.begins(headSaying("全部工业"))).toBe(false);
  expect(ABOVE_SCALE_ALONE.goesOn(headSaying("税金总额"))).toBe(true);
  expect(ABOVE_SCALE_ALONE.goesOn(headSaying("服务业企业"))).toBe(false);
  expect(ABOVE_SCALE_ALONE.goesOn(headSaying("固定资产投资"))).toBe(false);
});

it("completes short names behind the time that they begin with", () => {
  expect(completionsOf(ABOVE_SCALE_ALONE, "1—8月利润总额（亿元）")).toEqual([
    "1—8月规模以上工业企业利润总额（亿元）",
    "1—8月规模以上工业利润总额（亿元）",
  ]);
  expect(completionsOf(ABOVE_SCALE_ALONE, "Total profits")).toContain(
    "Total profits of industrial enterprises above designated size",
  );
  expect(completionsOf(ABOVE_SCALE_ALONE, "汽车制造业增加值")).toContain("汽车制造业·规模以上工业增加值");
});

it("takes the value added of industries by month for that of enterprises above designated size", () => {
  expect(isAbout(BRANCHES_ABOVE_SCALE, tableBelow("数据库：月度数据"))).toBe(true);
  expect(isAbout(BRANCHES_ABOVE_SCALE, tableBelow("规模以上工业增加值"))).toBe(true);
  expect(isAbout(BRANCHES_ABOVE_SCALE, tableBelow("数据库：年度数据"))).toBe(false);
  expect(BRANCHES_ABOVE_SCALE.begins(headSaying("规模以上工业增加值"))).toBe(true);
  expect(BRANCHES_ABOVE_SCALE.goesOn(headSaying("固定资产投资"))).toBe(false);
  expect(completionsOf(BRANCHES_ABOVE_SCALE, "采矿业增加值")).toEqual(["采矿业·规模以上工业增加值"]);
});
