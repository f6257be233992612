import type { Grid } from "../grid.ts";
import type { CellFinder, OwnCell } from "../own-cell.ts";
import type { Block } from "../recognition.ts";
import { agrees, significantDigits, slackOf, type TypedNumber, typedNumber } from "../typed-number.ts";
import { type TableFigures, tableFigures } from "./table-figures.ts";
import type { VintageCells } from "./vintage-cells.ts";

/** A cell with a typed number. */
export interface AuditedCell extends OwnCell {
  readonly typed: TypedNumber;
  /** By how much the number may be off and still show another figure in its unit. */
  readonly slack: number;
  /** Whether it shows its figure: that of the workbook's vintage, or today's. */
  readonly isRight: boolean;
  /** Today's figure, where the number shows one of the two and the workbook's vintage has another. */
  readonly revision?: Revision;
}

/** What became of a figure since the workbook was filled. */
export interface Revision {
  readonly now: OwnCell;
  /** Whether the number shows today's figure; else it shows the one of the workbook's vintage. */
  readonly isTaken: boolean;
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
export function auditedBlock(grid: Grid, block: Block, { find, today }: VintageCells): AuditedBlock {
  const numbers: (readonly [OwnCell, TypedNumber])[] = [];
  let unknown = 0;
  for (const { row, column } of block.cells) {
    const held = grid.cell(row, column);
    const typed = held && typedNumber(held);
    if (!typed) continue;
    const cell = find(row, column);
    const isOther = typed.isOfGrowth && cell?.series.indicator.kind !== "rate";
    if (cell?.series.isKnown && !isOther) numbers.push([cell, typed]);
    else unknown++;
  }
  const cells = withUsualDecimals(numbers).map(([cell, typed]) =>
    auditedCell(cell, typed, today(cell.row, cell.column)),
  );
  const table = tableFigures(() => block.cells.flatMap(({ row, column }) => find(row, column) ?? []), find);
  return { cells, unknown, find, table };
}

/** Field by field: copying the whole of tens of thousands of cells takes longer than judging them. */
function auditedCell(cell: OwnCell, typed: TypedNumber, now: OwnCell | undefined): AuditedCell {
  const { row, column, meaning, place, basis, own, isDerived, tolerance, series } = cell;
  const slack = slackOf(typed, series.tolerance);
  const revision = revisionOf(cell, typed, now);
  const isRight = revision !== undefined || isOwn(cell, typed);
  const audited = { row, column, meaning, place, basis, own, isDerived, tolerance, series, typed, slack, isRight };
  return revision ? { ...audited, revision } : audited;
}

/** Where the two vintages differ in what the number shows; undefined where it shows both of them or neither. */
function revisionOf(cell: OwnCell, typed: TypedNumber, now: OwnCell | undefined): Revision | undefined {
  if (now?.own === undefined) return undefined;
  const isTaken = isOwn(now, typed);
  return isTaken === isOwn(cell, typed) ? undefined : { now, isTaken };
}

/** Fewer numbers of a series do not tell how many decimals it has; those of its indicator in the table do. */
const TELLING_NUMBERS = 3;

/**
 * Half of a series' numbers tell how many decimals it has. Among rates of one decimal, 6 is 6.0 and not 6.3 rounded;
 * where they were typed with one and are shown with two, 24.40 may be 24.43.
 */
function withUsualDecimals(numbers: readonly (readonly [OwnCell, TypedNumber])[]) {
  const ofSeries = usualDecimals(numbers, ({ series }) => series);
  const ofIndicator = usualDecimals(numbers, ({ series }) => series.indicator);
  return numbers.map(([cell, typed]) => {
    const usual = ofSeries.get(cell.series) ?? ofIndicator.get(cell.series.indicator);
    const decimals = usual ? decimalsAmong(typed, usual) : typed.decimals;
    return [cell, decimals === typed.decimals ? typed : { ...typed, decimals }] as const;
  });
}

function decimalsAmong(typed: TypedNumber, usual: Decimals): number {
  const isShort = typed.hidesZeros && significantDigits(typed) <= 2;
  if (isShort) return Math.max(typed.decimals, usual.shown);
  return usual.typed < usual.shown
    ? Math.min(typed.decimals, Math.max(typed.typedDecimals, usual.typed))
    : typed.decimals;
}

/** How many decimals numbers have as they are shown, and as they were typed. */
interface Decimals {
  readonly shown: number;
  readonly typed: number;
}

/** How many decimals half of the numbers of one kind have; nothing for a kind with too few. */
function usualDecimals<Kind>(
  numbers: readonly (readonly [OwnCell, TypedNumber])[],
  kindOf: (cell: OwnCell) => Kind,
): ReadonlyMap<Kind, Decimals> {
  const ofKinds = new Map<Kind, TypedNumber[]>();
  for (const [cell, typed] of numbers) {
    const known = ofKinds.get(kindOf(cell));
    if (known) known.push(typed);
    else ofKinds.set(kindOf(cell), [typed]);
  }
  const telling = [...ofKinds].filter(([, numbers]) => numbers.length >= TELLING_NUMBERS);
  return new Map(
    telling.map(([kind, numbers]) => {
      const shown = median(numbers.map(({ decimals }) => decimals));
      return [kind, { shown, typed: median(numbers.map(({ typedDecimals }) => typedDecimals)) }];
    }),
  );
}

function median(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

function isOwn({ own, tolerance }: OwnCell, typed: TypedNumber): boolean {
  return own !== undefined && agrees(typed, own, tolerance);
}
