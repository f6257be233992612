import { periodOf } from "../../domain/basis.ts";
import type { Basis } from "../../domain/indicator.ts";
import { printPeriod } from "../../domain/period.ts";
import { BASIS_NAMES, STATUS_NAMES } from "../answer-source.ts";
import { BASES, STATUSES } from "../cube.ts";
import type { Snapshot } from "../snapshot.ts";
import { firstDayOf, lastDayOf } from "./day-of-month.ts";
import type { FigureChoice } from "./figure-filter.ts";

/** The texts that the columns of figures may hold, and where each stands in its column's list. */
export interface FigureWords {
  /** The lists by the names of their columns. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Place of a period in the lists of periods and their days. */
  periodCode(basis: Basis, month: number): number;
  /** Place of a release in the lists of releases and their days; -1 for none. */
  releaseCode(vintage: number): number;
}

const SUBJECT_KINDS = ["area", "industry", "cluster", "project", "enterprise"];

/** The words of the figures that are chosen of a snapshot. */
export function figureWords(snapshot: Snapshot, choice: FigureChoice): FigureWords {
  const { catalogue, releases } = snapshot;
  const { first, count } = monthsOf(snapshot, choice);
  const months = Array.from({ length: count }, (_, at) => first + at);
  const periods = BASES.flatMap((basis) => months.map((month) => periodOf(basis, month)));
  const releaseAt = new Map(releases.map(({ id }, at) => [id, at]));
  const series = choice.series.flatMap((position) => snapshot.series[position] ?? []);
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  const indicators = unique(series.map((one) => one.indicator));
  const areas = unique(series.map((one) => one.subject.area));
  const members = unique(series.map((one) => one.subject.member));
  const named = (codes: readonly string[], index: { byCode(code: string): { readonly name: string } | undefined }) =>
    unique(codes.flatMap((code) => index.byCode(code)?.name ?? code));
  return {
    lists: new Map<string, readonly string[]>([
      ["series", series.map(({ key }) => key)],
      ["indicator", indicators],
      ["indicatorName", named(indicators, catalogue.indicators)],
      ["area", areas],
      ["areaName", named(areas, catalogue.areas)],
      ["subjectKind", SUBJECT_KINDS],
      ["member", members],
      ["memberName", named(members, catalogue.members)],
      ["basis", BASES],
      ["basisName", unique(BASES.map((basis) => BASIS_NAMES[basis]))],
      ["period", periods.map(printPeriod)],
      ["periodStart", periods.map(({ start }) => firstDayOf(start))],
      ["periodEnd", periods.map(({ end }) => lastDayOf(end))],
      ["unit", unique(indicators.map((code) => catalogue.indicators.byCode(code)?.unit ?? ""))],
      ["status", STATUSES],
      ["statusName", STATUSES.map((status) => STATUS_NAMES[status])],
      ["release", releases.map(({ code }) => code)],
      ["updatedOn", releases.map(({ publishedOn }) => publishedOn)],
    ]),
    periodCode: (basis, month) => BASES.indexOf(basis) * count + month - first,
    releaseCode: (vintage) => releaseAt.get(vintage) ?? -1,
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
