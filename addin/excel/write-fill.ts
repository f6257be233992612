import { type CellPosition, cellName, holds } from "../../server/domain/sheet/cell-range.ts";
import type { FillCell, FillPlan } from "../../server/domain/sheet/fill/plan-fill.ts";
import { placeOf } from "../../server/domain/sheet/freeze/settle-manifest.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { RecognisedCell, Recognition } from "../../server/domain/sheet/recognition.ts";

import { type FillChoice, fillCells, fillRewriting } from "./fill-changes.ts";
import { readGrid } from "./read-grid.ts";
import { recogniseRecalled } from "./recalled-recognition.ts";
import { type RewriteResult, rewrite } from "./rewrite.ts";
import type { KnownWorkbook } from "./roll-session.ts";
import { sheetChange, showsTheSame } from "./sheet-change.ts";
import { Told } from "./told.ts";
import type { CellChange, HeldCell, WritePorts } from "./write-cells.ts";

/** Lines outside tables that are looked at again between portions; the title and its notes come first. */
const MOST_LINES = 100;

/**
 * Writes what a plan proposes. A figure belongs to the labels by which its place was understood: where the sheets are no
 * longer those that were read, but for what stands in the places for figures, nothing is written.
 *
 * @param workbook as it was read and understood, and shown
 * @throws Told where something has changed; what Excel throws where a sheet cannot be read
 */
export async function writeFill(
  plan: FillPlan,
  workbook: KnownWorkbook,
  choice: FillChoice,
  ports: WritePorts = {},
): Promise<RewriteResult> {
  await proveUnchanged(fillCells(plan, choice.replacesDifferent), workbook);
  return rewrite(fillRewriting(plan, choice), { ...ports, hangsOn: labelsOf(workbook) });
}

async function proveUnchanged(cells: readonly FillCell[], workbook: KnownWorkbook): Promise<void> {
  const now = await readAgain(workbook, new Set(cells.map(({ sheet }) => sheet)));
  const isFigure = figurePlaces(workbook.recognition);
  let isShown = true;
  for (const [at, before] of workbook.grids.entries()) {
    const grid = now[at] ?? before;
    const change = sheetChange(before, grid, isFigure(before));
    if (change !== "") throw changed(`“${before.sheet}”的 ${change}`);
    const isPercent = ({ row, column }: CellPosition) => before.showsPercent(row, column);
    const isOther = (cell: FillCell) => isPercent(cell) !== grid.showsPercent(cell.row, cell.column);
    const other = cells.find((cell) => cell.sheet === before.sheet && isOther(cell));
    if (other) throw changed(`“${before.sheet}”的 ${cellName(other)} 改了百分比格式`);
    isShown &&= showsTheSame(before, grid, isFigure(before));
  }
  // A label may be a formula; that sums beside the table have changed means nothing.
  if (!isShown && !meansTheSame(cells, now, workbook)) throw changed("有公式写成的标签显示了别的内容");
}

async function readAgain({ grids }: KnownWorkbook, sheets: ReadonlySet<string>): Promise<Grid[]> {
  const now: Grid[] = [];
  for (const before of grids) now.push(sheets.has(before.sheet) ? await readGrid(before.sheet) : before);
  return now;
}

/** The places of a sheet's figures: of what was typed there each cell is looked at by itself. */
function figurePlaces({ blocks }: Recognition): (grid: Grid) => (cell: CellPosition) => boolean {
  const places = new Set(blocks.flatMap(({ sheet, cells }) => cells.map((cell) => placeOf({ ...cell, sheet }))));
  return ({ sheet }) =>
    (cell) =>
      places.has(placeOf({ ...cell, sheet }));
}

function changed(what: string): Told {
  return new Told(`预览之后表格有改动，没有写入：${what}。请重新识别，再写入。`);
}

function meansTheSame(cells: readonly FillCell[], now: readonly Grid[], { catalogue, memory }: KnownWorkbook): boolean {
  const { blocks } = recogniseRecalled(now, catalogue, memory).recognition;
  const meanings = new Map(
    blocks.flatMap(({ sheet, cells: all }) => all.map((cell) => [placeOf({ ...cell, sheet }), cell.meaning])),
  );
  return cells.every((cell) => JSON.stringify(meanings.get(placeOf(cell))) === JSON.stringify(cell.meaning));
}

/** The labels of each recognised cell, and the lines outside its sheet's tables, with what they hold. */
function labelsOf({ grids, recognition }: KnownWorkbook): (change: CellChange) => readonly HeldCell[] {
  const labels = new Map<string, () => readonly HeldCell[]>();
  for (const grid of grids) {
    const { sheet } = grid;
    const lines = linesOutside(grid, recognition);
    for (const cell of recognition.blocks.filter((block) => block.sheet === sheet).flatMap(({ cells }) => cells)) {
      labels.set(placeOf({ ...cell, sheet }), () => [...lines, ...labelCells(cell).flatMap((at) => heldAt(grid, at))]);
    }
  }
  return (change) => labels.get(placeOf(change))?.() ?? [];
}

function linesOutside(grid: Grid, { blocks }: Recognition): readonly HeldCell[] {
  const ranges = blocks.filter(({ sheet }) => sheet === grid.sheet).map(({ range }) => range);
  const lines: HeldCell[] = [];
  for (const cell of grid.cells()) {
    if (lines.length >= MOST_LINES) break;
    if (!ranges.some((range) => holds(range, cell))) lines.push(...heldAt(grid, cell));
  }
  return lines;
}

function labelCells({ labels }: RecognisedCell): CellPosition[] {
  const { indicator, subject, period, measure, unit } = labels;
  return [indicator, subject, ...period, measure, unit].flatMap((cell) => cell ?? []);
}

/** A label inside merged cells stands in the first of them; what a formula elsewhere fills is not told by its cell. */
function heldAt(grid: Grid, position: CellPosition): HeldCell[] {
  const merge = grid.merges.find((range) => holds(range, position));
  const { row, column } = merge ? { row: merge.top, column: merge.left } : position;
  const cell = grid.cell(row, column);
  const content = cell?.formula || cell?.value;
  if (content === undefined || content === null || grid.arrays.some((range) => holds(range, { row, column })))
    return [];
  return [{ sheet: grid.sheet, row, column, content }];
}
