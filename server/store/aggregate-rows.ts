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
      const amounts = amountsAt(now, earlier, number * grid.count + at, number);
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
function amountsAt(now: AggregateCells, earlier: Earlier | undefined, cell: number, group: number): RowAmounts {
  const { cells, scales } = now;
  const before = earlier?.before;
  return {
    value: amountAt(cells, cell, scales[group] ?? 0),
    counted: cells.counted[cell] ?? 0,
    missing: cells.missing[cell] ?? 0,
    before: before ? amountAt(before.cells, cell, before.scales[group] ?? 0) : null,
    countedBefore: before?.cells.counted[cell] ?? 0,
    matched: earlier?.matched[cell] ?? 0,
  };
}
