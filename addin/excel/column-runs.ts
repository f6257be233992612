import { splitAddress } from "./address.ts";

/** Cells of one sheet that stand one below the other without a gap. */
export interface ColumnRun {
  readonly sheet: string;
  /** `A1:A3`, or `A1` for a single cell. */
  readonly range: string;
  /** Their addresses as they were given, from top to bottom. */
  readonly addresses: readonly string[];
}

/** The cells at those addresses in as few ranges as columns allow: what is not a cell's address is left out. */
export function columnRuns(addresses: readonly string[]): ColumnRun[] {
  const cells = addresses.flatMap(locate).sort(inColumns);
  const runs: Located[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    const isNext = above?.sheet === cell.sheet && above.column === cell.column && above.row + 1 === cell.row;
    if (run && isNext) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap(toRun);
}

/** Runs in portions of at most so many cells, none of them over more than one sheet; a longer run is a portion of its own. */
export function portions(runs: readonly ColumnRun[], most: number): ColumnRun[][] {
  const portions: ColumnRun[][] = [];
  let size = 0;
  for (const run of runs) {
    const portion = portions.at(-1);
    const fits = portion?.[0]?.sheet === run.sheet && size + run.addresses.length <= most;
    if (portion && fits) portion.push(run);
    else portions.push([run]);
    size = run.addresses.length + (fits ? size : 0);
  }
  return portions;
}

interface Located {
  readonly address: string;
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
}

function locate(address: string): Located[] {
  const { sheet, cell } = splitAddress(address);
  const [, column, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(cell) ?? [];
  return column && row && sheet !== "" ? [{ address, sheet, column, row: Number(row) }] : [];
}

function inColumns(left: Located, right: Located): number {
  return compare(left.sheet, right.sheet) || compare(left.column, right.column) || left.row - right.row;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function toRun(cells: readonly Located[]): ColumnRun[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return [];
  const top = `${first.column}${first.row}`;
  const range = cells.length === 1 ? top : `${top}:${last.column}${last.row}`;
  return [{ sheet: first.sheet, range, addresses: cells.map(({ address }) => address) }];
}
