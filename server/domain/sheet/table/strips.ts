import { isUnitAlone, kindsOf } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";
import { areAdjacent, labelled, type SheetRow, type SheetRows } from "./sheet-rows.ts";
import { tilesAt } from "./tiles.ts";

/**
 * Tables that stand side by side, told by an empty column with labels of its own behind it. Each has only its own
 * cells; lines above both tables belong to each of them.
 */
export function splitStrips(sheet: SheetRows): SheetRows[] {
  const starts = stripStarts(sheet.rows);
  if (starts.length < 2 || sheet.rows.some((_row, at) => areTiles(sheet.rows, at))) return [sheet];
  const unitOfAll = unitLineOfAll(sheet.rows, starts);
  return starts.map((left, at) => {
    const right = (starts[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const rows = sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.filter((one) => (one.column >= left && one.column <= right) || one === unitOfAll),
    }));
    const own = rows.filter((row) => row.cells.length > 0);
    const titled = at === 0 ? own : withSharedTitles(own, sheet.rows, left);
    return { ...sheet, left, rows: [...titled, ...notesBelow(sheet.rows, own, starts)] };
  });
}

/** A line of a unit at the right end over tables of which the first alone has a title: it is of all. */
function unitLineOfAll(rows: readonly SheetRow[], [, ...others]: readonly number[]): ReadCell | undefined {
  const [second = 0] = others;
  const header = rows.findIndex(({ cells }) => others.every((left) => cells.some(({ column }) => column === left)));
  const behind = rows
    .slice(0, Math.max(header, 0))
    .flatMap(({ cells }) => cells.filter(({ column }) => column >= second));
  const [unit] = behind;
  return behind.length === 1 && unit?.label?.isUnitLine ? unit : undefined;
}

/** Whether a row holds the names of a dashboard's tiles, each right over its figure: tables side by side have rows of names. */
function areTiles(rows: readonly SheetRow[], at: number): boolean {
  if (tilesAt(rows, at)) return true;
  const [names, figures] = [rows[at], rows[at + 1]];
  if (!names || !figures || names.cells.length < 2 || !areAdjacent(rows, at)) return false;
  const isOver = ({ column }: ReadCell, place: number) => figures.cells[place]?.column === column;
  const areAlike = names.cells.length === figures.cells.length && names.cells.every(isOver);
  return areAlike && names.cells.every(({ label }) => label) && figures.cells.every(({ label }) => !label);
}

/** A strip's rows with the lines above every table: of one cell, or of one left of the strip beside its own first lines. */
function withSharedTitles(own: readonly SheetRow[], rows: readonly SheetRow[], left: number): SheetRow[] {
  const header = own.find(({ cells }) => cells.length > 1)?.row ?? own[0]?.row ?? 0;
  const end = rows.findIndex(({ row, cells }) => {
    const others = cells.filter(({ column }) => column < left);
    const isBegun = cells.some(({ column }) => column === left);
    return row >= header || isBegun || others.length > 1 || others.some(({ label }) => !label);
  });
  // 左：累计 | 右：当月 over 全国，规模以上工业增加值 by itself, which is of both.
  const isOfBoth = ({ row, cells }: SheetRow, at: number) =>
    at < end || (row < header && cells.length === 1 && cells[0]?.label?.role === "plain" && cells[0].column < left);
  const shared = rows.filter(isOfBoth);
  const ofBoth = new Set(shared.map(({ row }) => row));
  return [...shared, ...own.filter(({ row }) => !ofBoth.has(row))];
}

/** Lines of one cell below all tables that stand in none of a strip's own rows: sources and remarks. */
function notesBelow(rows: readonly SheetRow[], own: readonly SheetRow[], starts: readonly number[]): SheetRow[] {
  const isOfSeveral = ({ cells }: SheetRow) => cells.some(({ column }) => column >= (starts[1] ?? 0));
  const last = rows.reduce((found, row) => (isOfSeveral(row) ? row.row : found), -1);
  const held = new Set(own.map(({ row }) => row));
  // 汽车制造业 still to be filled in, right below the rows of the first table, is one of those.
  const isRow = ({ cells: [cell] }: SheetRow) =>
    cell?.label !== undefined && kindsOf(cell.label).length > 0 && cell.label.rest === "";
  return rows.filter(
    (one) => one.row > last && one.cells.length === 1 && one.cells[0]?.label && !held.has(one.row) && !isRow(one),
  );
}

const FEWEST_LABELS = 3;

function stripStarts(rows: readonly SheetRow[]): number[] {
  const columns = countColumns(rows);
  const used = [...columns.keys()].sort((a, b) => a - b);
  const [first = 0] = used;
  return used.filter((column, at) => {
    if (at === 0) return true;
    const count = columns.get(column);
    const isBehindGap = used[at - 1] !== column - 1;
    // 生产总值 | | 亿元: a unit behind its blank begins no table.
    const isOfLabels = !!count && count.labels >= FEWEST_LABELS && count.labels > count.figures + count.units;
    return isBehindGap && isOfLabels && (columns.has(column + 1) || repeats(rows, column, first));
  });
}

/** Whether a column has the first one's labels beside them, as forms side by side have: GDP | | GDP. */
function repeats(rows: readonly SheetRow[], column: number, first: number): boolean {
  const pairs = rows.flatMap(({ cells }) => {
    const [own, other] = [column, first].map((at) => cells.find((one) => one.column === at)?.label?.text);
    return own === undefined ? [] : own === other;
  });
  const alike = pairs.filter((isAlike) => isAlike).length;
  return alike >= FEWEST_LABELS && alike * 2 > pairs.length;
}

interface ColumnCount {
  labels: number;
  /** Of the labels those that are units alone. */
  units: number;
  figures: number;
}

function countColumns(rows: readonly SheetRow[]): Map<number, ColumnCount> {
  const columns = new Map<number, ColumnCount>();
  for (const row of rows) {
    const labels = labelled(row).length;
    row.cells.forEach(({ column, label }) => {
      const count = columns.get(column) ?? { labels: 0, units: 0, figures: 0 };
      if (count.labels + count.figures === 0) columns.set(column, count);
      if (!label) count.figures++;
      else if (labels > 1) {
        count.labels++;
        if (isUnitAlone(label)) count.units++;
      }
    });
  }
  return columns;
}
