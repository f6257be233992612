import type { Figures } from "./figures.ts";
import type { Grid } from "./grid.ts";
import { type CellFinder, type OwnCell, ownCells } from "./own-cell.ts";
import type { Block } from "./recognition.ts";
import type { SeriesFigures, SeriesFinder } from "./series-figures.ts";
import { type TableFigures, tableFigures } from "./table-figures.ts";
import { agrees, significantDigits, slackOf, type TypedNumber, typedNumber } from "./typed-number.ts";

/** A cell with a typed number. */
export interface AuditedCell extends OwnCell {
  readonly typed: TypedNumber;
  /** By how much the number may be off and still show another figure in its unit. */
  readonly slack: number;
  readonly isRight: boolean;
}

/** The typed numbers of a block that can be judged, and how many cannot because nobody publishes such figures. */
export interface AuditedBlock {
  readonly cells: readonly AuditedCell[];
  readonly unknown: number;
  /** Those and the cells without a number. */
  readonly find: CellFinder;
  /** The figures of all its cells. */
  readonly table: TableFigures;
}

/** Holds every typed number of a block against its figure. */
export function auditedBlock(grid: Grid, block: Block, figures: Figures, findSeries: SeriesFinder): AuditedBlock {
  const numbers: (readonly [OwnCell, TypedNumber])[] = [];
  let unknown = 0;
  const find = ownCells(block, figures, findSeries);
  for (const { row, column } of block.cells) {
    const held = grid.cell(row, column);
    const typed = held && typedNumber(held);
    if (!typed) continue;
    const cell = find(row, column);
    if (cell?.series.isKnown) numbers.push([cell, typed]);
    else unknown++;
  }
  const cells = withHiddenZeros(numbers).map(([cell, typed]) => auditedCell(cell, typed));
  const table = tableFigures(() => block.cells.flatMap(({ row, column }) => find(row, column) ?? []));
  return { cells, unknown, find, table };
}

/** Field by field: copying the whole of tens of thousands of cells takes longer than judging them. */
function auditedCell(cell: OwnCell, typed: TypedNumber): AuditedCell {
  const { row, column, meaning, place, basis, own, isDerived, tolerance, series } = cell;
  const slack = slackOf(typed, series.tolerance);
  const isRight = isOwn(cell, typed);
  return { row, column, meaning, place, basis, own, isDerived, tolerance, series, typed, slack, isRight };
}

/** Among rates of one decimal, 6 is 6.0 and not 6.3 rounded: half of a series' numbers tell how many decimals it has. */
function withHiddenZeros(numbers: readonly (readonly [OwnCell, TypedNumber])[]) {
  const decimals = new Map<SeriesFigures, number[]>();
  for (const [{ series }, typed] of numbers) {
    const known = decimals.get(series);
    if (known) known.push(typed.decimals);
    else decimals.set(series, [typed.decimals]);
  }
  const usual = new Map([...decimals].map(([series, counts]) => [series, median(counts)]));
  return numbers.map(([cell, typed]) => {
    const isShort = typed.hidesZeros && significantDigits(typed) <= 2;
    const shown = isShort ? Math.max(typed.decimals, usual.get(cell.series) ?? 0) : typed.decimals;
    return [cell, shown === typed.decimals ? typed : { ...typed, decimals: shown }] as const;
  });
}

function median(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

function isOwn({ own, tolerance }: OwnCell, typed: TypedNumber): boolean {
  return own !== undefined && agrees(typed, own, tolerance);
}
