import { cellName } from "../../server/domain/sheet/cell-range.ts";

import { cellAddress } from "./address.ts";
import { columnRuns } from "./column-runs.ts";
import type { CellChange } from "./write-cells.ts";

/** What to tell about formulas that were written anew and still show #NAME?; nothing where none does, or Excel does not tell. */
export async function unhealedProblems(cells: readonly CellChange[]): Promise<string[]> {
  const runs = columnRuns(cells.map((cell) => cellAddress(cell.sheet, cellName(cell))));
  const count = await Excel.run(async (context) => {
    const ranges = runs.map(({ sheet, range }) =>
      context.workbook.worksheets.getItem(sheet).getRange(range).load("values"),
    );
    await context.sync();
    return ranges.flatMap(({ values }) => values.flat()).filter((value) => value === "#NAME?").length;
  }).catch(() => 0);
  if (count === 0) return [];
  const reason = "加载项还没有载入，或者这个 Excel 没有自定义函数（需要 Microsoft 365 或 Excel 2021 及以上版本）";
  return [`${count} 个公式重写后仍显示 #NAME?：${reason}。公式里若还用了别的名称，也请检查。`];
}
