import type { CurrentFigure } from "../domain/import/judge-figure.ts";
import type { FigureSeries } from "../domain/import/who-reader.ts";
import type { Snapshot } from "./snapshot.ts";

/** The figures of the book, for rows that are about to change them. */
export interface CurrentFigures {
  /** The figure of a series at a last month (an ordinal); undefined where the book has none. */
  at(series: FigureSeries, month: number): CurrentFigure | undefined;
  /** A figure of the same series to compare sizes with: that one, the year before's, or the last; undefined for none. */
  comparable(series: FigureSeries, month: number): number | undefined;
}

/** Looks figures up in a snapshot; the place of a series is looked up once. */
export function currentFigures(snapshot: Snapshot): CurrentFigures {
  const { cube } = snapshot;
  // Weak: sums ask for series of their own making.
  const positions = new WeakMap<FigureSeries, number>();
  function positionOf(series: FigureSeries): number {
    const known = positions.get(series);
    if (known !== undefined) return known;
    const indicator = snapshot.indicatorPosition(series.indicator.code);
    const subject = snapshot.subjectPosition(series);
    const position = indicator < 0 || subject < 0 ? -1 : cube.find(indicator, subject, series.basis);
    positions.set(series, position);
    return position;
  }
  return {
    at(series, month) {
      const position = positionOf(series);
      if (position < 0 || cube.vintage(position, month) === 0) return undefined;
      const value = cube.value(position, month);
      return { value: Number.isNaN(value) ? null : value, status: cube.status(position, month) };
    },
    comparable(series, month) {
      const position = positionOf(series);
      if (position < 0) return undefined;
      const months = [month, month - 12, cube.span(position).last];
      return months.map((one) => cube.value(position, one)).find((value) => !Number.isNaN(value));
    },
  };
}
