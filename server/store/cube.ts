import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { growingColumns } from "./growing-columns.ts";
import { createNumberTable, type NumberTable } from "./number-table.ts";

/**
 * All current figures in typed arrays: one run of months for each series, NaN where nothing is published. A lookup is
 * two array reads; a million figures are 13 MB.
 */
export interface Cube {
  readonly observationCount: number;
  /** Position of the series of that indicator, subject (positions too) and basis; -1 if there is none. */
  find(indicator: number, subject: number, basis: Basis): number;
  /** The figure of a series at a last month; NaN where nothing is published. */
  value(series: number, month: number): number;
  status(series: number, month: number): ObservationStatus;
  /** Release that brought the figure. */
  vintage(series: number, month: number): number;
  /** First and last month of a series that hold a figure; last lies before first where none does. */
  span(series: number): { readonly first: number; readonly last: number };
  /** The figures of all series one after another, for whoever reads millions of them. */
  readonly values: Float64Array;
  /** The places of their statuses in STATUSES, and the releases that brought them, likewise. */
  readonly statuses: Uint8Array;
  readonly vintages: Int32Array;
  /** The slots of a series in `values`, and the month of the first: one slot for each month, NaN in gaps. */
  slots(series: number): { readonly start: number; readonly end: number; readonly month: number };
  /** For each series how many of its figures a later release than that brought or withdrew; a million take about 1 ms. */
  changedSince(vintage: number): Uint32Array;
  /** The last months of those figures of a series, oldest first. */
  changedMonths(series: number, vintage: number): readonly number[];
}

export interface CubeSeries {
  readonly id: number;
  readonly indicator: number;
  readonly subject: number;
  readonly basis: Basis;
}

/** One figure as the database gives it: series id, year * 100 + month, value (NaN for none), status, vintage. */
export type CubeRow = readonly [series: number, period: number, value: number, status: string, vintage: number];

/** Takes figures a portion at a time, so that a long load can let others in between. */
export interface CubeBuilder {
  /** Rows come in the order of series id, then period: one pass, nothing held twice. */
  add(rows: Iterable<CubeRow>): void;
  finish(): Cube;
}

export const BASES: readonly Basis[] = ["month", "year-to-date", "quarter", "year", "point"];

const BASIS_POSITIONS: Readonly<Record<Basis, number>> = {
  month: 0,
  "year-to-date": 1,
  quarter: 2,
  year: 3,
  point: 4,
};

/** The statuses that a figure may have. */
export const STATUSES: readonly ObservationStatus[] = [
  "published",
  "preliminary",
  "revised",
  "estimated",
  "not-published",
  "discontinued",
  "demo",
];
const NOT_PUBLISHED = STATUSES.indexOf("not-published");
const STATUS_POSITIONS = new Map<string, number>(STATUSES.map((status, position) => [status, position]));

/** Month ordinal (year * 12 + month - 1) of the database's period (year * 100 + month). */
export function monthOfPeriod(period: number): number {
  return Math.floor(period / 100) * 12 + (period % 100) - 1;
}

/** The database's period of a month ordinal. */
export function periodOfMonth(month: number): number {
  return Math.floor(month / 12) * 100 + (month % 12) + 1;
}

/** Builds the cube of all rows at once. */
export function buildCube(series: readonly CubeSeries[], subjectCount: number, rows: Iterable<CubeRow>): Cube {
  const builder = createCubeBuilder(series, subjectCount);
  builder.add(rows);
  return builder.finish();
}

/** A builder of the cube of those series; `expected` is how many figures will come, as far as that is known. */
export function createCubeBuilder(series: readonly CubeSeries[], subjectCount: number, expected?: number): CubeBuilder {
  const positionOfId = new Map(series.map((one, position) => [one.id, position]));
  const runs = createRuns(series.length);
  const columns = growingColumns(NOT_PUBLISHED, expected);
  let observationCount = 0;
  function addRow([id, period, value, status, vintage]: CubeRow): void {
    const position = positionOfId.get(id);
    if (position === undefined) return;
    const gap = runs.extend(position, monthOfPeriod(period), Number.isNaN(value), columns.length());
    columns.push(gap, value, statusPosition(status), vintage);
    observationCount++;
  }
  return {
    add(rows) {
      for (const row of rows) addRow(row);
    },
    finish() {
      const find = createNumberTable(
        series.map((one) => positionKey(one.indicator, one.subject, one.basis, subjectCount)),
      );
      return cubeOf({ ...columns.finish(), runs, find, subjectCount, observationCount });
    },
  };
}

