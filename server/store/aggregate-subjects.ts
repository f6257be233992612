import type { Source } from "../domain/aggregate/frequency.ts";
import type { GridChoice } from "./aggregate-grid.ts";
import { createGroupTable, type Group } from "./aggregate-groups.ts";
import type { AggregateRequest } from "./aggregate-request.ts";
import type { Selection } from "./aggregate-selection.ts";
import type { SeriesColumns } from "./series-columns.ts";
import type { Snapshot } from "./snapshot.ts";

/** The subjects of an aggregate, each with its group and the series that its amounts are read from. */
export interface Subjects {
  readonly count: number;
  readonly groups: readonly Group[];
  /** Number of the group of each subject. */
  readonly groupOf: Int32Array;
  /** Position of the indicator of each subject. */
  readonly indicatorOf: Int32Array;
  /** One series of each subject, which tells what it is about. */
  readonly seriesOf: Int32Array;
  /** For each subject, and each place among the sources of its kind, a series; -1 for none. */
  readonly seriesAt: Int32Array;
  /** How many places each subject has. */
  readonly placeCount: number;
  /** The sources of the indicator at a position. */
  readonly sources: readonly (readonly Source[])[];
}

/** Puts the series of one indicator and subject together, whatever basis they are on, and subjects to groups. */
export function groupSubjects(
  snapshot: Snapshot,
  request: AggregateRequest,
  selection: Selection,
  choice: GridChoice,
): Subjects {
  const { columns, series } = selection;
  const sources = columns.indicators.map((code) => {
    const kind = snapshot.catalogue.indicators.byCode(code)?.kind;
    return (kind && choice.sources.get(kind)) ?? [];
  });
  const places = sources.map((list) => columns.bases.map((basis) => list.findIndex((one) => one.basis === basis)));
  const placeCount = Math.max(1, ...sources.map((list) => list.length));
  const table = createGroupTable(request.groupBy, selection);
  const seriesAt = new Int32Array(series.length * placeCount).fill(-1);
  const { length } = series;
  const [seriesOf, groupOf, indicatorOf] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const known = isOnOneBasis(selection) ? undefined : new Map<number, number>();
  let count = 0;
  for (const one of series) {
    const place = places[columns.indicator[one] ?? 0]?.[columns.basis[one] ?? 0] ?? -1;
    if (place < 0) continue;
    const key = known ? subjectKey(columns, one) : -1;
    const subject = known?.get(key) ?? count;
    if (subject === count) {
      known?.set(key, subject);
      seriesOf[subject] = one;
      groupOf[subject] = table.join(one);
      indicatorOf[subject] = columns.indicator[one] ?? 0;
      count++;
    }
    seriesAt[subject * placeCount + place] = one;
  }
  return { count, groups: table.groups, groupOf, indicatorOf, seriesOf, seriesAt, placeCount, sources };
}

/** Then every series is a subject by itself. */
function isOnOneBasis({ columns, series }: Selection): boolean {
  const first = columns.basis[series[0] ?? 0];
  return series.every((one) => columns.basis[one] === first);
}

function subjectKey({ indicator, area, member, areas, members }: SeriesColumns, series: number): number {
  const place = (area[series] ?? 0) * members.length + (member[series] ?? 0);
  return (indicator[series] ?? 0) * areas.length * members.length + place;
}
