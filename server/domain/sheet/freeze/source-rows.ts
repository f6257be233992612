import { BLANK_QUESTION, type Question } from "../../question.ts";
import { cellName } from "../cell-range.ts";
import type { Grid, GridValue } from "../grid.ts";
import type { FrozenCell } from "./freeze-manifest.ts";

const NAME = "数据来源";

/** First text of the sheet, its mark. */
export const SOURCE_TITLE = "数据来源（Plancell 定稿清单）";

/** Whether a sheet is ours by its mark: a later run writes it anew, where one of the analyst's of that name stays. */
export function isSourceSheet(grid: Grid): boolean {
  return grid.cell(0, 0)?.value === SOURCE_TITLE;
}

const HEADINGS = ["工作表", "单元格", "数值", "公式", "数据版本", "来源"];

const UNKNOWN = "公式不是单独取一个数，来源请看公式";

/**
 * The sheet 数据来源 from A1 on: what it is, headings, and a row for each cell with a formula.
 *
 * @param sourceOf the citation of a cell's figure, or why there is none; undefined where only Excel knows what is asked
 */
export function sourceRows(
  cells: readonly FrozenCell[],
  sourceOf: (cell: FrozenCell) => GridValue | undefined,
): GridValue[][] {
  const rows = cells
    .filter(({ formula }) => formula !== "")
    .map((cell) => {
      const { sheet, value, formula, dataVersion } = cell;
      return [sheet, cellName(cell), value, formula, dataVersion, sourceOf(cell) ?? UNKNOWN];
    });
  return [[SOURCE_TITLE], HEADINGS, ...rows];
}

/** What has to be asked for the citation of the figure that a question asks for. */
export function sourceQuestion({ indicator, period, measure, subject, asOf }: Question): Question {
  return { ...BLANK_QUESTION, ask: "SOURCE", indicator, period, measure, subject, asOf };
}

/** A name for the sheet that none of the analyst's sheets has. */
export function sourceSheetName(isTaken: (name: string) => boolean): string {
  let name = NAME;
  for (let number = 2; isTaken(name); number++) name = `${NAME} (${number})`;
  return name;
}
