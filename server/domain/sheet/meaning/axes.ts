import { readColumnHeads } from "../context/column-heads.ts";
import { type RowHead, readRowHeads } from "../context/row-heads.ts";
import type { Table } from "../context/table-columns.ts";
import type { HeadReading } from "../context/title-scope.ts";
import { withUnitsBetween } from "../context/units-between.ts";
import type { Issue } from "../inquiry.ts";
import { saysTime } from "../label/head-time.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { carryAreas, carryBases, carryNames } from "../table/axis-neighbours.ts";
import { carryGrowths, carryTimes, carryYears } from "../table/axis-years.ts";
import type { Head } from "../table/head.ts";
import { readSamePeriods } from "../table/same-period.ts";
import { readWithoutPrices } from "./price-words.ts";

/** A row or column that has words which were not understood: what to ask about its cells, if anything. */
export interface Blocked {
  readonly issue: Issue | undefined;
}

/** A row of figures. */
export interface AxisRow extends RowHead {
  readonly blocked: Blocked | undefined;
}

/** A column of figures. */
export interface AxisColumn {
  readonly column: number;
  readonly head: Head;
  readonly blocked: Blocked | undefined;
}

/** The rows and columns of a table's figures. */
export interface Axes {
  readonly rows: readonly AxisRow[];
  readonly columns: readonly AxisColumn[];
}

/**
 * Reads the labels of both axes; months take over the year of the labels before them.
 *
 * @param read makes more of a head where the lines over the table do
 * @param readLabel reads labels anew that stand above each other
 */
export function readAxes(table: Table, read: HeadReading = (heads) => heads, readLabel?: LabelReader): Axes {
  const heads = readColumnHeads(table, readLabel);
  const rows = withUnitsBetween(readRowHeads(table, read, readLabel), table.notes);
  const columns = readWithoutPrices(carryYears(read([...heads.values()])), (bare) => carryBetween(bare, rows));
  const own = carryYears(carryGrowths(rows.map((row) => row.own)));
  return {
    rows: rows.map((row, at) => ({ ...row, own: own[at] ?? row.own, blocked: undefined })),
    columns: [...heads.keys()].flatMap((column, at) => {
      const head = columns[at];
      return head ? [{ column, head, blocked: undefined }] : [];
    }),
  };
}

/** What columns take over from those before them: of what the rows say themselves, nothing. */
function carryBetween(columns: readonly Head[], rows: readonly RowHead[]): Head[] {
  const based = carryBases(
    readSamePeriods(
      columns,
      rows.map(({ own }) => own.time),
    ),
  );
  // One row of other months, 利润总额（1-9月）, and months in the rows below years leave columns what they carry over.
  const isTimed = ({ own: { time } }: RowHead) => saysTime(time) && !(time.part && time.year === undefined);
  const areTimed = rows.filter(isTimed).length * 2 > rows.length;
  const timed = areTimed ? based : carryTimes(based);
  const placed = rows.some(({ own }) => own.areas) ? timed : carryAreas(timed);
  return rows.some(({ own }) => own.indicators) ? placed : carryNames(placed);
}
