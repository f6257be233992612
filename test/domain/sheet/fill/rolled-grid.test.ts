import { expect, it } from "vitest";
import { rollForward } from "../../../../server/domain/sheet/fill/roll-forward.ts";
import { movedAnswers, rolledGrid } from "../../../../server/domain/sheet/fill/rolled-grid.ts";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";
import { rolledTable } from "../../../support/rolled-table.ts";

function rolled(differences: Partial<Parameters<typeof createGrid>[0]> = {}) {
  const { grid, block } = rolledTable(["2016年1-6月", "2016年1-5月"]);
  const whole = createGrid({ ...grid, ...differences, cells: [...grid.cells(), ...(differences.cells ?? [])] });
  const roll = rollForward(whole, block);
  if ("code" in roll) throw new Error(roll.code);
  return { roll, grid: rolledGrid(whole, roll) };
}

it("makes room for what stands in the way", () => {
  const { grid } = rolled();
  expect([1, 2, 3].map((column) => grid.cell(0, column)?.value)).toEqual(["2016年1-7月", "2016年1-6月", "2016年1-5月"]);
  expect([grid.cell(1, 1), grid.cell(1, 2)?.value]).toEqual([undefined, 1]);
});

it("moves merged cells and hidden columns, and repeats formats that show per cent", () => {
  const { grid } = rolled({
    merges: [{ top: 5, bottom: 5, left: 0, right: 2 }],
    hiddenColumns: [2],
    cells: [{ row: 1, column: 1, value: 0.05, numberFormat: "0.0%" }],
  });
  expect(grid.merges).toEqual([{ top: 5, bottom: 5, left: 0, right: 3 }]);
  expect([[...grid.hiddenColumns], grid.showsPercent(1, 1)]).toEqual([[3], true]);
});

it("moves answers with their cells", () => {
  const { roll } = rolled();
  const answer = { sheet: "月报", cell: "B2", code: "UNIT_AMBIGUOUS", answer: "亿元" } as const;
  expect(movedAnswers(roll, [answer, { ...answer, sheet: "别的" }]).map(({ cell }) => cell)).toEqual(["C2", "B2"]);
});
