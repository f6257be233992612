import { basesOf } from "../basis.ts";
import type { Basis } from "../indicator.ts";
import { isRefusal } from "../refusal.ts";
import { type CellPosition, positionsIn } from "./cell-range.ts";
import type { FigurePlace, Figures } from "./figures.ts";
import type { Grid } from "./grid.ts";
import type { Block, CellMeaning, RecognisedCell } from "./recognition.ts";
import type { SeriesFigures, SeriesFinder } from "./series-figures.ts";
import { type TableFigures, tableFigures } from "./table-figures.ts";
import { agrees, significantDigits, slackOf, type TypedNumber, typedNumber } from "./typed-number.ts";

/** Cells below that confidence are neither judged nor filled: what they should hold is not known. */
export const SURE = 0.9;

/** A cell and the figure that belongs there, whatever it holds. */
export interface OwnCell extends CellPosition {
  readonly meaning: CellMeaning;
  readonly place: FigurePlace;
  /** On which basis figures of its span are published: the year's may be January to December's. */
  readonly basis: Basis;
  /** The figure of its meaning, in the sheet's unit; undefined where there is none. */
  readonly own: number | undefined;
  readonly isDerived: boolean;
  /** By how much a number may be off and still be that figure. */
  readonly tolerance: number;
  readonly series: SeriesFigures;
}

/** A cell with a typed number. */
export interface AuditedCell extends OwnCell {
  readonly typed: TypedNumber;
  /** By how much the number may be off and still show another figure in its unit. */
  readonly slack: number;
  readonly isRight: boolean;
}

/** Finds the cell of a block at a row and column. */
export type CellFinder = (row: number, column: number) => OwnCell | undefined;

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

/** Cells without a number are looked at only when a neighbour may hold their figure. */
function ownCells(block: Block, figures: Figures, findSeries: SeriesFinder): CellFinder {
  const positionOf = positionsIn(block.cells);
  const known: (OwnCell | undefined)[] = [];
  const isKnown = new Uint8Array(block.cells.length);
  return (row, column) => {
    const at = positionOf(row, column);
    const cell = isKnown[at] === 0 ? block.cells[at] : undefined;
    if (cell) {
      isKnown[at] = 1;
      known[at] = ownCell(cell, figures, findSeries);
    }
    return known[at];
  };
}

function ownCell(cell: RecognisedCell, figures: Figures, findSeries: SeriesFinder): OwnCell | undefined {
  const { row, column, meaning, confidence } = cell;
  const { indicator, subject, basis, period, unit } = meaning;
  const series = confidence >= SURE ? findSeries(indicator, subject, unit) : undefined;
  if (!series) return undefined;
  const place = { indicator, subject, basis, month: period.end };
  return { row, column, meaning, place, series, ...ownFigure(meaning, series, figures) };
}

function ownFigure(meaning: CellMeaning, series: SeriesFigures, figures: Figures) {
  const { tolerance } = series;
  const nothing = { basis: meaning.basis, own: undefined, isDerived: false, tolerance };
  if (!series.isKnown) return nothing;
  for (const basis of samePeriodBases(meaning)) {
    const own = series.at(basis, meaning.period.end);
    if (own !== undefined) return { ...nothing, basis, own };
  }
  const figure = figures.figure(meaning);
  if (isRefusal(figure)) return nothing;
  return {
    ...nothing,
    own: series.inSheet(figure.value),
    isDerived: figure.isDerived,
    tolerance: Math.max(tolerance, Math.abs(series.inSheet(figure.tolerance))),
  };
}

/** Its own basis first, then the others on which exactly that span can be published. */
function samePeriodBases({ basis, period }: CellMeaning): readonly Basis[] {
  return basis === "point" ? [basis] : [basis, ...basesOf(period).filter((other) => other !== "point")];
}
