import { expect, it } from "vitest";

import { reconcileTime } from "../../../../server/domain/sheet/audit/reconcile-time.ts";
import { shownFigures } from "../../../../server/domain/sheet/audit/shown-figure.ts";
import { type TableLine, understood } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

const CITY = { area: "610100", member: "" };

function codes(periods: readonly string[], values: TableLine["values"], indicator = "INVESTMENT") {
  const { grids, recognition } = understood({ periods, lines: [{ label: "", indicator, subject: CITY, values }] });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  return grid && block && reconcileTime("月报", shownFigures(grid, block, TINY_CATALOGUE)).map(({ code }) => code);
}

it("finds a running total that falls", () => {
  expect(codes(["2016年1-5月", "2016年1-6月"], [50, 45])).toEqual(["MONOTONY"]);
  expect(codes(["2016年1-5月", "2016年1-6月"], [50, 50])).toEqual([]);
  expect(codes(["2015年1-12月", "2016年1-2月"], [50, 5])).toEqual([]);
});

it("lets fall what has negative months", () => {
  expect(codes(["2016年1-4月", "2016年1-5月", "2016年1-6月"], [-1, 50, 45])).toEqual([]);
});

it("finds one figure that is shown twice", () => {
  expect(codes(["2016年1-3月", "2016年一季度"], [50, 51])).toEqual(["REPEATED"]);
  expect(codes(["2016年1-3月", "2016年一季度"], [50, 50])).toEqual([]);
});

it("holds a quarter against its months", () => {
  const periods = ["2016年4月", "2016年5月", "2016年6月", "2016年二季度"];
  expect([codes(periods, [1, 2, 3, 6]), codes(periods, [1, 2, 3, 9])]).toEqual([[], ["PERIOD_SUM"]]);
  expect(codes(periods, [1, null, 3, 9])).toEqual([]);
});

it("adds up neither rates nor stocks", () => {
  const periods = ["2016年1-2月", "2016年3月", "2016年1-3月"];
  expect(codes(periods, [5.4, 6.8, 5.8], "VALUE_ADDED_GROWTH")).toEqual([]);
  expect(codes(periods, [100, 100, 100], "ENTERPRISES")).toEqual([]);
});
