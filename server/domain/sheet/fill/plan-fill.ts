import type { Catalogue } from "../../catalogue.ts";
import { movePoint } from "../../quantity.ts";
import { isRefusal, refuse } from "../../refusal.ts";
import { type CellContent, contentOf } from "../cell-content.ts";
import type { CellPosition } from "../cell-range.ts";
import type { Figures } from "../figures.ts";
import type { Grid, GridCell, GridValue } from "../grid.ts";
import { SURE } from "../own-cell.ts";
import type { CellMeaning, RecognisedCell, Recognition } from "../recognition.ts";
import { type SeriesFinder, seriesFinder } from "../series-figures.ts";
import { agrees, typedNumber } from "../typed-number.ts";
import { type LiveFormula, liveFormula } from "./metric-formula.ts";
import { createMetricReader, type MetricReader } from "./metric-reading.ts";
import { offScale } from "./typed-scale.ts";

/** Whether writing replaces a number that somebody typed, and one that looks different. */
export type FillConflict = "NONE" | "TYPED_SAME" | "TYPED_DIFFERENT";

/** A cell to be written once the analyst has agreed. */
export interface FillCell extends CellPosition, LiveFormula {
  readonly sheet: string;
  readonly meaning: CellMeaning;
  readonly before: { readonly value: GridValue | null; readonly formula: string };
  /** What the formula will give, in what the cell holds: 0.059 where it shows 5.9%. To be written where values are. */
  readonly after: number;
  readonly isDerived: boolean;
  /** In Chinese: which release the figure is from, or of what it was worked out. */
  readonly source: string;
  readonly conflict: FillConflict;
}

/** A cell that is understood and yet not written. */
export interface RefusedCell extends CellPosition {
  readonly sheet: string;
  /** UNSURE, OWN_FORMULA, TEXT, UNPROVEN, UNIT_CONTRADICTION, or why there is no figure: a code of a refusal. */
  readonly code: string;
  /** In Chinese: why, and what to do. */
  readonly text: string;
}

/** What would be written, before anything is. */
export interface FillPlan {
  readonly dataVersion: string;
  readonly cells: readonly FillCell[];
  readonly refused: readonly RefusedCell[];
  /** Cells that hold their formula already. */
  readonly unchanged: number;
}

const UNWRITABLE: Partial<Record<CellContent, { readonly code: string; readonly text: string }>> = {
  "own-formula": { code: "OWN_FORMULA", text: "这一格是您自己的公式，不会改写。" },
  text: { code: "TEXT", text: "这一格是文字，不会改写。如需填数，请先清空。" },
};

const UNSURE = { code: "UNSURE", text: "没有把握这一格是什么数，请先回答相关的问题。" };
const UNPROVEN = { code: "UNPROVEN", text: "写不出能准确取到这个数的公式，请在任务窗格搜索后插入。" };

/**
 * What filling would write into the understood cells of a workbook. The analyst's own formulas and texts stay; typed
 * numbers are proposed as conflicts; a table whose typed numbers are in another unit than the plan's is left until its unit
 * is said. Every formula is proven: read as the server will read it, it means the cell's figure.
 */
export function planFill(
  grids: readonly Grid[],
  recognition: Recognition,
  figures: Figures,
  catalogue: Catalogue,
): FillPlan {
  const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
  const tools = { figures, reader: createMetricReader(catalogue), find: seriesFinder(figures) };
  const cells: FillCell[] = [];
  const refused: RefusedCell[] = [];
  let unchanged = 0;
  for (const { sheet, cells: recognised } of recognition.blocks) {
    const grid = gridOf.get(sheet);
    if (!grid) continue;
    const planned = recognised.map((cell) => planCell(cell, grid, tools));
    const fillable = planned.filter((one) => "meaning" in one);
    const off = offScale(grid, fillable, figures);
    for (const one of planned) {
      const reason = "code" in one ? undefined : off.get(one);
      if ("code" in one) refused.push(one);
      else if (reason !== undefined) refused.push(offCell(one, reason));
      else if (one.formula === one.before.formula) unchanged++;
      else cells.push(one);
    }
  }
  return { dataVersion: figures.dataVersion, cells, refused, unchanged };
}

function offCell({ sheet, row, column }: FillCell, text: string): RefusedCell {
  return { sheet, row, column, code: "UNIT_CONTRADICTION", text };
}

interface FillTools {
  readonly figures: Figures;
  readonly reader: MetricReader;
  readonly find: SeriesFinder;
}

function planCell(cell: RecognisedCell, grid: Grid, { figures, reader, find }: FillTools): FillCell | RefusedCell {
  const { row, column, meaning } = cell;
  const place = { sheet: grid.sheet, row, column };
  const held = grid.cell(row, column);
  const unwritable = cell.confidence < SURE ? UNSURE : UNWRITABLE[contentOf(held)];
  if (unwritable) return { ...place, ...unwritable };
  const figure = figures.figure(meaning);
  if (isRefusal(figure)) return { ...place, code: figure.code, text: figure.message };
  const series = find(meaning.indicator, meaning.subject, meaning.unit);
  if (!series) return { ...place, ...unitMismatch(meaning, figures) };
  // Rates are published as the number before the sign; a cell that shows per cent multiplies by a hundred by itself.
  const isPercent = series.indicator.unit === "%" && grid.showsPercent(row, column);
  const live = liveFormula(cell, grid, reader, isPercent ? 100 : 1);
  if (!live) return { ...place, ...UNPROVEN };
  const shown = series.inSheet(figure.value);
  return {
    ...place,
    ...live,
    meaning,
    before: { value: held?.value ?? null, formula: held?.formula ?? "" },
    after: isPercent ? movePoint(shown, -2) : shown,
    isDerived: figure.isDerived,
    source: figure.source,
    conflict: conflictWith(held, shown),
  };
}

function unitMismatch({ indicator, unit }: CellMeaning, figures: Figures) {
  const expected = figures.indicator(indicator)?.unit ?? "";
  const { code, message } = refuse("UNIT_MISMATCH", { received: unit, expected });
  return { code, text: message };
}

function conflictWith(held: GridCell | undefined, shown: number): FillConflict {
  const typed = held && typedNumber(held);
  if (!typed) return "NONE";
  return agrees(typed, shown) ? "TYPED_SAME" : "TYPED_DIFFERENT";
}
