import { type AggregateRefusal, isAggregateRefusal, refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import type { Subject } from "../domain/subject.ts";
import { overlapAmong, refuseGroups } from "./aggregate-checks.ts";
import { chooseGrid } from "./aggregate-grid.ts";
import { groupKeys, type KeyDimension } from "./aggregate-keys.ts";
import { listRows, type RowList } from "./aggregate-list.ts";
import type { MeasureParts } from "./aggregate-measures.ts";
import { criteriaOf } from "./aggregate-order.ts";
import { type RowOrigin, rowOrigins } from "./aggregate-origins.ts";
import { type AggregateRequest, MOST_ROWS } from "./aggregate-request.ts";
import type { AggregateRow, RowKey } from "./aggregate-row.ts";
import { readRows } from "./aggregate-rows.ts";
import { type Selection, selectSeries } from "./aggregate-selection.ts";
import { groupSubjects, type Subjects } from "./aggregate-subjects.ts";
import type { Snapshot } from "./snapshot.ts";

/** An aggregate: its rows in order, and what they cost. */
export interface Aggregate extends RowList {
  /** What a row is grouped by; undefined for what it is not. The indicator and the period are its own. */
  keyOf(row: AggregateRow, dimension: KeyDimension): RowKey | undefined;
  /** What a row is made of. */
  originOf(row: AggregateRow): RowOrigin;
  readonly dataVersion: string;
  /** Series that were taken. */
  readonly series: number;
  /** Figures that were looked at. */
  readonly figures: number;
}

const OTHERS: RowKey = { code: null, name: "其他" };

/**
 * Adds up the figures of a snapshot by groups. What cannot be added is refused in words: NOTHING_SELECTED, _MIXED,
 * _OVERLAP, _OVER_TIME, RATE_NOT_ADDITIVE, FREQUENCY_UNAVAILABLE, RANGE_TOO_SHORT, GROUPS_TOO_MANY, TOP_INVALID.
 */
export function aggregate(snapshot: Snapshot, request: AggregateRequest): Aggregate | AggregateRefusal {
  const { top, groupBy } = request;
  if (top !== undefined && (top < 1 || top > MOST_ROWS)) {
    return refuseAggregate("TOP_INVALID", { received: String(top), other: String(MOST_ROWS) });
  }
  const selection = selectSeries(snapshot, request);
  const choice = chooseGrid(snapshot, request, selection);
  if (isAggregateRefusal(choice)) return choice;
  const subjects = groupSubjects(snapshot, request, selection, choice);
  const refusal = refuseGroups(snapshot, request, selection, choice, subjects);
  if (refusal) return refusal;
  const { rows, figures } = readRows(snapshot, request, selection, choice, subjects);
  const keys = groupKeys(snapshot, selection);
  const parts = measureParts(snapshot, request, selection, subjects);
  return {
    ...listRows(parts, rows, criteriaOf(request, keys, subjects)),
    keyOf(row, dimension) {
      if (!groupBy.includes(dimension)) return undefined;
      const group = subjects.groups[row.group];
      return group ? keys.keyOf(group, dimension) : OTHERS;
    },
    originOf: rowOrigins(snapshot, choice.grid, subjects),
    dataVersion: snapshot.dataVersion,
    series: selection.series.length,
    figures,
  };
}

function measureParts(
  snapshot: Snapshot,
  request: AggregateRequest,
  selection: Selection,
  subjects: Subjects,
): MeasureParts {
  const { columns } = selection;
  let ofGroups: readonly (readonly Subject[])[] | undefined;
  let overlaps: ReturnType<typeof overlapAmong> | undefined;
  const known = new Map<string, AggregateRefusal | undefined>();
  return {
    snapshot,
    request,
    subjectsOf(group) {
      ofGroups ??= subjectsByGroup(snapshot, subjects);
      return ofGroups[group] ?? [];
    },
    overlapOf({ indicator: { code } }) {
      if (known.has(code)) return known.get(code);
      overlaps ??= overlapAmong(snapshot, selection, subjects);
      const overlap = overlaps(columns.indicators.indexOf(code));
      known.set(code, overlap);
      return overlap;
    },
  };
}

function subjectsByGroup(
  { series }: Snapshot,
  { groups, count, groupOf, seriesOf }: Subjects,
): readonly (readonly Subject[])[] {
  const lists = groups.map((): Subject[] => []);
  for (let at = 0; at < count; at++) {
    const subject = series[seriesOf[at] ?? -1]?.subject;
    if (subject) lists[groupOf[at] ?? -1]?.push(subject);
  }
  return lists;
}
