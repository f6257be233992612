import { describe, expect, it } from "vitest";

import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { rowsSubmission } from "../../../server/domain/submit/rows-submission.ts";
import type { Submission } from "../../../server/domain/submit/submission.ts";
import { gridOf, type Held } from "../../support/grid-of.ts";

const HEAD = ["指标", "地区", "期间", "数值"];
const SHOWN = { mapping: new Map(), choices: { withHidden: false } };

function read(rows: readonly (readonly Held[])[], top = 0, hiddenRows: readonly number[] = []): Submission {
  const grid = createGrid({ sheet: "月报", cells: gridOf(rows).cells(), hiddenRows });
  const area = { sheet: "月报", range: { top, bottom: rows.length - 1, left: 0, right: 3 } };
  const submission = rowsSubmission(grid, area, SHOWN);
  if (!submission || !("lines" in submission)) throw new Error("no submission");
  return submission;
}

const cellsOf = ({ lines }: Submission) => lines.map((line) => line?.cells);
const leftOf = ({ left }: Submission) => left.map(({ code, places }) => [code, places.map(({ top }) => top)]);

describe("a flat table", () => {
  it("is sent row by row, in the rows of its sheet", () => {
    const row = ["工业投资", "西安市", "2016-07 YTD", 901];
    const submission = read([["报送表"], HEAD, row, [], row]);
    expect(submission).toMatchObject({ layout: "rows", headerRow: 2, header: HEAD, total: 5, formulas: 0 });
    expect(cellsOf(submission)).toEqual([row, undefined, row]);
    expect(leftOf(submission)).toEqual([
      ["HEADER", [0, 1]],
      ["BLANK", [3]],
    ]);
  });

  it("may be selected without its header", () => {
    const rows = [HEAD, ["产值", "西安市", 2015, 1], ["产值", "西安市", 2016, 2]];
    const submission = read(rows, 2);
    expect(submission).toMatchObject({ headerRow: 2, header: HEAD, total: 1, left: [] });
    expect(cellsOf(submission)).toEqual([["产值", "西安市", 2016, 2]]);
  });

  it("sends neither hidden rows nor figures that come from the server", () => {
    const submission = read(
      [
        HEAD,
        ["产值", "西安市", 2014, 1],
        ["产值", "西安市", 2015, { value: 2, formula: "=PLAN.METRIC(A3,C3)" }],
        ["产值", "西安市", 2016, { value: 3, formula: "=D2+2" }],
      ],
      0,
      [1],
    );
    expect(leftOf(submission)).toEqual([
      ["HEADER", [0]],
      ["HIDDEN", [1]],
      ["PLAN_FORMULA", [2]],
    ]);
    expect([cellsOf(submission)[2], submission.formulas]).toEqual([["产值", "西安市", 2016, 3], 1]);
  });

  it("reads merged labels in each row, percentages as they are shown and dates as months", () => {
    const grid = gridOf(
      [
        HEAD,
        ["产值增速", "西安市", { value: 42_551, numberFormat: "yyyy-mm-dd" }, { value: 0.059, numberFormat: "0.0%" }],
        [null, null, { value: 42_375, numberFormat: 'm"月"d"日"' }, 6],
      ],
      [{ top: 1, bottom: 2, left: 0, right: 0 }],
    );
    const area = { sheet: "月报", range: { top: 0, bottom: 2, left: 0, right: 3 } };
    expect(rowsSubmission(grid, area, SHOWN)).toMatchObject({
      lines: [{ cells: ["产值增速", "西安市", "2016-06", "5.9%"] }, undefined],
      left: [{ code: "HEADER" }, { code: "UNSURE", text: expect.stringContaining("1-6") }],
    });
  });

  it("with headings that nobody knows is a question, answered by what they mean", () => {
    const grid = gridOf([
      ["指标", "地区", "期间", "本月报数"],
      ["产值", "西安市", 2016, 2],
    ]);
    const area = { sheet: "月报", range: { top: 0, bottom: 1, left: 0, right: 3 } };
    expect(rowsSubmission(grid, area, SHOWN)).toMatchObject({ missing: ["value"] });
    const mapping = new Map([["本月报数", "value" as const]]);
    expect(rowsSubmission(grid, area, { ...SHOWN, mapping })).toMatchObject({
      lines: [{ cells: ["产值", "西安市", 2016, 2] }],
    });
    expect(
      rowsSubmission(
        gridOf([
          ["甲", 1],
          ["乙", 2],
        ]),
        area,
        SHOWN,
      ),
    ).toBeUndefined();
  });
});
