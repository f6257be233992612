import { type OptionRules, type Options, readOptions } from "./options.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

/** What a cell of a table holds; null is blank. */
export type TableCell = string | number | null;

/** Rows of equal length, as a formula spills them. */
export type Table = readonly (readonly TableCell[])[];

/** The most rows that one formula spills, without its heading and its notice. */
export const MAX_TABLE_ROWS = 2_000;

/** How a list is laid out in the sheet. */
export interface TableLayout {
  /** Whether the names of the columns come first. */
  readonly header: boolean;
  /** Whether each thing is a row (列 downwards, the default) or a column. */
  readonly across: boolean;
  readonly descending: boolean;
  readonly limit: number;
}

/** The options that every list takes. */
export const TABLE_OPTIONS: OptionRules = {
  表头: { also: ["header", "标题"], values: { 有: ["1", "是", "true", "yes"], 无: ["0", "否", "false", "no"] } },
  方向: { also: ["orientation", "direction"], values: { 列: ["纵", "竖", "down"], 行: ["横", "across"] } },
  顺序: { also: ["order", "排序"], values: { 升序: ["正序", "asc"], 降序: ["倒序", "desc"] } },
  最多: { also: ["limit", "行数"], values: null },
};

/**
 * The layout that options say; what they leave out is a heading, downwards, in ascending order, as many as fit.
 * Refused: OPTION_INVALID for a limit that is no count.
 */
export function layoutOf(options: Options): TableLayout | Refusal {
  const limit = options.get("最多") ?? String(MAX_TABLE_ROWS);
  if (!/^[1-9]\d{0,8}$/u.test(limit)) {
    return refuse("OPTION_INVALID", { received: limit, expected: "最多", near: ["12", "36"] });
  }
  return {
    header: options.get("表头") !== "无",
    across: options.get("方向") === "行",
    descending: options.get("顺序") === "降序",
    limit: Math.min(Number(limit), MAX_TABLE_ROWS),
  };
}

/** The layout that a text of options says. Refused: OPTION_UNKNOWN, OPTION_INVALID. */
export function readLayout(text: string): TableLayout | Refusal {
  const options = readOptions(text, TABLE_OPTIONS);
  return isRefusal(options) ? options : layoutOf(options);
}

/** Lays out rows under a heading. Rows beyond the limit are left out, and a last row says how many. */
export function layOut(heading: readonly string[], rows: Table, layout: TableLayout): Table {
  const ordered = layout.descending ? [...rows].reverse() : rows;
  const shown = ordered.slice(0, layout.limit);
  const isCut = shown.length < ordered.length;
  const notice = `已截断：共 ${ordered.length} 行，只列出 ${shown.length} 行，请缩小范围`;
  const blanks = heading.slice(1).map(() => null);
  const table = [...(layout.header ? [heading] : []), ...shown, ...(isCut ? [[notice, ...blanks]] : [])];
  return layout.across ? transpose(table) : table;
}

function transpose(table: Table): Table {
  const [first = []] = table;
  return first.map((_, column) => table.map((row) => row[column] ?? null));
}
