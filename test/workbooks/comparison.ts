import { columnName } from "../../preview/build/column-name.ts";
import type { CellValue } from "../../preview/grid-api.ts";

/** What a table should show: published figures or texts, undefined where nothing is published. */
export interface ExpectedTable {
  readonly sheet: string;
  /** Row (from 1) and column (from 0) of the first figure. */
  readonly row: number;
  readonly column: number;
  readonly figures: readonly (readonly (number | string | undefined)[])[];
}

/** How the cells of a table compare. */
export interface Comparison {
  /** Cells that show exactly the published figure. */
  readonly right: number;
  /** Cells that show #N/A with the sentence that nothing is published, and nothing is. */
  readonly refused: number;
  /** All others, each with what it shows. */
  readonly wrong: readonly string[];
}

/** The range of the table, as an address. */
export function addressOf({ sheet, row, column, figures }: ExpectedTable): string {
  const [first = []] = figures;
  const last = `${columnName(column + first.length - 1)}${row + figures.length - 1}`;
  return `${sheet}!${columnName(column)}${row}:${last}`;
}

/** Compares every cell of the table; `sentences` are the errors' by address. */
export function compare(
  table: ExpectedTable,
  values: readonly (readonly CellValue[])[],
  sentences: Readonly<Record<string, string>>,
): Comparison {
  let [right, refused] = [0, 0];
  const wrong: string[] = [];
  table.figures.forEach((figures, down) => {
    figures.forEach((figure, across) => {
      const address = `${table.sheet}!${columnName(table.column + across)}${table.row + down}`;
      const value = values[down]?.[across];
      const isRefused = value === "#N/A" && sentences[address]?.includes("没有公布数据") === true;
      if (figure !== undefined && value === figure) right++;
      else if (figure === undefined && isRefused) refused++;
      else wrong.push(`${address}: ${value} (${sentences[address] ?? ""}), published: ${figure}`);
    });
  });
  return { right, refused, wrong };
}
