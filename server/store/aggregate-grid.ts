import { type AggregateRefusal, refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import {
  FREQUENCY_MONTHS,
  FREQUENCY_NAMES,
  type Frequency,
  gridOfOne,
  gridWithin,
  isOnePeriod,
  type PeriodGrid,
  type Source,
  sourcesOf,
} from "../domain/aggregate/frequency.ts";
import { periodOf } from "../domain/basis.ts";
import type { Basis, IndicatorKind } from "../domain/indicator.ts";
import { isWithinYear, monthOf } from "../domain/month.ts";
import { type Period, printPeriod } from "../domain/period.ts";
import type { AggregateRequest } from "./aggregate-request.ts";
import type { Selection } from "./aggregate-selection.ts";
import type { Snapshot } from "./snapshot.ts";

/** The periods of an aggregate, and where the amounts of each kind of indicator are read. */
export interface GridChoice {
  readonly grid: PeriodGrid;
  /** Whether its periods are January to the end of each. */
  readonly isToDate: boolean;
  readonly sources: ReadonlyMap<IndicatorKind, readonly Source[]>;
}

/** Longest first: a finer basis serves every coarser frequency. */
const FREQUENCIES: readonly (readonly [basis: Basis, frequency: Frequency])[] = [
  ["month", "month"],
  ["point", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
];

/**
 * The periods that a request means. Without PERIOD in its groups the whole range is one period: of flows any, of the
 * others one for which they are published. Refused: RANGE_TOO_SHORT, _OVER_TIME, GROUPS_TOO_MANY is not looked at here.
 */
export function chooseGrid(
  snapshot: Snapshot,
  request: AggregateRequest,
  selection: Selection,
): GridChoice | AggregateRefusal {
  const bases = basesOf(selection);
  const isOnlyToDate = bases.size === 1 && bases.has("year-to-date");
  const isByPeriod = request.groupBy.includes("period");
  const basis = request.basis ?? (isOnlyToDate && isByPeriod ? "year-to-date" : undefined);
  const range = rangeOf(snapshot, request, selection);
  if (!range) return refuseAggregate("NOTHING_SELECTED");
  const kinds = kindsOf(snapshot, selection);
  if (!isByPeriod) {
    const refusal = refuseRange(range, kinds, basis);
    if (refusal) return refusal;
  }
  const frequency = request.frequency ?? FREQUENCIES.find(([one]) => bases.has(one))?.[1] ?? "month";
  const width = FREQUENCY_MONTHS[frequency];
  // Where no beginning is asked for, the first figure may stand in the midst of the first period.
  const start = request.from ? range.start : Math.floor(range.start / width) * width;
  const grid = isByPeriod ? gridWithin({ start, end: range.end }, frequency) : gridOfOne(range);
  if (grid.count === 0) {
    return refuseAggregate("RANGE_TOO_SHORT", { received: printPeriod(range), other: FREQUENCY_NAMES[frequency] });
  }
  const sources = new Map([...kinds.keys()].map((kind) => [kind, sourcesOf(kind, grid, basis)]));
  return { grid, isToDate: basis === "year-to-date", sources };
}

function basesOf({ columns, series }: Selection): ReadonlySet<Basis> {
  const isHeld = new Uint8Array(columns.bases.length);
  for (const one of series) isHeld[columns.basis[one] ?? 0] = 1;
  return new Set(columns.bases.filter((_, at) => isHeld[at] === 1));
}

/** The kinds of the indicators that are selected, each with the name of one. */
function kindsOf({ catalogue }: Snapshot, { columns, series }: Selection): ReadonlyMap<IndicatorKind, string> {
  const isHeld = new Uint8Array(columns.indicators.length);
  for (const one of series) isHeld[columns.indicator[one] ?? 0] = 1;
  const kinds = new Map<IndicatorKind, string>();
  columns.indicators.forEach((code, at) => {
    const indicator = isHeld[at] === 1 ? catalogue.indicators.byCode(code) : undefined;
    if (indicator && !kinds.has(indicator.kind)) kinds.set(indicator.kind, indicator.name);
  });
  return kinds;
}

/** What is asked for, or else from the first figure of the selected series to the last. */
function rangeOf(
  { cube }: Snapshot,
  { from, to }: AggregateRequest,
  { series, columns }: Selection,
): Period | undefined {
  if (from && to) return { start: from.start, end: to.end };
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of series) {
    const slots = cube.slots(one);
    if (slots.end === slots.start) continue;
    const basis = columns.bases[columns.basis[one] ?? 0];
    const isLong = basis === "year" || basis === "quarter";
    start = Math.min(start, isLong ? periodOf(basis, slots.month).start : slots.month);
    end = Math.max(end, slots.month + slots.end - slots.start - 1);
  }
  const range = { start: from?.start ?? start, end: to?.end ?? end };
  return Number.isFinite(range.start) && range.start <= range.end ? range : undefined;
}

/** Why a range cannot be one period of those kinds; undefined where it can. */
function refuseRange(
  range: Period,
  kinds: ReadonlyMap<IndicatorKind, string>,
  basis: Basis | undefined,
): AggregateRefusal | undefined {
  const isToDate = isWithinYear(range) && (monthOf(range.start) === 1 || range.start === range.end);
  for (const [kind, received] of kinds) {
    if (basis === "year-to-date" && !isToDate) return refuseAggregate("CUMULATIVE_OVER_TIME", { received });
    if (kind === "flow" || isOnePeriod(range)) continue;
    return refuseAggregate(kind === "stock" ? "STOCK_OVER_TIME" : "RATE_OVER_TIME", { received });
  }
  return undefined;
}
