import { periodOf } from "../domain/basis.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import type { TimedAmount } from "../domain/time-identities.ts";
import type { Snapshot } from "./snapshot.ts";

/** A figure of the book, for holding it against others. */
export interface StoredFigure extends TimedAmount {
  /** Position of its series. */
  readonly series: number;
  /** Its last month. */
  readonly month: number;
  readonly indicator: Indicator;
}

/** The figure of a series at a last month; undefined where nothing is published. */
export function storedFigure(
  { cube, series, catalogue }: Snapshot,
  position: number,
  month: number,
): StoredFigure | undefined {
  const one = series[position];
  const indicator = one && catalogue.indicators.byCode(one.indicator);
  const amount = cube.value(position, month);
  if (!indicator || Number.isNaN(amount)) return undefined;
  return { series: position, month, indicator, amount, period: periodOf(one.basis, month) };
}

/** The months of a series that may hold a figure whose last month lies in a span. */
export function monthsWithin({ cube }: Pick<Snapshot, "cube">, position: number, span: Period): readonly number[] {
  const { first, last } = cube.span(position);
  const start = Math.max(first, span.start);
  return Array.from({ length: Math.max(0, Math.min(last, span.end) - start + 1) }, (_, at) => start + at);
}
