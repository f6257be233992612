import { expect, it } from "vitest";
import { planRoll } from "../../../../server/domain/sheet/fill/plan-roll.ts";
import { provenRoll } from "../../../../server/domain/sheet/fill/proven-roll.ts";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { withPlainFigures } from "../../../../server/domain/sheet/plain-figures.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

type Content = string | number | null;

const LABELS: readonly Content[] = ["全国（亿元）", "2016年5月", "2016年6月"];

function planned(rows: readonly (readonly Content[])[], values: readonly (number | null)[], title: Content = null) {
  const cells = [[title], LABELS, ...rows].flatMap((row, at) =>
    row.map((content, column) => {
      const isFormula = typeof content === "string" && content.startsWith("=");
      return { row: at, column, value: isFormula ? 1 : content, ...(isFormula ? { formula: content } : {}) };
    }),
  );
  const grid = createGrid({ sheet: "月报", cells });
  const known = { catalogue: CATALOGUE, answers: [], ...recognise([withPlainFigures(grid)], CATALOGUE) };
  const [block] = known.blocks;
  const proven = block ? provenRoll(grid, block, known) : undefined;
  if (!proven || "code" in proven) throw new Error(proven?.text ?? "no table");
  const series = [{ basis: "month" as const, from: 2016 * 12 + 4, values, subject: COUNTRY }];
  return planRoll(grid, proven, madeUpFigures({ series }), CATALOGUE);
}

const OUTPUT = ["工业产值", 1, 2];

it("writes a live formula for a figure that is published, and for one that is not yet", () => {
  expect(planned([OUTPUT], [1, 2, 3]).cells).toEqual([
    { row: 2, column: 3, formula: '=PLAN.METRIC($A3,D$2,,"100000")', kind: "figure", after: 3, text: "来源：试验发布" },
  ]);
  const [pending] = planned([OUTPUT], [1, 2]).cells;
  expect(pending).toMatchObject({ formula: '=PLAN.METRIC($A3,D$2,,"100000")', kind: "pending", after: null });
  expect(pending?.text).not.toContain("请");
});

it("leaves blank what nobody has ever published", () => {
  const plan = planned([OUTPUT, ["销售收入", 4, 5]], [1, 2, 3]);
  expect(plan.cells.map(({ row }) => row)).toEqual([2]);
  expect(plan.refused).toMatchObject([{ row: 3, column: 3, code: "NOT_PUBLISHED" }]);
});

it("goes on with the formulas of the table, ours as the analyst wrote them", () => {
  const plan = planned(
    [
      ["工业产值", 1, '=PLAN.METRIC("OUTPUT",C$2,"","全国")'],
      ["翻番", "=B3*2", "=C3*2"],
    ],
    [1, 2, 3],
  );
  expect(plan.cells.map(({ row, formula, kind }) => [row, formula, kind])).toEqual([
    [2, '=PLAN.METRIC("OUTPUT",D$2,"","全国")', "figure"],
    [3, "=D3*2", "own"],
  ]);
});

it("tells which formulas still read the period before", () => {
  expect(planned([[...OUTPUT, "=SUM(B3:C3)"]], [1, 2, 3]).staying).toEqual([{ row: 2, column: 4 }]);
});

it("leaves a cell blank that goes on with numbers in another unit", () => {
  const plan = planned([["工业产值", 1.2345, 2.3456]], [12345, 23456, 34567]);
  expect(plan.cells).toEqual([]);
  expect(plan.refused).toMatchObject([{ row: 2, column: 3, code: "UNIT_CONTRADICTION" }]);
  expect(plan.refused[0]?.text).toContain("像是以万亿元为单位");
});
