import { beginsInJanuary, type PeriodGrid, type Source } from "./frequency.ts";

/** A series' run of months in a column of values: its slots, and the month of the first. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly month: number;
}

/**
 * Fills in what a run gives for each period of a grid that has no amount yet (NaN): the sum of the figures that make the
 * period, if they are all there. A period of which one is missing stays NaN: a missing figure is never 0.
 */
export function readParts(values: Float64Array, run: Run, grid: PeriodGrid, source: Source, parts: Float64Array): void {
  const { stride, reads, fromJanuary } = source;
  const { firstEnd, width, count } = grid;
  if (reads === 1 && !fromJanuary) {
    readEnds(values, run, grid, parts);
    return;
  }
  for (let at = 0; at < count; at++) {
    if (!Number.isNaN(parts[at] ?? 0)) continue;
    const end = firstEnd + at * width;
    if (fromJanuary && !beginsInJanuary(end, width)) continue;
    const last = run.start + end - run.month;
    if (last >= run.end) continue;
    const first = last - stride * (reads - 1);
    if (first < run.start) continue;
    parts[at] = sumEvery(values, first, last, stride);
  }
}

/** The figures at the ends of the periods, which is most of what is ever read: no more than a few instructions for each. */
function readEnds(values: Float64Array, run: Run, { firstEnd, width, count }: PeriodGrid, parts: Float64Array): void {
  let slot = run.start + firstEnd - run.month;
  for (let at = 0; at < count; at++, slot += width) {
    const isOpen = Number.isNaN(parts[at] ?? 0);
    if (isOpen && slot >= run.start && slot < run.end) parts[at] = values[slot] ?? Number.NaN;
  }
}

function sumEvery(values: Float64Array, first: number, last: number, stride: number): number {
  let sum = 0;
  for (let slot = first; slot <= last; slot += stride) sum += values[slot] ?? Number.NaN;
  return sum;
}
