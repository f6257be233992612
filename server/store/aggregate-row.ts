import type { AggregateRefusal } from "../domain/aggregate/aggregate-refusal.ts";
import type { RowAmounts } from "../domain/aggregate/row-measures.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import type { Refusal } from "../domain/refusal.ts";

/** Something that a row is grouped by, and its name. */
export interface RowKey {
  /** "" where nothing is recorded; null of 其他. */
  readonly code: string | null;
  readonly name: string;
}

/** A measure of a row, or why it has none. */
export type RowMeasure = number | AggregateRefusal | Refusal;

/** A row before it is measured: whose amounts in which period. */
export interface BareRow {
  /** Number of the group; -1 for 其他. */
  readonly group: number;
  /** Number of the period in the grid. */
  readonly at: number;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly amounts: RowAmounts;
}

/** A row of an aggregate. */
export interface AggregateRow extends BareRow {
  /** The groups of the rows that became this one, 其他; none for every other. */
  readonly merged: readonly number[];
  readonly rank: number | null;
  readonly officialGrowth?: RowMeasure;
  readonly derivedGrowth?: RowMeasure;
  readonly change?: RowMeasure;
  readonly share?: RowMeasure;
  readonly contribution?: RowMeasure;
  readonly pull?: RowMeasure;
  readonly completion?: RowMeasure;
}
