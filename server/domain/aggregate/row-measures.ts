import type { IndicatorKind } from "../indicator.ts";
import { differenceOf } from "../quantity.ts";
import { type AggregateRefusal, isAggregateRefusal, refuseAggregate } from "./aggregate-refusal.ts";

/** What a row is worked out from: its parts now and a year earlier. */
export interface RowAmounts {
  /** Sum of the known parts; null where none is known. */
  readonly value: number | null;
  /** Parts in the sum. */
  readonly counted: number;
  /** Parts that are not known. */
  readonly missing: number;
  readonly before: number | null;
  readonly countedBefore: number;
  /** Parts that are known in both years. */
  readonly matched: number;
}

/** The whole that rows are parts of, now and a year earlier; why there is none where there is none. */
export interface Whole {
  readonly now: number | AggregateRefusal;
  readonly before: number | AggregateRefusal;
}

/** 反算同比 in %: from sums of the same parts in both years, and only of levels. */
export function growthOfRow(row: RowAmounts, kind: IndicatorKind): number | AggregateRefusal {
  if (!isLevel(kind)) return refuseAggregate("GROWTH_UNDEFINED", { received: "它本身是比率或指数" });
  const both = bothYears(row);
  if (isAggregateRefusal(both)) return both;
  if (both.before <= 0) return refuseAggregate("GROWTH_UNDEFINED", { received: "上年同期不大于零" });
  return (both.now / both.before - 1) * 100;
}

/** How much more than a year earlier, of the same parts; of rates in 百分点. */
export function changeOfRow(row: RowAmounts): number | AggregateRefusal {
  const both = bothYears(row);
  return isAggregateRefusal(both) ? both : differenceOf(both.now, both.before);
}

/** 占比: the row in % of the whole. */
export function shareOfRow(row: RowAmounts, kind: IndicatorKind, { now }: Whole): number | AggregateRefusal {
  if (!isLevel(kind)) return refuseAggregate("SHARE_UNDEFINED", { received: "它本身是比率或指数" });
  if (row.value === null) return refuseAggregate("VALUE_ABSENT");
  if (row.missing > 0) return refuseAggregate("PARTS_MISSING", { received: String(row.missing) });
  if (isAggregateRefusal(now)) return now;
  return now > 0 ? (row.value / now) * 100 : refuseAggregate("SHARE_UNDEFINED", { received: "总体不大于零" });
}

/** 贡献率 in %: the part of the whole's change that is the row's. */
export function contributionOfRow(row: RowAmounts, kind: IndicatorKind, whole: Whole): number | AggregateRefusal {
  const change = partOfChange(row, kind, whole);
  if (isAggregateRefusal(change)) return change;
  if (change.whole === 0) return refuseAggregate("CONTRIBUTION_UNDEFINED", { received: "总体与上年同期持平" });
  return (change.own / change.whole) * 100;
}

/** 拉动 in 百分点: by how much the row moved the growth of the whole. */
export function pullOfRow(row: RowAmounts, kind: IndicatorKind, whole: Whole): number | AggregateRefusal {
  const change = partOfChange(row, kind, whole);
  if (isAggregateRefusal(change)) return change;
  if (change.base <= 0) return refuseAggregate("CONTRIBUTION_UNDEFINED", { received: "总体的上年同期不大于零" });
  return (change.own / change.base) * 100;
}

/** The places of values, the largest first; equal ones share theirs, and those without a value have none. */
export function ranksOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!places.has(value)) places.set(value, at + 1);
  });
  return values.map((value) => (value === null ? null : (places.get(value) ?? null)));
}

function partOfChange(row: RowAmounts, kind: IndicatorKind, { now, before }: Whole) {
  if (!isLevel(kind)) return refuseAggregate("CONTRIBUTION_UNDEFINED", { received: "它本身是比率或指数" });
  const own = changeOfRow(row);
  if (isAggregateRefusal(own)) return own;
  if (isAggregateRefusal(now)) return now;
  if (isAggregateRefusal(before)) return before;
  return { own, whole: differenceOf(now, before), base: before };
}

function bothYears(row: RowAmounts): { readonly now: number; readonly before: number } | AggregateRefusal {
  const { value, before, counted, countedBefore, matched } = row;
  if (value === null) return refuseAggregate("VALUE_ABSENT");
  const isSame = before !== null && counted === matched && countedBefore === matched;
  if (isSame) return { now: value, before };
  return refuseAggregate("PARTS_DIFFER", { received: String(counted), other: String(countedBefore) });
}

function isLevel(kind: IndicatorKind): boolean {
  return kind === "flow" || kind === "stock";
}
