import { expect, it } from "vitest";

import { chartedRange, historyRows } from "../../../addin/excel/history-rows.ts";

const PLAN = {
  ...{ name: "规上工业增加值", unit: "亿元", decimals: 1, source: "来源：年报" },
  periods: ["2016年1-2月", "2016年1-3月"],
};

it("are a header, and formulas that refer to it and to the period beside them", () => {
  expect(historyRows({ ...PLAN, subject: "全国·汽车制造业" }, { row: 9, column: 2 })).toEqual([
    ["期间", "规上工业增加值", "单位"],
    ["'2016年1-2月", '=PLAN.METRIC(D$10,$C11,,"全国·汽车制造业")', "亿元"],
    ["'2016年1-3月", '=PLAN.METRIC(D$10,$C12,,"全国·汽车制造业")', "亿元"],
  ]);
});

it("ask for the city where no subject is named", () => {
  expect(historyRows({ ...PLAN, subject: "" }, { row: 0, column: 0 })[1]?.[1]).toBe("=PLAN.METRIC(B$1,$A2)");
});

it("are drawn without their units", () => {
  expect(chartedRange({ row: 9, column: 2 }, 12)).toBe("C10:D22");
});
