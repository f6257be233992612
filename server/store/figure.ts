import { periodOf } from "../domain/basis.ts";
import { derive, type Piece, sumOf } from "../domain/derivation.ts";
import type { Basis, Indicator } from "../domain/indicator.ts";
import { yearOf } from "../domain/month.ts";
import { isRelative, type Period, resolvePeriod } from "../domain/period.ts";
import type { Cube } from "./cube.ts";
import { findObservation, type Location, type Lookup, latestPeriod, lookupOf } from "./find-observation.ts";

/** How a figure came about: published as it stands, summed from published ones, or compared with a year earlier. */
export type Derivation = "published" | "sum" | "growth" | "change";

/** A figure and the published ones it is made of. */
export interface Figure {
  /** In `unit`. */
  readonly value: number;
  readonly unit: string;
  readonly period: Period;
  readonly basis: Basis;
  readonly derivation: Derivation;
  /** Of a published figure, itself. */
  readonly terms: readonly FigureTerm[];
}

/** A published figure that is added or taken away. */
export interface FigureTerm {
  readonly sign: 1 | -1;
  readonly location: Location;
}

/** Whose figure is wanted: an indicator and a subject by their positions in the cube. */
export interface Measured {
  readonly indicator: Indicator;
  readonly indicatorPosition: number;
  readonly subjectPosition: number;
}

/** Longer spans are not summed up: looking for their parts would take longer than anyone waits. */
const LONGEST_SUM = 240;

/** The bases whose figures are parts of sums. */
const SUMMED: readonly Basis[] = ["year-to-date", "month", "quarter", "year"];

/** The figure of a period: published, or for amounts that add up over time derived from figures of one release. */
export function figureOf(cube: Cube, measured: Measured, lookup: Lookup): Figure | undefined {
  const published = publishedFigure(cube, measured, lookup);
  if (published || measured.indicator.kind !== "flow") return published;
  const period = concretePeriod(cube, measured, lookup);
  return period && derivedFigure(cube, measured, period);
}

/** The figure of a period as it was published. */
export function publishedFigure(cube: Cube, measured: Measured, lookup: Lookup): Figure | undefined {
  const location = findObservation(cube, measured.indicatorPosition, measured.subjectPosition, lookup);
  return location && figureAt(location, measured.indicator.unit);
}

/** The published figure at a place of the cube. */
export function figureAt(location: Location, unit: string): Figure {
  const { value, period, basis } = location;
  return { value, unit, period, basis, derivation: "published", terms: [{ sign: 1, location }] };
}

/** The months that a lookup means for these figures; undefined for a relative period where nothing is published. */
export function concretePeriod(cube: Cube, measured: Measured, { expression }: Lookup): Period | undefined {
  if (!isRelative(expression)) return expression;
  const latest = latestPeriod(cube, measured.indicatorPosition, measured.subjectPosition);
  return latest && resolvePeriod(expression, latest);
}

/** The lookup of the time that a basis names, up to the last month of another: 当月 of 2016年1-6月 is June. */
export function withBasis(cube: Cube, measured: Measured, lookup: Lookup, basis: Basis | undefined): Lookup {
  if (basis === undefined) return lookup;
  const period = concretePeriod(cube, measured, lookup);
  if (!period) return lookup;
  const covered = lookupOf(periodOf(basis, period.end));
  return basis === "point" ? { ...covered, bases: ["point"] } : covered;
}

function derivedFigure(cube: Cube, measured: Measured, period: Period): Figure | undefined {
  if (period.end - period.start >= LONGEST_SUM) return undefined;
  const terms = derive(period, [...piecesAround(cube, measured, period)]);
  if (!terms) return undefined;
  return {
    value: sumOf(terms),
    unit: measured.indicator.unit,
    period,
    basis: lookupOf(period).bases[0] ?? "year-to-date",
    derivation: "sum",
    terms: terms.map(({ sign, piece }) => ({ sign, location: piece.location })),
  };
}

/** All published figures of the years that a period touches. */
function* piecesAround(
  cube: Cube,
  { indicatorPosition, subjectPosition }: Measured,
  period: Period,
): Iterable<Piece & { readonly location: Location }> {
  if (indicatorPosition < 0 || subjectPosition < 0) return;
  const [from, to] = [yearOf(period.start) * 12, yearOf(period.end) * 12 + 11];
  for (const basis of SUMMED) {
    const series = cube.find(indicatorPosition, subjectPosition, basis);
    if (series < 0) continue;
    const { first, last } = cube.span(series);
    for (let month = Math.max(from, first); month <= Math.min(to, last); month++) {
      const value = cube.value(series, month);
      if (Number.isNaN(value)) continue;
      const location = { series, month, basis, period: periodOf(basis, month), value };
      yield { span: location.period, amount: value, vintage: cube.vintage(series, month), location };
    }
  }
}
