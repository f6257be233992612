import { type CellPosition, cellName, columnName } from "../../server/domain/sheet/cell-range.ts";

import { asCellText } from "./formula.ts";

/** The figures of a series that are inserted, one row for each period. */
export interface HistoryPlan {
  /** Name of the indicator, which stands in the header and is what the formulas ask for. */
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** As a formula takes it; "" for the city itself. */
  readonly subject: string;
  /** Oldest first; each a text that the formulas read back. */
  readonly periods: readonly string[];
  /** The citation of the last figure. */
  readonly source: string;
}

/** 期间, the figure, 单位. */
export const HISTORY_COLUMNS = 3;

/**
 * What is written with its corner at that cell: a header, then rows whose formulas refer to the period beside them and to
 * the name over them, so that a row added to the table asks for its own period. One formula that spills would be shorter,
 * but Excel's tables hold none.
 */
export function historyRows({ name, unit, subject, periods }: HistoryPlan, corner: CellPosition): string[][] {
  const [first, second] = [columnName(corner.column), columnName(corner.column + 1)];
  const head = `${second}$${corner.row + 1}`;
  const rest = subject === "" ? "" : `,,"${subject.replaceAll('"', '""')}"`;
  const rows = periods.map((period, at) => {
    const formula = `=PLAN.METRIC(${head},$${first}${corner.row + 2 + at}${rest})`;
    return [asCellText(period), formula, asCellText(unit)];
  });
  return [["期间", asCellText(name), "单位"], ...rows];
}

/** The range of the periods and figures with their header, which a chart is drawn of: A4:B16. */
export function chartedRange(corner: CellPosition, count: number): string {
  return `${cellName(corner)}:${cellName({ row: corner.row + count, column: corner.column + 1 })}`;
}
