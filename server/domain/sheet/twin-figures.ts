import type { Settling } from "./cell-indicator.ts";
import { columnName } from "./cell-range.ts";
import type { Grid } from "./grid.ts";
import { SURE } from "./part.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";
import type { RecognisedCell } from "./recognition.ts";

/** Twins are columns, which show in the first rows of a table. */
const MOST_ROWS = 50;
/** Figures of one thing that are rounded otherwise, or revised a little, differ by less. */
const SLACK = 0.02;

/**
 * Columns that were read as the same figures, GDP beside Gdp（修订）, though their numbers differ: one of them is another
 * figure, and both are asked about.
 */
export function questionTwins(cells: readonly RecognisedCell[], grid: Grid, settling: Settling): Questioned {
  const twins = twinColumns(cells, grid);
  if (twins.size === 0) return UNQUESTIONED;
  const columns = [...twins].sort((a, b) => a - b);
  const names = columns.map((column) => `${columnName(column)}列`).join("、");
  const text = `${names}的标签读出来是同样的数，表里的数却不同，请确认这些单元格是不是${ACTUAL}。`;
  const key = `twins ${settling.tableKey} ${columns.join(" ")}`;
  const meant = cells.filter(({ column }) => twins.has(column));
  return questionActual(meant, { key, text }, settling.inquiry);
}

function twinColumns(cells: readonly RecognisedCell[], grid: Grid): Set<number> {
  const twins = new Set<number>();
  const rows = new Map<number, Map<string, RecognisedCell>>();
  for (const cell of cells) {
    if (cell.confidence <= SURE.asked) continue;
    const row = rows.get(cell.row) ?? new Map<string, RecognisedCell>();
    if (row.size === 0 && rows.size === MOST_ROWS) break;
    rows.set(cell.row, row);
    const key = meaningOf(cell);
    const twin = row.get(key);
    if (!twin) row.set(key, cell);
    else if (differ(grid.cell(cell.row, cell.column)?.value, grid.cell(twin.row, twin.column)?.value)) {
      twins.add(cell.column).add(twin.column);
    }
  }
  return twins;
}

function meaningOf({ meaning }: RecognisedCell): string {
  const { indicator, subject, basis, period, unit } = meaning;
  return [indicator, subject.area, subject.member, basis, period.start, period.end, unit].join(" ");
}

function differ(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) > SLACK * Math.max(Math.abs(a), Math.abs(b));
}
