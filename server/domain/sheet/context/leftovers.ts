import { type CellPosition, type CellRange, holds, rangeName } from "../cell-range.ts";
import { formulaKind, referencesOf } from "../formula-kind.ts";
import type { Grid, GridCell } from "../grid.ts";
import type { Untouched, UntouchedCode } from "../recognition.ts";
import type { Table } from "./table-columns.ts";

/** Beyond so many different ranges every header counts as read, rather than looking each of them up. */
const MOST_RANGES = 300;
/** A range of so few cells is kept as its cells. */
const SMALL_RANGE = 32;

/** Cells of a sheet that are never written, by why; `writtenIn` says by row whether a column is proposed. */
export function leftoversOf(
  grid: Grid,
  tables: readonly Table[],
  writtenIn: (row: number) => readonly boolean[] | undefined,
): Untouched[] {
  const places = placesOf(tables);
  const isRead = readCells(grid);
  const kindOf = rememberKinds();
  const byCode = new Map<UntouchedCode, CellPosition[]>();
  for (const [row, held] of grid.rows) {
    const written = writtenIn(row);
    const placesIn = places.get(row) ?? [];
    held.forEach(({ column, formula, value }) => {
      if (written?.[column]) return;
      const place = placeOf(grid, { row, column, value }, firstOf(placesIn, column));
      const isHeader = place === "HEADER" && value !== "";
      const code =
        formula !== "" && !isHeader
          ? kindOf(formula)
          : isHeader && isRead({ row, column })
            ? "HEADER_READ_BY_FORMULA"
            : place;
      const cells = byCode.get(code) ?? [];
      cells.push({ row, column });
      byCode.set(code, cells);
    });
  }
  return Array.from(byCode, ([code, cells]) => ({ sheet: grid.sheet, cells, code }));
}

/** Formulas that were copied differ only in their figures, which do not matter here. */
function rememberKinds(): (formula: string) => UntouchedCode {
  const kinds = new Map<string, UntouchedCode>();
  return (formula) => {
    const pattern = formula.replace(/\d+/gu, "1");
    const kind = kinds.get(pattern) ?? formulaKind(pattern);
    kinds.set(pattern, kind);
    return kind;
  };
}

/** In a table a hidden cell is a helper's, and a text among figures is its writer's. */
function placeOf(
  { hiddenRows, hiddenColumns }: Grid,
  { row, column, value }: Pick<GridCell, "row" | "column" | "value">,
  place: UntouchedCode | undefined,
): UntouchedCode {
  if (place && place !== "FOOTNOTE" && (hiddenRows.has(row) || hiddenColumns.has(column))) return "HELPER";
  return place === "OUTSIDE_TABLE" && typeof value === "string" ? "TEXT" : (place ?? "OUTSIDE_TABLE");
}

type PlaceIn = (column: number) => UntouchedCode | undefined;

/** By row why its cells are left as they are, as each of its tables says it by their columns; the first that says it holds. */
function placesOf(tables: readonly Table[]): Map<number, PlaceIn[]> {
  const places = new Map<number, PlaceIn[]>();
  const add = (row: number, place: PlaceIn) => {
    const before = places.get(row);
    if (before) before.push(place);
    else places.set(row, [place]);
  };
  for (const { titles, header, body, notes, columns } of tables) {
    const [labels, figures, helpers] = [columns.labels, columns.figures, columns.helpers].map((one) => new Set(one));
    const inBody = (column: number) => {
      if (labels?.has(column)) return "HEADER";
      if (helpers?.has(column)) return "HELPER";
      return figures?.has(column) ? "OUTSIDE_TABLE" : undefined;
    };
    for (const { row } of [...titles, ...header]) add(row, () => "HEADER");
    for (const { row } of notes) add(row, () => "FOOTNOTE");
    for (const { row } of body) add(row, inBody);
  }
  return places;
}

function firstOf(places: readonly PlaceIn[], column: number): UntouchedCode | undefined {
  for (const placeIn of places) {
    const place = placeIn(column);
    if (place) return place;
  }
  return undefined;
}

/** Whether a formula of the sheet reads a cell. */
function readCells(grid: Grid): (cell: CellPosition) => boolean {
  const singles = new Set<number>();
  const ranges = new Map<string, CellRange>();
  const add = (formula: string) => {
    for (const range of referencesOf(formula)) {
      if (sizeOf(range) > SMALL_RANGE) ranges.set(rangeName(range), range);
      else addCells(singles, range);
    }
  };
  for (const row of grid.rows.values())
    row.forEach(({ formula }) => {
      if (formula !== "") add(formula);
    });
  const all = [...ranges.values()];
  const isUncountable = all.length > MOST_RANGES;
  return (cell) => isUncountable || singles.has(placeKey(cell)) || all.some((range) => holds(range, cell));
}

function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function addCells(places: Set<number>, { top, left, bottom, right }: CellRange): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) places.add(placeKey({ row, column }));
  }
}

function placeKey({ row, column }: CellPosition): number {
  return row * 16_384 + column;
}
