import { describe, expect, it } from "vitest";
import { liveFormula } from "../../../../server/domain/sheet/fill/metric-formula.ts";
import { createMetricReader } from "../../../../server/domain/sheet/fill/metric-reading.ts";
import type { Grid } from "../../../../server/domain/sheet/grid.ts";
import type { CellMeaning, LabelCells } from "../../../../server/domain/sheet/recognition.ts";
import { gridOf } from "../../../support/grid-of.ts";
import { spanOf } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

const reader = createMetricReader(TINY_CATALOGUE);
const JUNE: CellMeaning = {
  indicator: "VALUE_ADDED",
  subject: { area: "610100", member: "" },
  basis: "year-to-date",
  period: spanOf("2016年1-6月"),
  unit: "",
};
const at = (row: number, column: number) => ({ row, column });

/** The formula for C3 of a sheet. */
function formula(grid: Grid, labels: LabelCells, meaning: Partial<CellMeaning> = {}, divisor: 1 | 100 = 1) {
  const cell = { ...at(2, 2), meaning: { ...JUNE, ...meaning }, labels, confidence: 1, reason: "" };
  return liveFormula(cell, grid, reader, divisor);
}

describe("a formula refers to labels", () => {
  const grid = gridOf([
    ["2016年", null, "2016年1-6月", "6月", 2016, "2016年6月"],
    ["累计", "累计同比", "单位：万元", "汽车制造业", "当月", 42_551],
    ["规上工业增加值", "增加值†", null, "其中：汽车工业"],
  ]);
  const indicator = at(2, 0);

  it("in its row and its column", () => {
    expect(formula(grid, { indicator, period: [at(0, 2)] })).toEqual({
      formula: "=PLAN.METRIC($A3,C$1)",
      pattern: "=PLAN.METRIC(RC1,R1C)",
    });
  });

  it("of a period over two rows, joined", () => {
    const june = { period: spanOf("2016年6月"), basis: "month" as const };
    expect(formula(grid, { indicator, period: [at(0, 0), at(0, 3)] }, june)?.formula).toBe(
      "=PLAN.METRIC($A3,$A$1&$D$1)",
    );
    expect(formula(grid, { indicator, period: [at(0, 4), at(0, 3)] }, june)?.formula).toBe(
      '=PLAN.METRIC($A3,$E$1&"年"&$D$1)',
    );
    expect(formula(grid, { indicator, period: [at(0, 3)] }, june)?.formula).toBe('=PLAN.METRIC($A3,"2016年"&$D$1)');
  });

  it("of measure, unit and date", () => {
    const labels = { indicator, period: [at(1, 5)], measure: at(1, 0), unit: at(1, 2) };
    expect(formula(grid, labels, { unit: "万元" })?.formula).toBe("=PLAN.METRIC($A3,$F$2,$A$2,,C$2)");
    const growth = { indicator, period: [at(0, 5)], measure: at(1, 1) };
    expect(formula(grid, growth, { indicator: "VALUE_ADDED_GROWTH", unit: "%" }, 100)?.formula).toBe(
      "=PLAN.METRIC($A3,$F$1,$B$2)/100",
    );
  });

  it("of an industry, with its area", () => {
    const subject = { area: "100000", member: "36" };
    const labels = { indicator, period: [at(0, 2)], subject: at(1, 3) };
    expect(formula(grid, labels, { subject })?.formula).toBe('=PLAN.METRIC($A3,C$1,,"100000·"&$D$2)');
  });
});

describe("a formula carries as text", () => {
  const grid = gridOf([["2016年1-6月", "2016.1", null], [], ["增加值†", "其中：汽车工业", null, "亿元、%"]]);

  it("the code where a label does not resolve", () => {
    const labels = { indicator: at(2, 0), period: [at(0, 0)], subject: at(2, 1) };
    const subject = { area: "610100", member: "36" };
    expect(formula(grid, labels, { subject })?.formula).toBe('=PLAN.METRIC("VALUE_ADDED",$A$1,,"610100·36")');
  });

  it("the period where its label is ambiguous", () => {
    const january = { period: spanOf("2016年10月"), basis: "month" as const };
    expect(formula(grid, { period: [at(0, 1)] }, january)?.formula).toBe('=PLAN.METRIC("VALUE_ADDED","2016年10月")');
  });

  it("the basis and the unit where no label says them", () => {
    const months = gridOf([["2016年6月"], [], ["规上工业增加值", null, null, "亿元、%"]]);
    const labels = { indicator: at(2, 0), period: [at(0, 0)], unit: at(2, 3) };
    expect(formula(months, labels, { unit: "万元" })?.formula).toBe('=PLAN.METRIC($A3,$A$1,"累计",,"万元")');
    expect(formula(months, labels, { indicator: "VALUE_ADDED_GROWTH" })?.formula).toBe(
      '=PLAN.METRIC($A3,$A$1,"累计同比")',
    );
  });
});

it("takes the first of merged cells for the label", () => {
  const grid = gridOf([["2016年1-6月"], [], ["规上工业增加值"]], [{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect(formula(grid, { indicator: at(2, 0), period: [at(0, 2)] })?.formula).toBe("=PLAN.METRIC($A3,$A$1)");
});

it("gives none where nothing would ask for that figure", () => {
  const grid = gridOf([["2016年1-6月"]]);
  expect(formula(grid, { period: [at(0, 0)] }, { indicator: "NONE" })).toBeUndefined();
  expect(formula(grid, { period: [at(0, 0)] }, { unit: "户" })).toBeUndefined();
});
