import { expect, it } from "vitest";

import { reconcileParts } from "../../../../server/domain/sheet/audit/reconcile-parts.ts";
import { shownFigures } from "../../../../server/domain/sheet/audit/shown-figure.ts";
import { type TableLine, understood } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

function codes(
  lines: readonly (readonly [label: string, area: string, values: TableLine["values"], member?: string])[],
  isDown = false,
) {
  const { grids, recognition } = understood({
    periods: ["2016年1-6月", "2016年1-7月"],
    isDown,
    lines: lines.map(([label, area, values, member = ""]) => ({
      label,
      values,
      indicator: "INVESTMENT",
      subject: { area, member },
    })),
  });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  if (!grid || !block) throw new Error("no table");
  // What a recogniser takes for a total is no figure of its own.
  const cells = block.cells.filter(({ meaning }) => meaning.subject.area !== "");
  const figures = shownFigures(grid, { ...block, cells }, TINY_CATALOGUE);
  return reconcileParts({ grid, range: block.range, figures }, TINY_CATALOGUE).map(({ code, left }) => [
    code,
    left.cells[0],
  ]);
}

it.each([false, true])("holds a total against its parts, downwards %s", (isDown) => {
  const right = [
    ["甲", "1", [1, 2]],
    ["乙", "2", [3, 4]],
    ["合 计", "", [4, 6]],
  ] as const;
  expect(codes(right, isDown)).toEqual([]);
  const wrong = [
    ["甲", "1", [1, 2]],
    ["乙", "2", [3, 4]],
    ["合计", "", [4, 9]],
  ] as const;
  expect(codes(wrong, isDown)).toEqual([["PARTS_TOTAL", isDown ? { row: 2, column: 3 } : { row: 3, column: 2 }]]);
});

it("takes a total that stands first for the sum of what follows", () => {
  expect(
    codes([
      ["总计", "", [4, 9]],
      ["甲", "1", [1, 2]],
      ["乙", "2", [3, 4]],
    ]),
  ).toEqual([["PARTS_TOTAL", { row: 1, column: 2 }]]);
});

it("leaves open a sum with a part that shows nothing", () => {
  expect(
    codes([
      ["甲", "1", [1, 2]],
      ["丙", "3", ["—", "—"]],
      ["乙", "2", [3, 4]],
      ["合计", "", [9, 9]],
    ]),
  ).toEqual([]);
});

it("finds a part that exceeds the whole", () => {
  expect(
    codes([
      ["陕西", "610000", [10, 10]],
      ["西安", "610100", [4, 11]],
    ]),
  ).toEqual([["PART_EXCEEDS", { row: 1, column: 2 }]]);
  expect(
    codes([
      ["西安", "610100", [10, 10]],
      ["汽车", "610100", [4, 12], "36"],
    ]),
  ).toHaveLength(1);
});
