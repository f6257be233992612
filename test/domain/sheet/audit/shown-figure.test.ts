import { expect, it } from "vitest";

import {
  addsUp,
  canBeNegative,
  seriesOf,
  shownAmount,
  shownFigures,
} from "../../../../server/domain/sheet/audit/shown-figure.ts";
import { understood } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

const subject = { area: "610100", member: "" };

function figures(indicator: string, confidence = 1) {
  const line = { label: "", indicator, subject, values: [12.5, "—", { value: 7, formula: "=1" }] };
  const periods = ["2016年1-5月", "2016年1-6月", "2016年1-7月"];
  const { grids, recognition } = understood({ periods, lines: [line], confidence });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  return grid && block ? shownFigures(grid, block, TINY_CATALOGUE) : [];
}

it("takes numbers to the base unit, with half of their last digit", () => {
  expect(figures("INVESTMENT").map(({ amount, half, power }) => [amount, half, power])).toEqual([
    [12.5e8, 5e6, 8],
    [7e8, 5e7, 8],
  ]);
  expect([figures("NONE"), figures("INVESTMENT", 0.5)]).toEqual([[], []]);
});

it("tells series, and what adds up", () => {
  const [investment, rate] = [figures("INVESTMENT")[0], figures("VALUE_ADDED_GROWTH")[0]];
  expect(investment && [seriesOf(investment), addsUp(investment), canBeNegative(investment.indicator)]).toEqual([
    "INVESTMENT 610100 ",
    true,
    false,
  ]);
  expect(rate && addsUp(rate)).toBe(false);
});

it("reads no number in an error", () => {
  const cell = { row: 0, column: 0, value: "#N/A", formula: "", numberFormat: "General", isError: true };
  expect(shownAmount(cell, 0)).toBeUndefined();
});
