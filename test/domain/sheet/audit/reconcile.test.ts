import { expect, it } from "vitest";

import type { Indicator } from "../../../../server/domain/indicator.ts";
import { reconcileSheets } from "../../../../server/domain/sheet/audit/reconcile.ts";
import { rangeName } from "../../../../server/domain/sheet/cell-range.ts";
import { type SheetTable, type TableLine, understood } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

const CITY = { area: "610100", member: "" };

function reconcile(table: SheetTable) {
  const { grids, recognition } = understood(table);
  return reconcileSheets(grids, recognition, TINY_CATALOGUE);
}
function shown(table: SheetTable) {
  return reconcile(table).map(({ code, range, difference }) => [code, rangeName(range), difference]);
}
function line(values: TableLine["values"], differences: Partial<TableLine> = {}): TableLine {
  return {
    label: "工业投资",
    indicator: "INVESTMENT" satisfies Indicator["code"],
    subject: CITY,
    values,
    ...differences,
  };
}

it("holds months, quarters, years and running totals against each other", () => {
  const periods = ["2016年1-2月", "2016年3月", "2016年1-3月", "2016年4月", "2016年1-4月"];
  expect(shown({ periods, lines: [line([10.1, 5.2, 15.3, 6, 21.3])] })).toEqual([]);
  expect(shown({ periods, lines: [line([10.1, 5.2, 15.3, 6, 23.3])] })).toEqual([["RUNNING_TOTAL", "D2:F2", 2e8]]);
  const year = ["2016年一季度", "2016年二季度", "2016年三季度", "2016年四季度", "2016年"];
  expect(shown({ periods: year, lines: [line([1, 2, 3, 4, 15])] })).toEqual([["PERIOD_SUM", "B2:F2", 5e8]]);
});

it("allows for the rounding of every number", () => {
  const periods = ["2016年1-2月", "2016年3月", "2016年1-3月"];
  expect(shown({ periods, lines: [line([10.1, 5.2, 15.4])] })).toEqual([]);
  expect(shown({ periods, lines: [line([10.1, 5.2, 15.5])] })).toHaveLength(1);
  expect(shown({ periods, lines: [line([10.1, 5.2, 15.4])], numberFormat: "0.00" })).toHaveLength(1);
});

it("tells what stands against what", () => {
  const periods = ["2016年1-2月", "2016年3月", "2016年1-3月"];
  const [finding] = reconcile({ periods, lines: [line([10.1, 5.2, 16.3])] });
  expect(finding).toMatchObject({
    sheet: "月报",
    left: { cells: [{ row: 1, column: 3 }], amount: 16.3e8 },
    right: {
      cells: [
        { row: 1, column: 1 },
        { row: 1, column: 2 },
      ],
      amount: 15.3e8,
    },
    tolerance: 0.15e8,
  });
  expect(finding?.text).toBe("D2：累计应等于上月累计加当月（B2、C2），相差 1亿。");
});

it("adds up what formulas give as well, over all tables of a sheet", () => {
  const first = understood({ periods: ["2016年1-2月", "2016年3月"], lines: [line([10.1, 5.2])] });
  const second = understood({
    periods: ["2016年1-3月"],
    lines: [line([{ value: 16.3, formula: "=A1" }])],
    isDown: true,
  });
  const moved = (by: number) =>
    second.recognition.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((cell) => ({ ...cell, row: cell.row + by })),
    }));
  const [grid] = first.grids;
  expect(
    grid &&
      reconcileSheets(
        [grid],
        { ...first.recognition, blocks: [...first.recognition.blocks, ...moved(5)] },
        TINY_CATALOGUE,
      ),
  ).toEqual([]);
});
