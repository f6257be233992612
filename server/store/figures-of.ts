import type { Basis, Indicator } from "../domain/indicator.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import type { CellFigure, EarlierFigure, FigurePlace, Figures, PublishedFigure } from "../domain/sheet/figures.ts";
import type { CellMeaning } from "../domain/sheet/recognition.ts";
import type { Subject } from "../domain/subject.ts";
import { citeFigure } from "./answer-source.ts";
import { BASES } from "./cube.ts";
import type { Database } from "./database.ts";
import { type Figure, figureOf, publishedFigure } from "./figure.ts";
import { type Lookup, lookupOf } from "./find-observation.ts";
import { type HistoryOf, loadRevisions, type Revision } from "./load-history.ts";
import { notPublished } from "./not-published.ts";
import type { Snapshot } from "./snapshot.ts";

/** The database is asked only for earlier versions, once for each series that has a cell which is not right. */
export function figuresOf(snapshot: Snapshot, database: Pick<Database, "scan">): Figures {
  const revisions = new Map<number, HistoryOf<Revision>>();
  const indicator = (code: string) => snapshot.catalogue.indicators.byCode(code);
  function revisionsOf(series: number): HistoryOf<Revision> {
    const known = revisions.get(series) ?? loadRevisions(database, snapshot, placesOf(snapshot, series));
    revisions.set(series, known);
    return known;
  }
  return {
    dataVersion: snapshot.dataVersion,
    indicator,
    published: (code, subject) => BASES.flatMap((basis) => [...publishedOn(snapshot, code, subject, basis)]),
    earlier(place) {
      const series = seriesAt(snapshot, place);
      return series < 0 ? [] : earlierVersions(snapshot, revisionsOf(series)({ series, month: place.month }));
    },
    figure(meaning) {
      const found = indicator(meaning.indicator);
      return found ? figureFor(snapshot, found, meaning) : refuse("INDICATOR_UNKNOWN", { received: meaning.indicator });
    },
  };
}

function seriesAt(snapshot: Snapshot, place: Omit<FigurePlace, "month">): number {
  const [indicator, subject] = [snapshot.indicatorPosition(place.indicator), snapshot.subjectPosition(place.subject)];
  return indicator < 0 || subject < 0 ? -1 : snapshot.cube.find(indicator, subject, place.basis);
}

function placesOf({ cube }: Snapshot, series: number) {
  const { first, last } = cube.span(series);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({ series, month: first + at }));
}

function* publishedOn(
  snapshot: Snapshot,
  indicator: string,
  subject: Subject,
  basis: Basis,
): Iterable<PublishedFigure> {
  const { cube } = snapshot;
  const series = seriesAt(snapshot, { indicator, subject, basis });
  if (series < 0) return;
  for (const { month } of placesOf(snapshot, series)) {
    const value = cube.value(series, month);
    if (Number.isNaN(value)) continue;
    const release = snapshot.release(cube.vintage(series, month))?.title ?? "";
    yield { basis, month, value, status: cube.status(series, month), release };
  }
}

function earlierVersions(snapshot: Snapshot, versions: readonly Revision[]): EarlierFigure[] {
  const now = versions.find((version) => version.current)?.value;
  return versions
    .filter(({ current, value }) => !current && value !== now)
    .flatMap(({ value, vintage }) =>
      value === null ? [] : [{ value, release: snapshot.release(vintage)?.title ?? "" }],
    )
    .reverse();
}

/** As the formula of the cell finds it: a moment is never worked out of others. */
function figureFor(snapshot: Snapshot, indicator: Indicator, meaning: CellMeaning): CellFigure | Refusal {
  const { subject, basis } = meaning;
  const measured = {
    indicator,
    indicatorPosition: snapshot.indicatorPosition(indicator.code),
    subjectPosition: snapshot.subjectPosition(subject),
  };
  const spanned = lookupOf(meaning.period);
  const lookup: Lookup = basis === "point" ? { ...spanned, bases: ["point"] } : spanned;
  const figure = (basis === "point" ? publishedFigure : figureOf)(snapshot.cube, measured, lookup);
  return figure ? cellFigure(snapshot, figure, indicator) : notPublished({ snapshot, indicator, subject, lookup });
}

function cellFigure(snapshot: Snapshot, figure: Figure, { decimals }: Indicator): CellFigure {
  const isDerived = figure.derivation !== "published";
  return {
    value: figure.value,
    isDerived,
    tolerance: isDerived ? (figure.terms.length * 10 ** -decimals) / 2 : 0,
    source: citeFigure(snapshot, figure, () => [], "short"),
  };
}
