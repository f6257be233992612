import { type CellPosition, type CellRange, cellName, rangeName } from "../../server/domain/sheet/cell-range.ts";

import { splitAddress } from "./address.ts";
import { excelErrorSentence } from "./excel-error.ts";
import { numberFormat } from "./formula.ts";
import { chartedRange, HISTORY_COLUMNS, type HistoryPlan, historyRows } from "./history-rows.ts";

/** How a history is drawn beside its table. */
export type ChartKind = "Line" | "ColumnClustered";

/** Where a history would go. */
export interface HistoryTarget {
  readonly sheet: string;
  readonly range: CellRange;
  /** As it is shown: 月报!A4:C16. */
  readonly address: string;
  /** The cells in it that hold something, by name: then nothing may be written. */
  readonly occupied: readonly string[];
}

/** What was inserted, by which it can be taken away again. */
export interface InsertedHistory {
  readonly target: HistoryTarget;
  readonly table: string;
  /** "" without a chart. */
  readonly chart: string;
  /** What the cells held then, as Excel has it. */
  readonly formulas: string;
  readonly numberFormats: string[][];
  /** Sentences about what did not go as it should. */
  readonly problems: readonly string[];
}

/** Rows and columns that a chart takes, beside its table. */
const CHART = { rows: 15, columns: 7 } as const;

/** The cells from the active one on that a history of so many periods needs. Throws what Excel throws. */
export function readHistoryTarget(periods: number): Promise<HistoryTarget> {
  return Excel.run(async (context) => {
    const range = context.workbook.getActiveCell().getResizedRange(periods, HISTORY_COLUMNS - 1);
    range.load("address,formulas,rowIndex,columnIndex");
    await context.sync();
    const { rowIndex: top, columnIndex: left, formulas } = range;
    const occupied = formulas.flatMap((row: unknown[], down: number) =>
      row.flatMap((content, across) => (content === "" ? [] : [cellName({ row: top + down, column: left + across })])),
    );
    const place = { top, left, bottom: top + periods, right: left + HISTORY_COLUMNS - 1 };
    return { sheet: splitAddress(range.address).sheet, range: place, address: range.address, occupied };
  });
}

/**
 * Writes a history as an Excel table of live formulas, and draws it beside the table where a chart is wanted. Null, and
 * nothing is written, where the cells are no longer blank. Throws what Excel throws; then the cells are blank again.
 */
export function insertHistory(
  target: HistoryTarget,
  plan: HistoryPlan,
  chart: ChartKind | null,
): Promise<InsertedHistory | null> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(target.sheet);
    const range = worksheet.getRange(rangeName(target.range)).load("formulas,numberFormat");
    await context.sync();
    const numberFormats: string[][] = range.numberFormat;
    if (range.formulas.flat().some((content: unknown) => content !== "")) return null;
    const corner = { row: target.range.top, column: target.range.left };
    const place = { context, worksheet, range };
    const table = await writeTable(place, historyRows(plan, corner), plan.decimals).catch(async (error) => {
      range.formulas = numberFormats.map((row) => row.map(() => ""));
      range.numberFormat = numberFormats;
      await context.sync();
      throw error;
    });
    range.load("formulas");
    await context.sync();
    const formulas = JSON.stringify(range.formulas);
    const inserted = { target, table, chart: "", formulas, numberFormats, problems: [] };
    if (!chart) return inserted;
    return drawChart(place, plan, chart, corner).then(
      (name) => ({ ...inserted, chart: name }),
      (error) => ({ ...inserted, problems: [`表格已写入，图表没有画成：${excelErrorSentence(error)}`] }),
    );
  });
}

/** Takes it away again; false, and nothing is done, where the cells were changed since. Throws what Excel throws. */
export function removeHistory({ target, table, chart, formulas, numberFormats }: InsertedHistory): Promise<boolean> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(target.sheet);
    const range = worksheet.getRange(rangeName(target.range)).load("formulas");
    const drawn = chart === "" ? null : worksheet.charts.getItemOrNullObject(chart);
    await context.sync();
    if (JSON.stringify(range.formulas) !== formulas) return false;
    // The analyst may have deleted it.
    if (drawn && !drawn.isNullObject) drawn.delete();
    worksheet.tables.getItem(table).delete();
    range.numberFormat = numberFormats;
    await context.sync();
    return true;
  });
}

/** Where it is written. */
interface Place {
  readonly context: Excel.RequestContext;
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** The name that Excel gives the table. */
async function writeTable({ context, worksheet, range }: Place, rows: string[][], decimals: number): Promise<string> {
  // The format comes first: in a cell formatted as text the formula would stay text.
  range.numberFormat = rows.map((_, at) => ["General", at === 0 ? "General" : numberFormat(decimals), "General"]);
  range.formulas = rows;
  const table = worksheet.tables.add(range, true);
  table.load("name");
  await context.sync();
  return table.name;
}

/** The name that Excel gives the chart: the indicator over it, its unit along the axis, its source below. */
async function drawChart(
  { context, worksheet }: Place,
  { name, unit, subject, periods, source }: HistoryPlan,
  kind: ChartKind,
  corner: CellPosition,
): Promise<string> {
  const chart = worksheet.charts.add(kind, worksheet.getRange(chartedRange(corner, periods.length)), "Columns");
  chart.title.text = subject === "" ? name : `${name}（${subject}）`;
  chart.legend.visible = false;
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.title.text = unit;
  valueAxis.title.visible = unit !== "";
  categoryAxis.title.text = source;
  categoryAxis.title.visible = source !== "";
  const left = corner.column + HISTORY_COLUMNS + 1;
  const opposite = { row: corner.row + CHART.rows - 1, column: left + CHART.columns - 1 };
  chart.setPosition(cellName({ row: corner.row, column: left }), cellName(opposite));
  chart.load("name");
  await context.sync();
  return chart.name;
}
