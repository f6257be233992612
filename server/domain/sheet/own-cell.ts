import { basesOf } from "../basis.ts";
import type { Basis } from "../indicator.ts";
import { isRefusal } from "../refusal.ts";
import { type CellPosition, positionsIn } from "./cell-range.ts";
import type { FigurePlace, Figures } from "./figures.ts";
import type { Block, CellMeaning, RecognisedCell } from "./recognition.ts";
import type { SeriesFigures, SeriesFinder } from "./series-figures.ts";

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

/** Finds the cell of a block at a row and column. */
export type CellFinder = (row: number, column: number) => OwnCell | undefined;

/** The cells of a block; those without a number are looked at only when a neighbour may hold their figure. */
export function ownCells(block: Block, figures: Figures, findSeries: SeriesFinder): CellFinder {
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
