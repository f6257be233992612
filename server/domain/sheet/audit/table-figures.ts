import type { FigurePlace } from "../figures.ts";
import type { CellFinder, OwnCell } from "../own-cell.ts";
import type { SeriesFigures } from "../series-figures.ts";
import { slackOf, type TypedNumber } from "../typed-number.ts";
import { indexByValue, type ValueIndex } from "../value-index.ts";

/** The figures that belong into the cells of one table, by what a typed number may be mistaken for. */
export interface TableFigures {
  /** The cell at a place of the table. */
  readonly at: CellFinder;
  /** The cells of a series whose figure a number shows. */
  ofSeries(series: SeriesFigures, typed: TypedNumber): readonly OwnCell[];
  /** The cells of the same basis and last month, of whatever series, whose figure a number shows. */
  ofPeriod(place: FigurePlace, typed: TypedNumber): readonly OwnCell[];
  /** For how many times the table has a cell of a series, and for how many series one of a time. */
  periodCount(series: SeriesFigures): number;
  seriesCount(place: FigurePlace): number;
  /** The last months for which the table has cells of a series on the basis of a place, oldest first. */
  months(series: SeriesFigures, basis: FigurePlace["basis"]): readonly number[];
}

interface Shelf {
  readonly cells: OwnCell[];
  index?: ValueIndex<OwnCell>;
}

/** The figures of a table's cells; nothing is looked at before it is asked for. */
export function tableFigures(allCells: () => Iterable<OwnCell>, at: CellFinder): TableFigures {
  let shelves: { bySeries: Map<SeriesFigures, Shelf>; byPeriod: Map<string, Shelf> } | undefined;
  const months = new Map<SeriesFigures, Map<string, readonly number[]>>();
  function known() {
    if (shelves) return shelves;
    shelves = { bySeries: new Map(), byPeriod: new Map() };
    for (const cell of allCells()) {
      put(shelves.bySeries, cell.series, cell);
      put(shelves.byPeriod, periodKey(cell.place), cell);
    }
    return shelves;
  }
  return {
    at,
    ofSeries: (series, typed) => showing(known().bySeries.get(series), typed, series.tolerance),
    ofPeriod: (place, typed) => showing(known().byPeriod.get(periodKey(place)), typed),
    periodCount: (series) => known().bySeries.get(series)?.cells.length ?? 0,
    seriesCount: (place) => known().byPeriod.get(periodKey(place))?.cells.length ?? 0,
    months(series, basis) {
      const byBasis = months.get(series) ?? new Map<string, readonly number[]>();
      const found = byBasis.get(basis) ?? monthsOf(known().bySeries.get(series), basis);
      months.set(series, byBasis.set(basis, found));
      return found;
    },
  };
}

function put<Key>(shelves: Map<Key, Shelf>, key: Key, cell: OwnCell): void {
  const shelf = shelves.get(key);
  if (shelf) shelf.cells.push(cell);
  else shelves.set(key, { cells: [cell] });
}

function showing(shelf: Shelf | undefined, typed: TypedNumber, tolerance = 0): readonly OwnCell[] {
  if (!shelf) return [];
  shelf.index ??= indexByValue(shelf.cells, ({ own }) => own);
  const slack = slackOf(typed, tolerance);
  return shelf.index.within(typed.amount - slack, typed.amount + slack);
}

function periodKey({ basis, month }: FigurePlace): string {
  return `${basis} ${month}`;
}

function monthsOf(shelf: Shelf | undefined, basis: FigurePlace["basis"]): readonly number[] {
  const found = shelf?.cells.filter(({ own, place }) => own !== undefined && place.basis === basis) ?? [];
  return [...new Set(found.map(({ place }) => place.month))].sort((a, b) => a - b);
}
