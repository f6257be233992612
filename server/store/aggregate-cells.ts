import { addParts, type Cells, createCells, scaleOf } from "../domain/aggregate/cells.ts";
import type { PeriodGrid } from "../domain/aggregate/frequency.ts";
import { readParts } from "../domain/aggregate/parts.ts";
import type { Subjects } from "./aggregate-subjects.ts";
import { seriesDecimals } from "./series-decimals.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the subjects of every group come to in each period. */
export interface AggregateCells {
  /** The cell of a group and period: group * periods + period. */
  readonly cells: Cells;
  /** The factor of the sums of each group. */
  readonly scales: Float64Array;
  /** Figures that were looked at. */
  readonly figures: number;
}

/** Reads and adds up the figures of all subjects, a series at a time. */
export function fillCells({ cube, series }: Snapshot, grid: PeriodGrid, subjects: Subjects): AggregateCells {
  const scales = scalesOf(cube, series.length, subjects);
  const cells = createCells(subjects.groups.length * grid.count);
  const parts = new Float64Array(grid.count);
  let figures = 0;
  for (let subject = 0; subject < subjects.count; subject++) {
    const group = subjects.groupOf[subject] ?? 0;
    figures += readSubject(cube, grid, subjects, subject, parts);
    addParts(cells, group * grid.count, parts, scales[group] ?? 0);
  }
  return { cells, scales, figures };
}

/** For each group and period how many of its subjects have an amount in both grids. */
export function countMatched({ cube }: Snapshot, now: PeriodGrid, before: PeriodGrid, subjects: Subjects): Int32Array {
  const matched = new Int32Array(subjects.groups.length * now.count);
  const [parts, others] = [new Float64Array(now.count), new Float64Array(now.count)];
  for (let subject = 0; subject < subjects.count; subject++) {
    readSubject(cube, now, subjects, subject, parts);
    readSubject(cube, before, subjects, subject, others);
    const offset = (subjects.groupOf[subject] ?? 0) * now.count;
    for (let at = 0; at < now.count; at++) {
      const isBoth = !Number.isNaN(parts[at] ?? Number.NaN) && !Number.isNaN(others[at] ?? Number.NaN);
      if (isBoth) matched[offset + at] = (matched[offset + at] ?? 0) + 1;
    }
  }
  return matched;
}

/** The amounts of a subject, from the best source that has each; gives how many figures were looked at. */
function readSubject(
  cube: Snapshot["cube"],
  grid: PeriodGrid,
  { seriesAt, placeCount, sources, indicatorOf }: Subjects,
  subject: number,
  parts: Float64Array,
): number {
  parts.fill(Number.NaN);
  const list = sources[indicatorOf[subject] ?? 0] ?? [];
  let figures = 0;
  for (let place = 0; place < list.length; place++) {
    const series = seriesAt[subject * placeCount + place] ?? -1;
    const source = list[place];
    if (series < 0 || !source) continue;
    readParts(cube.values, cube.slots(series), grid, source, parts);
    figures += grid.count * source.reads;
  }
  return figures;
}

/** The factor of each group: that of the series with most decimals. */
function scalesOf(cube: Snapshot["cube"], seriesCount: number, subjects: Subjects): Float64Array {
  const decimalsOf = seriesDecimals(cube, seriesCount);
  const decimals = new Int32Array(subjects.groups.length);
  const { seriesAt, placeCount, groupOf, count } = subjects;
  for (let at = 0; at < count * placeCount; at++) {
    const series = seriesAt[at] ?? -1;
    if (series < 0) continue;
    const group = groupOf[Math.floor(at / placeCount)] ?? 0;
    decimals[group] = Math.max(decimals[group] ?? 0, decimalsOf(series));
  }
  return Float64Array.from(decimals, scaleOf);
}
