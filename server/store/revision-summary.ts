import { differenceBetween } from "../domain/figure-change.ts";
import { add, round } from "../domain/quantity.ts";

import { batches, breathe } from "./bulk.ts";
import { monthOfPeriod, periodOfMonth } from "./cube.ts";
import type { Database } from "./database.ts";
import type { Series, Snapshot } from "./snapshot.ts";

/** A figure as it was first published and as it is. */
export interface RevisedFigure {
  /** Its last month, an ordinal. */
  readonly month: number;
  readonly first: number;
  readonly latest: number;
  readonly difference: number;
}

/** How the figures of a series were revised since they were first published. */
export interface SeriesRevisions {
  readonly series: Series;
  /** Figures that were published and still are. */
  readonly figureCount: number;
  readonly revisedCount: number;
  /** Figures that were published and are not any more. */
  readonly withdrawnCount: number;
  /** Of all figures, also those that were not revised: with sign, and without; null where there are none. */
  readonly meanRevision: number | null;
  readonly meanAbsoluteRevision: number | null;
  /** The figure that was revised most, the earliest of several; null where none was. */
  readonly largest: RevisedFigure | null;
}

/** Which figures count. */
export interface RevisionScope {
  /** Positions of series. */
  readonly series: readonly number[];
  /** First and last month that figures may end in, as ordinals. */
  readonly span: { readonly start: number; readonly end: number };
}

const VERSIONS = `SELECT "seriesId", "period", "value", "until" FROM "Observation"
  WHERE "seriesId" IN (SELECT value FROM json_each(?)) AND "period" BETWEEN ? AND ? AND "vintage" <= ?
  ORDER BY "seriesId", "period", "vintage"`;

const SERIES_AT_ONCE = 20;

/** More digits of a mean than any figure has. */
const MEAN_DECIMALS = 6;

/** Holds what was first published of some series against what is published now. */
export async function summariseRevisions(
  database: Pick<Database, "scan">,
  snapshot: Snapshot,
  { series, span }: RevisionScope,
): Promise<SeriesRevisions[]> {
  const wanted = series.flatMap((position) => snapshot.series[position] ?? []);
  const found: SeriesRevisions[] = [];
  const [from, to] = [periodOfMonth(span.start), periodOfMonth(span.end)];
  for (const some of batches(wanted, SERIES_AT_ONCE)) {
    const ids = JSON.stringify(some.map(({ id }) => id));
    const figures = figuresIn(database.scan(VERSIONS, [ids, from, to, snapshot.vintage]), snapshot.vintage);
    found.push(...some.map((one) => summaryOf(one, figures.get(one.id) ?? [])));
    await breathe();
  }
  return found;
}

interface FirstAndLatest {
  readonly month: number;
  readonly first: number;
  latest: number | null;
}

function figuresIn(rows: Iterable<readonly unknown[]>, vintage: number): Map<number, FirstAndLatest[]> {
  const bySeries = new Map<number, FirstAndLatest[]>();
  for (const [id, period, value, until] of rows) {
    const figures = bySeries.get(Number(id)) ?? [];
    bySeries.set(Number(id), figures);
    const month = monthOfPeriod(Number(period));
    const last = figures.at(-1);
    const known = last?.month === month ? last : undefined;
    if (known) {
      if (Number(until) > vintage) known.latest = value === null ? null : Number(value);
    } else if (value !== null) {
      figures.push({ month, first: Number(value), latest: Number(value) });
    }
  }
  return bySeries;
}

function summaryOf(series: Series, figures: readonly FirstAndLatest[]): SeriesRevisions {
  const kept = figures.flatMap(({ month, first, latest }): RevisedFigure[] => {
    const difference = differenceBetween(first, latest);
    return latest === null || difference === null ? [] : [{ month, first, latest, difference }];
  });
  const revised = kept.filter(({ difference }) => difference !== 0);
  const size = ({ difference }: RevisedFigure) => Math.abs(difference);
  const most = Math.max(0, ...revised.map(size));
  return {
    series,
    figureCount: kept.length,
    revisedCount: revised.length,
    withdrawnCount: figures.length - kept.length,
    meanRevision: meanOf(kept.map(({ difference }) => difference)),
    meanAbsoluteRevision: meanOf(kept.map(size)),
    largest: revised.find((one) => size(one) === most) ?? null,
  };
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : round(add(numbers) / numbers.length, MEAN_DECIMALS);
}
