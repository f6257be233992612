import type { Catalogue } from "../catalogue.ts";
import { type Axes, type AxisColumn, type AxisRow, readAxes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { understandCell } from "./cell-meaning.ts";
import { type CellRange, rangeName } from "./cell-range.ts";
import { questionCumulated } from "./cumulated-figures.ts";
import { saysTime } from "./head-time.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LabelReader } from "./label-reader.ts";
import type { Block, Orientation, RecognisedCell } from "./recognition.ts";
import { settleUnknown } from "./settle-unknown.ts";
import { questionSparse } from "./sparse-months.ts";
import type { Table } from "./table-columns.ts";
import { readTableContext } from "./table-context.ts";
import { createPartsReader } from "./table-parts.ts";
import { settleSections } from "./unknown-sections.ts";

/** What tables are understood with. */
export interface Understanding {
  readonly catalogue: Catalogue;
  readonly readLabel: LabelReader;
  readonly inquiry: Inquiry;
}

/** Understands every cell of a table that may be written; undefined for a table of which nothing can be proposed. */
export function understandTable(table: Table, { catalogue, readLabel, inquiry }: Understanding): Block | undefined {
  const range = rangeOf(table);
  const context = readTableContext(table, catalogue, readLabel);
  const settling: Settling = { catalogue, inquiry, tableKey: rangeName(range) };
  const settled = settleUnknown(readAxes(table), context, settling);
  const axes = { ...settled, rows: settleSections(settled.rows, settling) };
  const isWritable = writableIn(table);
  const cells: RecognisedCell[] = [];
  const [open, unsaid] = [new Set<RecognisedCell>(), new Set<RecognisedCell>()];
  const partsOf = createPartsReader(axes, context, settling);
  axes.rows.forEach((row, rowAt) => {
    if (row.isSection) return;
    axes.columns.forEach((column, columnAt) => {
      const position = { row: row.row, column: column.column };
      if (!isWritable(position.row, position.column)) return;
      const outcome =
        blockedBy(row, column) ?? understandCell(position, partsOf(rowAt, columnAt), [row.own, column.head], settling);
      for (const issue of outcome.issues) inquiry.ask(issue, position);
      if (outcome.cell) cells.push(outcome.cell);
      if (outcome.cell && outcome.isBasisOpen) open.add(outcome.cell);
      if (outcome.cell && outcome.isBasisUnsaid) unsaid.add(outcome.cell);
    });
  });
  if (cells.length === 0) return undefined;
  const sparse = questionSparse(cells, (cell) => unsaid.has(cell), settling);
  const checked = questionCumulated(sparse.cells, (cell) => open.has(cell), table.sheet.grid, settling);
  for (const [cell, issue] of [...sparse.issueOf, ...checked.issueOf]) inquiry.ask(issue, cell);
  return { sheet: table.sheet.grid.sheet, range, orientation: orientationOf(axes), cells: checked.cells };
}

function blockedBy({ blocked: row }: AxisRow, { blocked: column }: AxisColumn) {
  if (!row && !column) return undefined;
  const issue = column && !column.issue ? undefined : (row?.issue ?? column?.issue);
  return { cell: undefined, issues: issue ? [issue] : [] };
}

/** Empty cells, typed figures and what stands in place of one; nobody's formulas, no texts, nothing hidden. */
function writableIn({ sheet, body, columns }: Table): (row: number, column: number) => boolean {
  const { grid } = sheet;
  const figures = new Set(columns.figures);
  const taken = new Map<number, Set<number>>();
  for (const { row, cells } of body) {
    const texts = cells.filter((one) => figures.has(one.column) && (one.label || one.cell.formula !== ""));
    taken.set(row, new Set(texts.map((one) => one.column)));
  }
  return (row, column) =>
    !grid.hiddenRows.has(row) && !grid.hiddenColumns.has(column) && !(taken.get(row)?.has(column) ?? false);
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