interface CubeParts {
  readonly values: Float64Array;
  readonly statuses: Uint8Array;
  readonly vintages: Int32Array;
  readonly runs: Runs;
  readonly find: NumberTable;
  readonly subjectCount: number;
  readonly observationCount: number;
}

function cubeOf({ values, statuses, vintages, runs, find, subjectCount, observationCount }: CubeParts): Cube {
  return {
    observationCount,
    find: (indicator, subject, basis) => find(positionKey(indicator, subject, basis, subjectCount)),
    value: (one, month) => values[runs.slot(one, month)] ?? Number.NaN,
    status: (one, month) => STATUSES[statuses[runs.slot(one, month)] ?? NOT_PUBLISHED] ?? "not-published",
    vintage: (one, month) => vintages[runs.slot(one, month)] ?? 0,
    ...{ values, statuses, vintages },
    span: runs.span,
    slots: runs.slots,
    changedSince(vintage) {
      const counts = new Uint32Array(runs.count);
      for (let one = 0; one < counts.length; one++) counts[one] = countLater(vintages, runs.slots(one), vintage);
      return counts;
    },
    changedMonths(one, vintage) {
      const { start, end, month } = runs.slots(one);
      const offsets = vintages.subarray(start, end).entries();
      return Array.from(offsets).flatMap(([offset, brought]) => (brought > vintage ? [month + offset] : []));
    },
  };
}

/** A gap between figures has vintage 0, so it never counts. */
function countLater(vintages: Int32Array, { start, end }: { start: number; end: number }, vintage: number): number {
  let count = 0;
  for (let slot = start; slot < end; slot++) if ((vintages[slot] ?? 0) > vintage) count++;
  return count;
}

function positionKey(indicator: number, subject: number, basis: Basis, subjectCount: number): number {
  return (indicator * subjectCount + subject) * BASES.length + BASIS_POSITIONS[basis];
}

function statusPosition(text: string): number {
  const position = STATUS_POSITIONS.get(text);
  if (position === undefined)
    throw new Error(`The database holds a status that is none of ${STATUSES.join(", ")}: ${text}`);
  return position;
}

type Runs = ReturnType<typeof createRuns>;

/** Where each series' run of months stands in the columns, and which months it covers. */
function createRuns(count: number) {
  const start = new Int32Array(count);
  const firstMonth = new Int32Array(count);
  const length = new Int32Array(count);
  const firstFigure = new Int32Array(count);
  const lastFigure = new Int32Array(count).fill(-1);
  const at = (column: Int32Array, series: number) => column[series] ?? 0;
  return {
    count,
    /** Lengthens a series' run to a month and gives the number of months skipped. */
    extend(series: number, month: number, isBlank: boolean, columnLength: number): number {
      if (at(length, series) === 0) {
        start[series] = columnLength;
        firstMonth[series] = month;
      }
      const gap = month - at(firstMonth, series) - at(length, series);
      length[series] = at(length, series) + gap + 1;
      if (isBlank) return gap;
      if (at(lastFigure, series) < 0) firstFigure[series] = month;
      lastFigure[series] = month;
      return gap;
    },
    slot(series: number, month: number): number {
      const offset = month - at(firstMonth, series);
      return offset >= 0 && offset < at(length, series) ? at(start, series) + offset : -1;
    },
    /** The slots of a series' run, and the month of the first. */
    slots(series: number) {
      const [first, size] = [at(start, series), at(length, series)];
      return { start: first, end: first + size, month: at(firstMonth, series) };
    },
    span: (series: number) => ({ first: at(firstFigure, series), last: lastFigure[series] ?? -1 }),
  };
}
