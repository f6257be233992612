import { columnName } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import { SURE } from "../part.ts";
import type { CellMeaning, RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/** Twins show in the first rows of a table. */
const MOST_ROWS = 50;
/** Figures of one thing that are rounded otherwise, or revised a little, differ by less. */
const SLACK = 0.02;
/** More rows are not named one by one. */
const MOST_NAMED = 6;

/**
 * Columns or rows that were read as the same figures, GDP beside Gdp（修订）, or rows whose names are missing, though their
 * numbers differ: one of them is another figure, and all are asked about.
 */
export function questionTwins(cells: readonly RecognisedCell[], grid: Grid, settling: Settling): Questioned {
  const twins = twinsIn(cells, grid);
  const [columns, rows] = [twins.columns, twins.rows].map((places) => [...places].sort((a, b) => a - b));
  if (!columns || !rows || columns.length + rows.length === 0) return UNQUESTIONED;
  const named =
    rows.length > MOST_NAMED ? `第${(rows[0] ?? 0) + 1}行起多行` : rows.map((row) => `第${row + 1}行`).join("、");
  const names = columns.length > 0 ? columns.map((column) => `${columnName(column)}列`).join("、") : named;
  const text = `${names}的标签读出来是同样的数，表里的数却不同，请确认这些单元格是不是${ACTUAL}。`;
  const key = `twins ${settling.tableKey} ${[...columns, ...rows.map((row) => `r${row}`)].join(" ")}`;
  // Rows without names go on below the first ones, also in times of which only one is typed.
  const keyOf = rows.length * 2 > twins.seen ? seriesOf : meaningOf;
  const isMeant = rows.length > 0 ? among(cells, twins.rows, keyOf) : () => false;
  const meant = cells.filter((cell) => twins.columns.has(cell.column) || isMeant(cell));
  return questionActual(meant, { key, text }, settling.inquiry);
}

interface Twins {
  readonly columns: Set<number>;
  readonly rows: Set<number>;
  /** How many rows were looked at. */
  seen: number;
}

function twinsIn(cells: readonly RecognisedCell[], grid: Grid): Twins {
  const twins: Twins = { columns: new Set(), rows: new Set(), seen: 0 };
  const numberMeaning = createMeaningNumbers();
  const inColumns: Map<number, RecognisedCell>[] = [];
  let inRow = new Map<number, RecognisedCell>();
  let lastRow = -1;
  const numberOf = ({ row, column }: RecognisedCell) => grid.cell(row, column)?.value;
  for (const cell of cells) {
    if (cell.confidence <= SURE.asked) continue;
    if (cell.row !== lastRow) {
      if (twins.seen === MOST_ROWS) break;
      twins.seen++;
      [inRow, lastRow] = [new Map(), cell.row];
    }
    const meaning = numberMeaning(cell);
    const beside = inRow.get(meaning);
    const untold = beside && untoldOf(cell, beside, numberOf);
    if (!beside) inRow.set(meaning, cell);
    else if (untold) twins.columns.add(untold.column);
    else if (differ(numberOf(cell), numberOf(beside))) twins.columns.add(beside.column).add(cell.column);
    const inColumn = inColumns[cell.column] ?? new Map<number, RecognisedCell>();
    inColumns[cell.column] = inColumn;
    const above = inColumn.get(meaning);
    if (!above) inColumn.set(meaning, cell);
    else if (differ(numberOf(cell), numberOf(above))) twins.rows.add(above.row).add(cell.row);
  }
  return twins;
}

/** Months are counted from year 0; the engine keeps small whole numbers without an object for each. */
const MOST_MONTHS = 2 ** 15;
/** Of periods of a year and more it does not matter how long they are. */
const YEAR = 12;

/** Numbers of what cells mean, equal for equal meanings. Texts of so many cells would be dear; a series goes on mostly. */
function createMeaningNumbers(): (cell: RecognisedCell) => number {
  const numbers = new Map<string, number>();
  const above: { readonly meaning: CellMeaning; readonly series: number }[] = [];
  let before: (typeof above)[number] | undefined;
  const numberOf = (meaning: CellMeaning, column: number): number => {
    if (before && isSameSeries(before.meaning, meaning)) return before.series;
    const upper = above[column];
    if (upper && isSameSeries(upper.meaning, meaning)) return upper.series;
    const key = [seriesOf({ meaning }), meaning.basis, meaning.unit].join(" ");
    return numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
  };
  return ({ meaning, column }) => {
    before = { meaning, series: numberOf(meaning, column) };
    above[column] = before;
    const { start, end } = meaning.period;
    return (before.series * MOST_MONTHS + end) * YEAR + Math.min(end - start, YEAR - 1);
  };
}

function isSameSeries(one: CellMeaning, other: CellMeaning): boolean {
  return (
    one.indicator === other.indicator &&
    one.subject === other.subject &&
    one.basis === other.basis &&
    one.unit === other.unit
  );
}

/** Of two blank cells of a row, GDP beside 2015年GDP below a title of 2015, the one whose column does not say the time. */
function untoldOf(
  cell: RecognisedCell,
  twin: RecognisedCell,
  numberOf: (cell: RecognisedCell) => unknown,
): RecognisedCell | undefined {
  const isTold = ({ column, labels }: RecognisedCell) => labels.period.some((label) => label.column === column);
  const areBlank = [cell, twin].every((one) => typeof numberOf(one) !== "number");
  if (!areBlank || cell.column === twin.column || isTold(cell) === isTold(twin)) return undefined;
  return isTold(cell) ? twin : cell;
}

/** Whether a cell has the key of one of some rows. */
function among(
  cells: readonly RecognisedCell[],
  rows: ReadonlySet<number>,
  keyOf: (cell: RecognisedCell) => string,
): (cell: RecognisedCell) => boolean {
  const keys = new Set(cells.filter(({ row }) => rows.has(row)).map(keyOf));
  return (cell) => keys.has(keyOf(cell));
}

function seriesOf({ meaning }: Pick<RecognisedCell, "meaning">): string {
  return [meaning.indicator, meaning.subject.area, meaning.subject.member].join(" ");
}

function meaningOf({ meaning }: RecognisedCell): string {
  const { indicator, subject, basis, period, unit } = meaning;
  return [indicator, subject.area, subject.member, basis, period.start, period.end, unit].join(" ");
}

function differ(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) > SLACK * Math.max(Math.abs(a), Math.abs(b));
}
