import type { Catalogue } from "../../catalogue.ts";
import { type CellPosition, type CellRange, rangeName } from "../cell-range.ts";
import type { Table } from "../context/table-columns.ts";
import { readTableContext, type TableContext } from "../context/table-context.ts";
import { scopeOf } from "../context/title-scope.ts";
import type { Inquiry, Issue } from "../inquiry.ts";
import { saysTime } from "../label/head-time.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { Block, Orientation, RecognisedCell } from "../recognition.ts";
import { doubtBoth, doubtRates } from "./amount-and-growth.ts";
import { leaveAmountsBesideRates } from "./amount-beside-rate.ts";
import { type Axes, type AxisColumn, type AxisRow, readAxes } from "./axes.ts";
import { questionBlankBasis } from "./blank-basis.ts";
import type { Settling } from "./cell-indicator.ts";
import { understandCell } from "./cell-meaning.ts";
import { settleChanges } from "./changes-in-percent.ts";
import { questionCumulated } from "./cumulated-figures.ts";
import { questionDoubled } from "./doubled-figures.ts";
import { doubtAreas, doubtColumns } from "./doubted-areas.ts";
import { settleFirstDays } from "./first-days.ts";
import { headOfFirstName } from "./first-place.ts";
import { questionForecastRows } from "./forecast-rows.ts";
import { questionGrowthOfGrowth } from "./growth-of-growth.ts";
import { questionInvestment } from "./investment-months.ts";
import { settleLagging } from "./lagging-rows.ts";
import { questionMagnitudes } from "./magnitudes.ts";
import { settleMonthBefore } from "./month-before.ts";
import { growsByMonth, questionMonthlyIndustry } from "./monthly-industry.ts";
import { questionMonthlyProduct, questionProductBetweenQuarters } from "./monthly-product.ts";
import { settleMonthsOfTitle } from "./months-of-title.ts";
import { headOfIncome } from "./national-income.ts";
import { questionNominal } from "./nominal-growth.ts";
import { questionNoted } from "./noted-figures.ts";
import { doubtOrigins } from "./origins.ts";
import { questionPercentCells } from "./percent-cells.ts";
import { settlePlannedYears } from "./planned-years.ts";
import { type Questioned, settleCells, together, unquestioned } from "./questioned.ts";
import { settleCodes } from "./settle-codes.ts";
import { settleNames } from "./settle-homonyms.ts";
import { settleRemarks } from "./settle-remarks.ts";
import { settleSharedNames } from "./settle-shared-names.ts";
import { settleUnits } from "./settle-units.ts";
import { settleUnknown } from "./settle-unknown.ts";
import { settleWholes, withAreaOfFirst } from "./settle-wholes.ts";
import { settleShortIndustries } from "./short-industries.ts";
import { questionSparse } from "./sparse-months.ts";
import { createPartsReader } from "./table-parts.ts";
import { questionTitleIndustry } from "./title-industry.ts";
import { withoutNamedQuantities } from "./title-list.ts";
import { questionTitleMonth } from "./title-month.ts";
import { questionTitleYear } from "./title-year.ts";
import { questionTwins } from "./twin-figures.ts";
import { settleColumns } from "./unknown-columns.ts";
import { settleSections } from "./unknown-sections.ts";
import { questionUnmeasured } from "./unmeasured-industries.ts";
import { questionUnits } from "./unsaid-units.ts";
import { isPlaced, namesZone } from "./whole-area.ts";
import { writableIn } from "./writable-cells.ts";
import { questionYearlyStocks } from "./yearly-stocks.ts";
import { settleYearsOfWhole } from "./years-of-whole.ts";

/** What tables are understood with. */
export interface Understanding {
  readonly catalogue: Catalogue;
  readonly readLabel: LabelReader;
  readonly inquiry: Inquiry;
  /** Whether the workbook names the plan's own city. */
  readonly isAtHome: boolean;
  /** Whether one sheet of the workbook is called 当月 and another 累计. */
  readonly isPaired?: boolean;
  /** Whether another table of the sheet is like it but for its numbers. */
  readonly isDoubled?: boolean;
}

/** Understands every cell of a table that may be written; undefined for a table of which nothing can be proposed. */
export function understandTable(table: Table, understanding: Understanding): Block | undefined {
  const { catalogue, readLabel, inquiry, isAtHome } = understanding;
  const range = rangeOf(table);
  const lines = readTableContext(table, catalogue, readLabel, understanding.isPaired);
  const settling: Settling = { catalogue, inquiry, tableKey: rangeName(range) };
  const axes = settleAxes(table, lines, settling, readLabel);
  const told = withoutNamedQuantities(lines, axes);
  const isOfNoPlace = !isAtHome && !isPlaced(axes, lines.heads, catalogue);
  const { isDoubled = false } = understanding;
  const placed = headOfIncome(axes, catalogue) ?? headOfFirstName(axes, told.heads);
  const heads = placed ? [...told.heads, placed] : told.heads;
  const context = { ...told, heads, isOfNoPlace, namesZone: namesZone(axes), isDoubled };
  const understood = understandCells(table, axes, context, settling);
  if (understood.cells.length === 0) return undefined;
  const cells = questionTimes(understood, { table, axes, context }, settling);
  return { sheet: table.sheet.grid.sheet, range, orientation: orientationOf(axes), cells };
}

