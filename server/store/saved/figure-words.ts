import { periodOf } from "../../domain/basis.ts";
import type { Basis } from "../../domain/indicator.ts";
import { printPeriod } from "../../domain/period.ts";
import { BASIS_NAMES, STATUS_NAMES } from "../answer-source.ts";
import { BASES, STATUSES } from "../cube.ts";
import type { Snapshot } from "../snapshot.ts";
import { firstDayOf, lastDayOf } from "./day-of-month.ts";
import type { FigureChoice } from "./figure-filter.ts";

/** The words of the coded columns of figures, and where each stands in its column's list. */
export interface FigureWords {
  /** The lists by the names of their columns. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Place of a period in the lists of periods and their days. */
  periodCode(basis: Basis, month: number): number;
  /** Place of a release in the lists of releases and their days; -1 for none. */
  releaseCode(vintage: number): number;
}

/** The words of the figures that are chosen of a snapshot. */
export function figureWords(snapshot: Snapshot, choice: FigureChoice): FigureWords {
  const { releases } = snapshot;
  const { first, count } = monthsOf(snapshot, choice);
  const months = Array.from({ length: count }, (_, at) => first + at);
  const periods = BASES.flatMap((basis) => months.map((month) => periodOf(basis, month)));
  const releaseAt = new Map(releases.map(({ id }, at) => [id, at]));
  return {
    lists: {
      period: periods.map(printPeriod),
      periodStart: periods.map(({ start }) => firstDayOf(start)),
      periodEnd: periods.map(({ end }) => lastDayOf(end)),
      status: STATUSES,
      statusName: STATUSES.map((status) => STATUS_NAMES[status]),
      release: releases.map(({ code }) => code),
      updatedOn: releases.map(({ publishedOn }) => publishedOn),
    },
    periodCode: (basis, month) => BASES.indexOf(basis) * count + month - first,
    releaseCode: (vintage) => releaseAt.get(vintage) ?? -1,
  };
}

const SUBJECT_KINDS = ["area", "industry", "cluster", "project", "enterprise"];

/** All texts of the columns that are the same for a whole series. */
export function seriesVocabulary(
  { catalogue, series }: Snapshot,
  choice: Pick<FigureChoice, "series">,
): Readonly<Record<string, readonly string[]>> {
  const { indicators, areas, members } = catalogue;
  const chosen = choice.series.flatMap((position) => series[position] ?? []);
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  const indicatorCodes = unique(chosen.map((one) => one.indicator));
  const areaCodes = unique(chosen.map((one) => one.subject.area));
  const memberCodes = unique(chosen.map((one) => one.subject.member));
  const named = (codes: readonly string[], index: { byCode(code: string): { readonly name: string } | undefined }) =>
    unique(codes.map((code) => index.byCode(code)?.name ?? code));
  return {
    series: chosen.map(({ key }) => key),
    ...{ indicator: indicatorCodes, indicatorName: named(indicatorCodes, indicators) },
    ...{ area: areaCodes, areaName: named(areaCodes, areas), subjectKind: SUBJECT_KINDS },
    ...{ member: memberCodes, memberName: named(memberCodes, members) },
    ...{ basis: BASES, basisName: BASES.map((basis) => BASIS_NAMES[basis]) },
    unit: unique(indicatorCodes.map((code) => indicators.byCode(code)?.unit ?? "")),
  };
}

/** The months that any chosen series covers. */
function monthsOf({ cube }: Snapshot, { series, from, to, since }: FigureChoice) {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const position of series) {
    const span = cube.span(position);
    // What was withdrawn may lie outside the months that are left.
    const changed = since === undefined ? [] : cube.changedMonths(position, since);
    first = Math.min(first, span.last < span.first ? first : span.first, changed[0] ?? first);
    last = Math.max(last, span.last, changed.at(-1) ?? -1);
  }
  [first, last] = [Math.max(first, from), Math.min(last, to)];
  return last < first ? { first: 0, count: 0 } : { first, count: last - first + 1 };
}
