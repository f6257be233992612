import { type AggregateRefusal, refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import { mergeRows } from "../domain/aggregate/merge-rows.ts";
import { type Criterion, orderRows } from "../domain/aggregate/order-rows.ts";
import type { Indicator } from "../domain/indicator.ts";
import { type Context, contextOf, type MeasureParts, measureRow, measureRows } from "./aggregate-measures.ts";
import type { AggregateRow, BareRow } from "./aggregate-row.ts";

/** Rows in order, and why some have no rank or no 其他. */
export interface RowList {
  readonly rows: readonly AggregateRow[];
  readonly unavailable: readonly { readonly field: string; readonly reason: AggregateRefusal }[];
}

/** What a row has only among others of its indicator and period. */
const COMPARING = ["share", "rank", "contribution"] as const;

/** The context of rows that are held against nothing. */
const ALONE: Context = {
  overlap: () => undefined,
  whole: () => ({ now: refuseAggregate("VALUE_ABSENT"), before: refuseAggregate("VALUE_ABSENT") }),
};

/**
 * Measures rows and puts them in order. With a top, those of each indicator and period come together: its first rows by
 * the criteria, and one row 其他 for what the others come to.
 */
export function listRows(
  parts: MeasureParts,
  rows: readonly BareRow[],
  criteria: readonly Criterion<AggregateRow>[],
): RowList {
  const { top, measures } = parts.request;
  if (top === undefined && !COMPARING.some((measure) => measures.includes(measure))) {
    return { rows: orderRows(measureRows(parts, rows, ALONE), criteria), unavailable: [] };
  }
  const unavailable = new Map<string, AggregateRefusal>();
  const lists = byContext(rows).map((bare) => {
    const context = contextOf(parts, bare);
    const overlap = measures.includes("rank") ? context.overlap() : undefined;
    if (overlap) unavailable.set("rank", overlap);
    const measured = measureRows(parts, bare, context);
    if (top === undefined) return measured;
    const ordered = orderRows(measured, criteria);
    const others = othersOf(parts, ordered.slice(top), context);
    if (others && "code" in others) unavailable.set("others", others);
    return [...ordered.slice(0, top), ...(others && !("code" in others) ? [others] : [])];
  });
  return {
    rows: top === undefined ? orderRows(lists.flat(), criteria) : lists.flat(),
    unavailable: Array.from(unavailable, ([field, reason]) => ({ field, reason })),
  };
}

/** The rows of each indicator and period, in the order of indicators and periods. */
function byContext(rows: readonly BareRow[]): readonly (readonly BareRow[])[] {
  const contexts = new Map<Indicator, BareRow[][]>();
  for (const row of rows) {
    const periods = contexts.get(row.indicator) ?? [];
    if (periods.length === 0) contexts.set(row.indicator, periods);
    const context = periods[row.at];
    if (context) context.push(row);
    else periods[row.at] = [row];
  }
  return [...contexts.values()].flat();
}

/** What the rows after the top come to; undefined where there are none. */
function othersOf(
  parts: MeasureParts,
  rest: readonly AggregateRow[],
  context: Context,
): AggregateRow | AggregateRefusal | undefined {
  const [first] = rest;
  if (!first) return undefined;
  const overlap = context.overlap();
  if (overlap) return overlap;
  const { kind, name } = first.indicator;
  if (kind !== "flow" && kind !== "stock") {
    return refuseAggregate("OTHERS_UNDEFINED", { received: `“${name}”是比率或指数` });
  }
  const amounts = mergeRows(rest.map((row) => row.amounts));
  const { indicator, period, at } = first;
  const row = { group: -1, at, indicator, period, amounts };
  return measureRow(parts, row, context, { rank: null, merged: rest.map(({ group }) => group) });
}
