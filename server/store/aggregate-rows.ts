import { amountAt } from "../domain/aggregate/cells.ts";
import { type PeriodGrid, periodAt } from "../domain/aggregate/frequency.ts";
import type { RowAmounts } from "../domain/aggregate/row-measures.ts";
import { type AggregateCells, countMatched, fillCells } from "./aggregate-cells.ts";
import type { GridChoice } from "./aggregate-grid.ts";
import type { AggregateRequest } from "./aggregate-request.ts";
import type { BareRow } from "./aggregate-row.ts";
import type { Selection } from "./aggregate-selection.ts";
import type { Subjects } from "./aggregate-subjects.ts";
import type { Snapshot } from "./snapshot.ts";

/** The rows of an aggregate before they are measured, and how many figures were looked at for them. */
export interface BareRows {
  readonly rows: readonly BareRow[];
  readonly figures: number;
}

/** A year earlier is read only for measures that compare with it. */
const COMPARING = ["growth", "contribution"] as const;

/** Adds up the figures of every group and period, in the order of groups, then of periods. */
export function readRows(
  snapshot: Snapshot,
  request: AggregateRequest,
  selection: Selection,
  { grid, isToDate }: GridChoice,
  subjects: Subjects,
): BareRows {
  const now = fillCells(snapshot, grid, subjects);
  const earlier = COMPARING.some((measure) => request.measures.includes(measure))
    ? readEarlier(snapshot, grid, subjects)
    : undefined;
  const indicators = selection.columns.indicators.map((code) => snapshot.catalogue.indicators.byCode(code));
  const periods = Array.from({ length: grid.count }, (_, at) => periodAt(grid, at, isToDate));
  const rows: BareRow[] = [];
  subjects.groups.forEach((group, number) => {
    const indicator = indicators[group.indicator];
    if (!indicator) return;
    periods.forEach((period, at) => {
      const amounts = amountsAt(now, earlier, number * grid.count + at, { number, size: group.size });
      rows.push({ group: number, at, indicator, period, amounts });
    });
  });
  return { rows, figures: now.figures + (earlier?.before.figures ?? 0) };
}

interface Earlier {
  readonly before: AggregateCells;
  readonly matched: Int32Array;
}

function readEarlier(snapshot: Snapshot, grid: PeriodGrid, subjects: Subjects): Earlier {
  const earlier = { ...grid, firstEnd: grid.firstEnd - 12 };
  return { before: fillCells(snapshot, earlier, subjects), matched: countMatched(snapshot, grid, earlier, subjects) };
}

/** One literal, for there are thousands of rows. */
function amountsAt(
  { cells, scales }: AggregateCells,
  earlier: Earlier | undefined,
  cell: number,
  { number, size }: { readonly number: number; readonly size: number },
): RowAmounts {
  const before = earlier?.before;
  const missing = cells.missing[cell] ?? 0;
  return {
    value: amountAt(cells, cell, size, scales[number] ?? 0),
    counted: size - missing,
    missing,
    before: before ? amountAt(before.cells, cell, size, before.scales[number] ?? 0) : null,
    countedBefore: before ? size - (before.cells.missing[cell] ?? 0) : 0,
    matched: earlier?.matched[cell] ?? 0,
  };
}
