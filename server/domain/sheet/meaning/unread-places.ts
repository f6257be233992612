import { type CellPosition, rangeAround, rangeName } from "../cell-range.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Label } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { hasFigures, type SheetRow, type SheetRows } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { isComputed } from "./unknown-columns.ts";

/** Cells that belong together of which something was said: proposed in a block, or asked about. */
export interface Settled {
  readonly cells: readonly CellPosition[];
}

/**
 * Asks about places for figures that stand in no table of which anything was understood: an analyst who reads nothing of
 * them would take them for done.
 */
export function askUnread(
  { rows, grid }: SheetRows,
  { tables, settled }: { readonly tables: readonly TableRows[]; readonly settled: readonly Settled[] },
  inquiry: Inquiry,
): void {
  const read = readRowsOf(tables, rowsOf(settled));
  const unread = rows.filter(({ row }) => !read.has(row) && !grid.hiddenRows.has(row));
  for (const { name, places } of unreadPlaces(unread, new Set(rows.map(({ row }) => row)))) {
    const range = rangeAround(places);
    const key = range ? rangeName(range) : "";
    if (inquiry.answerTo("TABLE_UNREAD", key) !== undefined) continue;
    const text = `没有看懂 ${key} 这一块：有“${name}”，但看不出哪一格是哪个期间的数。请改成表头写期间、每行一个指标的表，或不填这些单元格。`;
    for (const place of places) inquiry.ask({ key, code: "TABLE_UNREAD", text, candidates: ["不填"] }, place);
  }
}

