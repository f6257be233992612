import { expect, it } from "vitest";

import { cellName } from "../../../../server/domain/sheet/cell-range.ts";
import { provenRoll } from "../../../../server/domain/sheet/fill/proven-roll.ts";
import { createGrid, type GridParts } from "../../../../server/domain/sheet/grid.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function proven(rows: readonly (readonly (string | number | null)[])[], merges: GridParts["merges"] = []) {
  const cells = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value })));
  const grid = createGrid({ sheet: "月报", cells, merges });
  const known = { catalogue: CATALOGUE, answers: [], ...recognise([grid], CATALOGUE) };
  const [block] = known.blocks;
  if (!block) throw new Error("no table");
  return provenRoll(grid, block, known);
}

it("is what the new labels mean when they are read", () => {
  const roll = proven([
    ["全国工业产值增速（%）", null, null],
    ["时间", "累计", "当月"],
    ["2016年5月", 5.9, 6],
    ["2016年6月", 6, 6.2],
  ]);
  expect("code" in roll || roll.block.cells.map((cell) => [cellName(cell), cell.meaning.basis])).toEqual([
    ["B5", "year-to-date"],
    ["C5", "month"],
  ]);
  expect("code" in roll || roll.missing).toEqual([]);
});

it("is refused where nothing would read the new labels", () => {
  const roll = proven([
    ["工业产值增速（%）, 2016", null, null],
    ["Area", "Nov *", "Dec2"],
    ["陕西省", 7.1, 7],
    ["西安市", 7.2, 7.1],
  ]);
  expect(roll).toMatchObject({ code: "UNPROVEN" });
});