/** The rows and columns, with what is made of them by the lines over the table, by answers and by each other. */
function settleAxes(table: Table, context: TableContext, settling: Settling, readLabel: LabelReader): Axes {
  const { catalogue } = settling;
  const first = settleFirstDays(readAxes(table, scopeOf(table, readLabel), readLabel), context, table);
  const read = settleMonthBefore(first, context, table);
  const axes = settleShortIndustries(read, catalogue.members);
  const nameOf = (code: string) => catalogue.areas.byCode(code)?.shortName;
  const shared = { ...axes, rows: settleSharedNames(axes.rows, context, catalogue.areas) };
  const doubted = {
    rows: doubtAreas(doubtOrigins(shared, context.heads, nameOf), context, catalogue.areas),
    columns: doubtColumns(axes, context, catalogue.areas),
  };
  const settled = settleColumns(settleUnknown(doubted, context, settling), table, context, settling);
  const named = settleNames(settled, table, settling);
  const placed = settleYearsOfWhole(settleLagging(named.rows), table, catalogue.areas);
  const rows = settleSections(settleWholes(placed, catalogue.areas), settling);
  const coded = settleCodes(
    { rows, columns: settleUnits(withAreaOfFirst(named.columns, rows), context, settling) },
    table,
    catalogue,
  );
  const timed = settleMonthsOfTitle(settlePlannedYears(coded, table, settling), context);
  const told = settleChanges(settleRemarks(timed, table, catalogue), context.heads);
  return { ...told, rows: doubtRates({ ...told, rows: doubtBoth(told, table) }, table) };
}

/** The cells of a table that are understood, and those of them whose basis is not said. */
interface UnderstoodCells {
  readonly cells: readonly RecognisedCell[];
  /** Of quantities that add up over time. */
  readonly open: readonly RecognisedCell[];
  readonly unsaid: readonly RecognisedCell[];
}

function understandCells(table: Table, axes: Axes, context: TableContext, settling: Settling): UnderstoodCells {
  const writableOf = writableIn(table);
  const cells: RecognisedCell[] = [];
  const open: RecognisedCell[] = [];
  const unsaid: RecognisedCell[] = [];
  const isMonthly = growsByMonth(table, axes, context.heads);
  const partsOf = createPartsReader(axes, context, { ...settling, isMonthly });
  for (const [rowAt, row] of axes.rows.entries()) {
    const isWritable = row.isSection ? undefined : writableOf(row.row);
    if (!isWritable) continue;
    for (let at = 0; at < axes.columns.length; at++) {
      const column = axes.columns[at];
      if (!column || !isWritable(column.column)) continue;
      const outcome = blockedBy(row, column) ?? understandCell(row, column, partsOf(rowAt, at));
      if (outcome.issues.length > 0) askOf({ row: row.row, column: column.column }, outcome.issues, settling.inquiry);
      if (!outcome.cell) continue;
      cells.push(outcome.cell);
      if (outcome.isBasisOpen) open.push(outcome.cell);
      if (outcome.isBasisUnsaid) unsaid.push(outcome.cell);
    }
  }
  return { cells, open, unsaid };
}

function askOf(cell: CellPosition, issues: readonly Issue[], inquiry: Inquiry): void {
  for (const issue of issues) inquiry.ask(issue, cell);
}

interface ReadTable {
  readonly table: Table;
  readonly axes: Axes;
  readonly context: TableContext;
}

/** The cells, those in doubt with what is asked of them. */
function questionTimes(
  { cells, open, unsaid }: UnderstoodCells,
  { table, axes, context }: ReadTable,
  settling: Settling,
) {
  const grown = questionGrowthOfGrowth(cells, axes, settling);
  const [noted, sparse] = [
    questionNoted(cells, context, settling),
    questionSparse(unsaid, cells, table.sheet.grid, settling),
  ];
  const questioned: readonly Questioned[] = [
    leaveAmountsBesideRates(cells, axes, settling),
    questionDoubled(cells, context, settling),
    questionTitleMonth(cells, context, settling),
    questionTitleYear(cells, axes, context, settling),
    questionTitleIndustry(cells, { table, axes }, settling),
    noted,
    sparse,
    questionMonthlyProduct(unquestioned(unsaid, [sparse, noted]), settling),
    questionBlankBasis(unsaid, axes, settling),
    questionProductBetweenQuarters(cells, table.sheet.grid, settling),
    questionInvestment(unsaid, { cells, grid: table.sheet.grid }, settling),
    questionMonthlyIndustry(cells, table, settling),
    questionUnmeasured(cells, settling),
    questionForecastRows(cells, table, settling),
    questionYearlyStocks(cells, settling),
    questionPercentCells(cells, table.sheet.grid, settling),
    questionUnits(cells, settling),
    questionMagnitudes(cells, table.sheet.grid, settling),
    questionNominal(cells, table.sheet.grid, settling),
    grown,
    questionTwins(unquestioned(cells, [grown]), table.sheet.grid, settling),
    questionCumulated({ open, unsaid }, table.sheet.grid, settling),
  ];
  const { asked, settled } = together(questioned);
  for (const { issue, cells: meant } of asked)
    meant.forEach((cell) => {
      settling.inquiry.ask(issue, cell);
    });
  return settleCells(cells, settled);
}

function blockedBy({ blocked: row }: AxisRow, { blocked: column }: AxisColumn) {
  if (!row && !column) return undefined;
  const issue = column && !column.issue ? undefined : (row?.issue ?? column?.issue);
  return { cell: undefined, issues: issue ? [issue] : [] };
}

function orientationOf({ rows, columns }: Axes): Orientation {
  const isAcross = columns.some(({ head }) => saysTime(head.time));
  const isDown = rows.filter((row) => !row.isSection && saysTime(row.own.time)).length * 2 > rows.length;
  if (isDown) return "periods-down";
  return isAcross ? "periods-across" : "one-period";
}

function rangeOf({ header, body, columns }: Table): CellRange {
  const rows = [...header, ...body].map(({ row }) => row);
  const used = [...columns.labels, ...columns.figures];
  const [top = 0] = rows;
  return { top, bottom: rows.at(-1) ?? top, left: Math.min(...used), right: Math.max(...used) };
}
