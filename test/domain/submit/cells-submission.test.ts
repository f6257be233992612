import { describe, expect, it } from "vitest";

import { readRange } from "../../../server/domain/sheet/cell-range.ts";
import { recognise } from "../../../server/domain/sheet/meaning/recognise.ts";
import { cellsSubmission } from "../../../server/domain/submit/cells-submission.ts";
import { sentGrid } from "../../../server/domain/submit/sent-grid.ts";
import { gridOf, type Held } from "../../support/grid-of.ts";
import { CATALOGUE } from "../../support/sheet-catalogue.ts";

const TABLE: readonly (readonly Held[])[] = [
  ["西安市", null, null],
  ["指标", "2016年1-6月", "2016年7月"],
  ["工业产值", 100.5, 20],
  ["工业产值增速", { value: 0.059, numberFormat: "0.0%" }, null],
  ["职工人数", "暂无", { value: 7, formula: "=C3-13" }],
];

function read(range: string, choices = { withHidden: false, withFormulas: false }, table = TABLE) {
  const typed = gridOf(table);
  const grid = sentGrid(typed, choices);
  const area = { sheet: "月报", range: readRange(range) ?? { top: 0, left: 0, bottom: 0, right: 0 } };
  return cellsSubmission(grid, area, {
    recognition: recognise([grid], CATALOGUE),
    catalogue: CATALOGUE,
    isFormula: ({ row, column }) => (typed.cell(row, column)?.formula ?? "") !== "",
  });
}

describe("a table of cells", () => {
  it("sends the figures of the selection, each with its cell", () => {
    const submission = read("B3:C4");
    expect(submission?.lines.map((line) => line?.cells)).toEqual([
      ["OUTPUT", "610100", null, null, null, null, "2016-06 YTD", 100.5, null, "B3"],
      ["OUTPUT", "610100", null, null, null, null, "2016-07", 20, null, "C3"],
      ["OUTPUT_GROWTH", "610100", null, null, null, null, "2016-06 YTD", 5.9, "%", "B4"],
    ]);
    expect(submission).toMatchObject({ total: 4, left: [{ code: "BLANK", places: [readRange("C4")] }] });
  });

  it("leaves out labels, texts and formulas of the analyst's own, and says so", () => {
    const left = read("A2:C5")?.left.map(({ code, places }) => [code, places.length]);
    expect(left).toEqual([
      ["HEADER", 6],
      ["BLANK", 1],
      ["NO_FIGURE", 1],
      ["OWN_FORMULA", 1],
    ]);
  });

  it("says what stands where a figure should", () => {
    expect(read("B5")?.left).toMatchObject([{ code: "NO_FIGURE", text: "写的是“暂无”" }]);
  });

  it("sends what formulas give where the analyst wants that", () => {
    const submission = read("B5:C5", { withHidden: false, withFormulas: true });
    expect(submission?.lines.map((line) => line?.cells[7])).toEqual([7]);
    expect(submission?.formulas).toBe(1);
  });

  it("asks and does not send what is not certain", () => {
    const table = [["西安市"], ["指标", "6月"], ["工业产值", 5]];
    const submission = read("B3:B3", undefined, table);
    expect(submission).toMatchObject({ lines: [], left: [{ code: "ASKED", places: [readRange("B3")] }] });
    expect(submission?.left[0]?.text).not.toBe("");
  });

  it("is told of where all of it comes from the server already", () => {
    const formula = { value: 5, formula: "=PLAN.METRIC($A3,B$2)" };
    const submission = read("B3:B3", undefined, [["西安市"], ["指标", "2016年"], ["工业产值", formula]]);
    expect(submission).toMatchObject({ lines: [], left: [{ code: "PLAN_FORMULA" }] });
  });

  it("is none where nothing of the selection is understood", () => {
    expect(read("E8:F9")).toBeUndefined();
  });
});
