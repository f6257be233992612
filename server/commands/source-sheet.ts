import { BLANK_QUESTION, type Question } from "../domain/question.ts";
import { cellName } from "../domain/sheet/cell-range.ts";
import type { FrozenCell } from "../domain/sheet/freeze-manifest.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { Library } from "../store/answer-questions.ts";
import type { OwnSheet } from "../xlsx/own-sheet.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";
import { askCells } from "./ask-cells.ts";

const NAME = "数据来源";

/** First text of the sheet: by it a later freeze knows its own sheet, which it writes anew, from one of the analyst's. */
const TITLE = "数据来源（Plancell 定稿清单）";

const HEADINGS = ["工作表", "单元格", "数值", "公式", "数据版本", "来源"];

const UNKNOWN = "公式还含有别的计算，来源请看公式";

/** A sheet that lists every frozen figure with its citation. */
export async function sourceSheet(
  library: Library,
  workbook: Workbook,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
): Promise<OwnSheet> {
  const sources = await askCells(library, cells, grids, sourceOf);
  const rows = cells
    .filter(({ formula }) => formula !== "")
    .map((cell) => {
      const source = sources.get(cell) ?? UNKNOWN;
      return [cell.sheet, cellName(cell), cell.value, cell.formula, cell.dataVersion, source];
    });
  return { name: freeName(workbook), state: "visible", rows: [[TITLE], HEADINGS, ...rows] };
}

function sourceOf({ indicator, period, subject, asOf }: Question): Question {
  return { ...BLANK_QUESTION, ask: "SOURCE", indicator, period, subject, asOf };
}

function freeName({ sheets }: Workbook): string {
  const isTaken = (name: string) =>
    sheets.some((sheet) => sheet.name === name && sheet.grid.cell(0, 0)?.value !== TITLE);
  let name = NAME;
  for (let number = 2; isTaken(name); number++) name = `${NAME} (${number})`;
  return name;
}
