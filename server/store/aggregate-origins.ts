import { monthsRead, type PeriodGrid } from "../domain/aggregate/frequency.ts";
import type { ObservationStatus } from "../domain/indicator.ts";
import type { AggregateRow } from "./aggregate-row.ts";
import type { Subjects } from "./aggregate-subjects.ts";
import { STATUSES } from "./cube.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the sum of a row is made of. */
export interface RowOrigin {
  /** How many published figures; of one, the row is that figure. */
  readonly figures: number;
  /** Their statuses, each once: whoever adds up estimates or demo figures has to say so. */
  readonly statuses: readonly ObservationStatus[];
}

/** Tells of single rows what they are made of; nothing is read before it is asked for. */
export function rowOrigins(snapshot: Snapshot, grid: PeriodGrid, subjects: Subjects): (row: AggregateRow) => RowOrigin {
  let members: readonly (readonly number[])[] | undefined;
  return ({ group, merged, at }) => {
    members ??= subjectsByGroup(subjects);
    const found = new Set<ObservationStatus>();
    let figures = 0;
    for (const one of merged.length > 0 ? merged : [group]) {
      for (const subject of members[one] ?? []) {
        for (const status of statusesOf(snapshot, grid, subjects, { subject, at })) {
          found.add(status);
          figures++;
        }
      }
    }
    return { figures, statuses: STATUSES.filter((status) => found.has(status)) };
  };
}

/** Numbers of the subjects of each group. */
function subjectsByGroup({ groups, groupOf, count }: Subjects): readonly (readonly number[])[] {
  const lists = groups.map((): number[] => []);
  for (let subject = 0; subject < count; subject++) lists[groupOf[subject] ?? -1]?.push(subject);
  return lists;
}

/** The statuses of the figures that a subject has in a period; none where one of them is missing. */
function statusesOf(
  { cube }: Snapshot,
  grid: PeriodGrid,
  { sources, indicatorOf, seriesAt, placeCount }: Subjects,
  { subject, at }: { readonly subject: number; readonly at: number },
): readonly ObservationStatus[] {
  for (const [place, source] of (sources[indicatorOf[subject] ?? 0] ?? []).entries()) {
    const series = seriesAt[subject * placeCount + place] ?? -1;
    const months = series < 0 ? [] : monthsRead(grid, at, source);
    const isKnown = months.length > 0 && months.every((month) => !Number.isNaN(cube.value(series, month)));
    if (isKnown) return months.map((month) => cube.status(series, month));
  }
  return [];
}