function rowsOf(settled: readonly Settled[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let last: number | undefined;
  for (const { cells } of settled) {
    cells.forEach(({ row }) => {
      if (row !== last) rows.add(row);
      last = row;
    });
  }
  return rows;
}

/** All rows of tables of which some row is settled, without others that are sentences with blanks. */
function readRowsOf(tables: readonly TableRows[], settled: ReadonlySet<number>): ReadonlySet<number> {
  const understood = tables.filter(({ body }) => body.some(({ row }) => settled.has(row)));
  const read = understood.flatMap(({ titles, header, body, notes }) => [
    ...[...titles, ...header, ...body].filter((row) => settled.has(row.row) || !isSentence(row)),
    ...notes,
  ]);
  return new Set(read.map(({ row }) => row));
}

/** 地区生产总值 | | 亿元，比上年增长: a name, a gap and what begins with a unit. */
function isSentence({ cells }: SheetRow): boolean {
  return cells.some((one, at) => {
    const behind = cells[at + 1];
    return isName(one) && behind?.column === one.column + 2 && SENTENCE.test(behind.label?.text ?? "");
  });
}

const SENTENCE = /^(?:[十百千万亿]*(?:美?元|人|户|家|个|吨|辆|台)|%)[，,。；;]/u;

/** Places in rows that follow each other, and the first indicator that is named among them. */
interface Unread {
  readonly name: string;
  readonly places: readonly CellPosition[];
}

/**
 * Typed numbers beside or below the name of an indicator, and blank cells between such a name and further words, below one
 * beside a row's label, or below each of several in a row that is blank.
 *
 * @param held the rows of the sheet that hold something
 */
export function unreadPlaces(rows: readonly SheetRow[], held: ReadonlySet<number>): Unread[] {
  let last = 0;
  for (const row of held) last = Math.max(last, row);
  return runsOf(rows).flatMap((run) => {
    const heads = new Map<number, Label>();
    const places = run.flatMap((row) => {
      const found = placesIn(row, heads);
      for (const { column, label } of row.cells) if (label) heads.set(column, withNameKept(heads.get(column), label));
      const below = held.has(row.row + 1) ? [] : belowEach(row, heads, row.row < last);
      return below.length > 0 ? below : found;
    });
    places.push(...besideNamesAlone(run));
    const name = run.flatMap(({ cells }) => cells).find(isName)?.label?.text;
    return name !== undefined && places.length > 0 ? [{ name, places }] : [];
  });
}

/** One blank row within a form is no end of it. */
const MOST_GAP = 2;

function runsOf(rows: readonly SheetRow[]): SheetRow[][] {
  const runs: SheetRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row.row <= (run.at(-1)?.row ?? 0) + MOST_GAP) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** A row's label below the name of an indicator leaves the column that name. */
function withNameKept(head: Label | undefined, label: Label): Label {
  return head && isOfIndicator(head) && !isComputed(label.text) ? head : label;
}

function placesIn(row: SheetRow, heads: ReadonlyMap<number, Label>): CellPosition[] {
  const named = row.cells.filter(isName).map(({ column }) => column);
  const isBehindName = (column: number) => named.some((name) => name < column);
  const isBelow = (column: number) => isOfIndicator(heads.get(column));
  const typed = row.cells.filter(({ label, cell }) => !label && cell.formula === "");
  const figures = typed.filter(({ column }) => isBehindName(column) || isBelow(column));
  const taken = new Set(row.cells.map(({ column }) => column));
  const between = row.cells.flatMap((one, at) => {
    const behind = row.cells[at + 1];
    const isOver = behind && isName(behind) && !SENTENCE.test(behind.label?.text ?? "");
    return isName(one) && behind && !isOver ? one.column + 1 : [];
  });
  const below = hasFigures(row) || named.length > 0 ? [] : belowNames(row.cells, heads);
  const blank = [...between, ...below].filter((column) => !taken.has(column));
  const columns = [...figures.map(({ column }) => column), ...blank];
  return columns
    .filter((column) => !isComputed(heads.get(column)?.text ?? ""))
    .map((column) => ({ row: row.row, column }));
}

const FEWEST_ALONE = 2;

/** The blank cells beside GDP (RMB billion) and FDI (US$ million), each alone in its row below Vital Statistics (2006). */
function besideNamesAlone(run: readonly SheetRow[]): CellPosition[] {
  const isOfTime = run.some(({ cells }) => cells.some(({ label }) => label && label.times.length > 0));
  const alone = run.flatMap(({ cells: [first, ...others] }) =>
    first && isName(first) && others.length === 0 && isToBeTold(first)
      ? { row: first.row, column: first.column + 1 }
      : [],
  );
  return isOfTime && alone.length >= FEWEST_ALONE ? alone : [];
}

/** Whether a name says in which unit its figure is to be, or ends in a colon. */
function isToBeTold({ label, cell }: ReadCell): boolean {
  return (label?.units.length ?? 0) > 0 || /[:：]\s*$/u.test(String(cell.value));
}

/** The cells below the names of cards, or below 上年同期 and the like of such a name. */
function belowEach({ row, cells }: SheetRow, heads: ReadonlyMap<number, Label>, isFollowed: boolean): CellPosition[] {
  const named = cells.filter(({ column, label }) => isOfIndicator(heads.get(column)) || label?.isYearBefore);
  const isSpread = named.every(({ column }, at) => at === 0 || column > (named[at - 1]?.column ?? column) + 1);
  const isOfCards = named.length > 1 && (isSpread || isFollowed) && cells.every(({ label }) => label?.role === "plain");
  return isOfCards ? named.map(({ column }) => ({ row: row + 1, column })) : [];
}

/** The blank cells of a row with a label that stand below names. */
function belowNames([first]: readonly ReadCell[], heads: ReadonlyMap<number, Label>): number[] {
  const named = [...heads].flatMap(([column, label]) => (isOfIndicator(label) ? column : []));
  const isRow = first?.label?.role === "plain" && !named.includes(first.column);
  return isRow && named.length > 1 ? named.filter((column) => column > first.column) : [];
}

function isName({ label }: ReadCell): boolean {
  return isOfIndicator(label);
}

/** Longer words are a sentence about figures. */
const LONGEST_NAME = 24;

function isOfIndicator(label: Label | undefined): boolean {
  return label?.role === "plain" && label.indicators.length > 0 && label.text.length <= LONGEST_NAME;
}
