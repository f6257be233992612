import type { HeaderBand } from "./header-bands.ts";
import type { Label } from "./label.ts";
import { hasFigures, labelled, type SheetRow } from "./sheet-rows.ts";

/** Fewer rows may be a list of names. */
const FEWEST_ROWS = 3;

/**
 * Where a form without a header begins, whose figures are still to be filled in: 生产总值 | | 亿元, or side by side
 * 生产总值 | | 常住人口 | |. Gives the place of its first row, -1 where there is none, or a header that is no row of it.
 */
export function formStart(rows: readonly SheetRow[], headers: readonly HeaderBand[]): number {
  const ofForm = rows.flatMap((row, at) => (isFormRow(row) ? at : []));
  if (ofForm.length < FEWEST_ROWS) return -1;
  const isHeaded = headers.some(({ first, last }) => !rows.slice(first, last + 1).every(isFormRow));
  const [first] = ofForm;
  return isHeaded || first === undefined ? -1 : withAlikeAbove(rows, first);
}

/** The first of the rows right above a form's row that look like it, though nobody knows their names: 总人口 | | 万人. */
function withAlikeAbove(rows: readonly SheetRow[], first: number): number {
  const shape = shapeOf(rows[first]);
  let start = first;
  while (shape.includes(" ") && shapeOf(rows[start - 1]) === shape && areAdjacent(rows[start - 1], rows[start]))
    start--;
  return start;
}

function shapeOf(row: SheetRow | undefined): string {
  return (row?.cells ?? []).map(({ column, label }) => (label ? column : `${column}=`)).join(" ");
}

function areAdjacent(above: SheetRow | undefined, row: SheetRow | undefined): boolean {
  return above !== undefined && row !== undefined && above.row === row.row - 1;
}

/** The columns of a form that its figures go into: the empty ones behind its names. */
export function blankColumns(body: readonly SheetRow[]): readonly number[] {
  const used = new Set(body.flatMap(({ cells }) => cells.map((one) => one.column)));
  const named = new Map<number, { names: number; all: number }>();
  for (const { column, label } of body.flatMap(labelled)) {
    const count = named.get(column) ?? { names: 0, all: 0 };
    named.set(column, { names: count.names + Number(isName(label)), all: count.all + 1 });
  }
  return [...named].flatMap(([column, { names, all }]) =>
    names * 3 >= all && names > 1 && !used.has(column + 1) ? column + 1 : [],
  );
}

/** Names side by side are the header of a form of columns, 市 | 生产总值 | 社会消费品零售总额. */
function isFormRow(row: SheetRow): boolean {
  const columns = new Set(row.cells.map((one) => one.column));
  const names = new Set(labelled(row).flatMap(({ column, label }) => (isName(label) ? [column] : [])));
  const isHeader = [...names].some((column) => names.has(column + 1));
  return !hasFigures(row) && !isHeader && [...names].some((column) => !columns.has(column + 1));
}

function isName(label: Label | undefined): boolean {
  return label?.rest === "" && label.indicators.length === 1;
}
