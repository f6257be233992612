import { isUnitAlone, kindsOf, type Label } from "../label/label.ts";
import type { HeaderBand } from "./header-bands.ts";
import type { ReadCell } from "./read-cell.ts";
import { hasFigures, labelled, type SheetRow } from "./sheet-rows.ts";

/** Fewer rows may be a list of names. */
const FEWEST_ROWS = 3;

/**
 * Where a form without a header begins, whose figures are still to be filled in: 生产总值 | | 亿元, or side by side
 * 生产总值 | | 常住人口 | |. Gives the place of its first row, -1 where there is none, or a header that is no row of it.
 */
export function formStart(rows: readonly SheetRow[], headers: readonly HeaderBand[]): number {
  const ofForm = rows.flatMap((row, at) => (isFormRow(row) ? at : []));
  if (ofForm.length < FEWEST_ROWS || ofForm.every((at) => isOfCards(rows, at))) return -1;
  const isHeaded = headers.some(({ first, last }) => !rows.slice(first, last + 1).every(isFormRow));
  const [first] = ofForm;
  return isHeaded || first === undefined ? -1 : withAlikeAbove(rows, first);
}

/** Several names side by side between rows that are blank may have their figures below as well as behind them. */
function isOfCards(rows: readonly SheetRow[], at: number): boolean {
  const [row, above, below] = [rows[at], rows[at - 1], rows[at + 1]];
  const names = row ? labelled(row).filter(({ label }) => isName(label)) : [];
  return names.length > 1 && !areAdjacent(row, below) && !(above && isFormRow(above) && areAdjacent(above, row));
}

/** The first of the rows right above a form's row that look like it, though nobody knows their names: 总人口 | | 万人. */
function withAlikeAbove(rows: readonly SheetRow[], first: number): number {
  const shape = shapeOf(rows[first]);
  let start = first;
  const isAlike = (row: SheetRow | undefined) => shapeOf(row) === shape && !row?.cells.some(holdsValue);
  while (shape.includes(" ") && isAlike(rows[start - 1]) && areAdjacent(rows[start - 1], rows[start])) start--;
  return start;
}

/** 县（区）名称：蓝田县 is a line that is filled in. */
function holdsValue({ cell }: ReadCell): boolean {
  return /[:：]\s*\S/u.test(String(cell.value));
}

function shapeOf(row: SheetRow | undefined): string {
  return (row?.cells ?? []).map(({ column, label }) => (label ? column : `${column}=`)).join(" ");
}

function areAdjacent(above: SheetRow | undefined, row: SheetRow | undefined): boolean {
  return above !== undefined && row !== undefined && above.row === row.row - 1;
}

/** The columns of a form that its figures go into: the empty ones behind its names. */
export function blankColumns(body: readonly SheetRow[]): readonly number[] {
  const columns = new Map<number, Label[]>();
  for (const { column, label } of body.flatMap(labelled)) {
    if (label) columns.set(column, [...(columns.get(column) ?? []), label]);
  }
  return [...columns].flatMap(([column, labels]) => {
    const isOfTurns =
      labels.filter(isTurn).length * 2 > labels.length && labels.some(({ isYearBefore }) => isYearBefore);
    if (isOfTurns) return (columns.get(column + 1)?.length ?? 0) * 4 < labels.length ? column + 1 : [];
    const names = labels.filter((label) => isName(label) || isGrowth(label)).length;
    // 增长 | | % behind 生产总值 | | 亿元; 广州 | | 亿元 below a title about 生产总值.
    const units = columns.get(column + 2) ?? [];
    const isMeasured = units.length === labels.length && units.every(isUnitAlone) && !columns.has(column + 1);
    if (isMeasured && labels.some((label) => label.rest === "")) return column + 1;
    // 城镇化率（%） beside 常住人口（万人） is a quantity as well, though one that nobody knows.
    const quantities = labels.filter((label) => isName(label) || label.units.length > 0).length;
    const isNamed = names > 1 && (names * 3 >= labels.length || quantities * 2 >= labels.length);
    // 汽车、钛合金 behind 支柱产业 is a line of words among those of figures.
    // 亿元 behind the figures has none behind itself.
    const isOfUnits = units.length === 0 && labels.filter(isUnitAlone).length * 2 > labels.length;
    const isFree = (columns.get(column + 1)?.length ?? 0) * 4 < labels.length && !isOfUnits;
    return isNamed && isFree ? column + 1 : [];
  });
}

/** 本期 or 上年同期 behind a name says which of its figures the blank behind it is for. */
function isTurn(label: Label | undefined): boolean {
  return (
    label?.rest === "" && (label.isYearBefore || (label.measure === "value" && kindsOf(label).join() === "measure"))
  );
}

/** 同比（%） is the growth of what its row names. */
function isGrowth({ rest, measure, units }: Label): boolean {
  return rest === "" && measure === "growth" && units.length > 0;
}

/** Names side by side are the header of a form of columns, 市 | 生产总值 | 社会消费品零售总额; so are those behind 年份. */
function isFormRow(row: SheetRow): boolean {
  if (row.cells.length > 1 && row.cells[0]?.label?.role === "heading") return false;
  const columns = new Set(row.cells.map((one) => one.column));
  const isMeasured = (column: number) => isUnitAlone(row.cells.find((one) => one.column === column + 2)?.label);
  const isPlace = ({ column, label }: ReadCell) => label?.rest === "" && label.areas.length === 1 && isMeasured(column);
  const names = new Set(labelled(row).flatMap((one) => (isName(one.label) || isPlace(one) ? [one.column] : [])));
  const isHeader = [...names].some((column) => names.has(column + 1));
  const turns = new Set(labelled(row).flatMap(({ column, label }) => (isTurn(label) ? [column] : [])));
  const isOpen = (column: number) => !columns.has(column + 1) || (turns.has(column + 1) && !columns.has(column + 2));
  return !hasFigures(row) && !isHeader && [...names].some(isOpen);
}

function isName(label: Label | undefined): boolean {
  return label?.rest === "" && label.indicators.length === 1;
}
