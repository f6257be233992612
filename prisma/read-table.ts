import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One row of a table: the text in a column. */
export type TableRow<Column extends string> = (column: Column) => string;

/**
 * The rows of a comma-separated file in UTF-8. Its first line must name exactly these columns, in this order.
 * Throws where it does not, and where a row has more or fewer cells.
 */
export function readTable<Column extends string>(path: string, columns: readonly Column[]): TableRow<Column>[] {
  const [head = [], ...rows] = parse(readFileSync(path));
  if (head.join() !== columns.join()) {
    throw new Error(`${path} 的列应为 ${columns.join()}，实际为 ${head.join()}。请改正表头。`);
  }
  return rows.map((cells) => (column) => cells[columns.indexOf(column)] ?? "");
}

/** The entries of a cell that lists several, separated by |; none for an empty cell. */
export function readList(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}

/** The one of the allowed words that a cell holds. Throws where it holds another. */
export function readWord<Word extends string>(cell: string, allowed: readonly Word[]): Word {
  const word = allowed.find((one) => one === cell);
  if (word === undefined) throw new Error(`“${cell}”应为 ${allowed.join("、")} 之一。请改正数据文件。`);
  return word;
}

/** The number that a cell holds. Throws where it holds none. */
export function readNumber(cell: string): number {
  const number = Number(cell);
  if (cell.trim() === "" || !Number.isFinite(number)) throw new Error(`“${cell}”不是一个数。请改正数据文件。`);
  return number;
}
