import type { AggregateRefusal } from "../domain/aggregate/aggregate-refusal.ts";
import {
  changeOfRow,
  contributionOfRow,
  growthOfRow,
  pullOfRow,
  ranksOf,
  shareOfRow,
  type Whole,
} from "../domain/aggregate/row-measures.ts";
import type { Subject } from "../domain/subject.ts";
import { completionOfRow } from "./aggregate-completion.ts";
import { officialGrowthOf } from "./aggregate-official-growth.ts";
import type { AggregateRequest } from "./aggregate-request.ts";
import type { AggregateRow, BareRow } from "./aggregate-row.ts";
import { publishedWhole, sumOfRows } from "./aggregate-wholes.ts";
import type { Snapshot } from "./snapshot.ts";

/** What rows are measured with. */
export interface MeasureParts {
  readonly snapshot: Snapshot;
  readonly request: AggregateRequest;
  /** The subjects that a group adds up. */
  subjectsOf(group: number): readonly Subject[];
  /** Why the rows of an indicator overlap; undefined where they do not. */
  overlapOf(row: BareRow): AggregateRefusal | undefined;
}

/** What rows of one indicator and period are measured against; worked out when it is first asked for. */
export interface Context {
  whole(): Whole;
  overlap(): AggregateRefusal | undefined;
}

/** What the rows of one indicator and period have in common. */
export function contextOf(parts: MeasureParts, rows: readonly BareRow[]): Context {
  const [first] = rows;
  const { snapshot, request } = parts;
  const overlap = () => first && parts.overlapOf(first);
  let whole: Whole | undefined;
  return {
    overlap,
    whole() {
      const isPublished = first && request.whole;
      whole ??= isPublished ? publishedWhole(snapshot, first, request.whole) : sumOfRows(rows, overlap());
      return whole;
    },
  };
}

/** The measures of rows of one indicator and period; ranks are among them. */
export function measureRows(parts: MeasureParts, rows: readonly BareRow[], context: Context): AggregateRow[] {
  const isRanked = parts.request.measures.includes("rank") && !context.overlap();
  const ranks = isRanked ? ranksOf(rows.map(({ amounts }) => amounts.value)) : [];
  return rows.map((row, at) => measureRow(parts, row, context, { rank: ranks[at] ?? null, merged: [] }));
}

/** The measures of one row; `merged` are the groups that became 其他, none for every other. */
export function measureRow(
  { snapshot, request: { measures }, subjectsOf }: MeasureParts,
  row: BareRow,
  context: Context,
  { rank, merged }: Pick<AggregateRow, "rank" | "merged">,
): AggregateRow {
  const { group, at, indicator, period, amounts } = row;
  const { kind } = indicator;
  const bare = { group, at, indicator, period, amounts, rank, merged };
  const isOnlyValue = measures.every((measure) => measure === "value" || measure === "rank");
  if (isOnlyValue) return bare;
  const asked = (measure: (typeof measures)[number]) => measures.includes(measure);
  const subjects = asked("growth") || asked("completion") ? subjectsOf(group) : [];
  const only = subjects.length === 1 ? subjects[0] : undefined;
  return {
    ...bare,
    ...(asked("growth") && {
      officialGrowth: officialGrowthOf(snapshot, row, only),
      derivedGrowth: growthOfRow(amounts, kind),
      change: changeOfRow(amounts),
    }),
    ...(asked("share") && { share: shareOfRow(amounts, kind, context.whole()) }),
    ...(asked("contribution") && {
      contribution: contributionOfRow(amounts, kind, context.whole()),
      pull: pullOfRow(amounts, kind, context.whole()),
    }),
    ...(asked("completion") && { completion: completionOfRow(snapshot, row, subjects) }),
  };
}
