import { type CellPosition, type CellRange, cellName, holds } from "../cell-range.ts";
import type { Grid, GridCell, GridValue } from "../grid.ts";
import { callsPlan } from "../plan-formula.ts";
import type { FrozenCell } from "./freeze-manifest.ts";

/** A formula of ours that stays one, and why, in Chinese. */
export interface KeptFormula extends CellPosition {
  readonly sheet: string;
  readonly formula: string;
  readonly text: string;
}

/** Which formulas become constants, and which cannot. */
export interface FreezePlan {
  readonly frozen: readonly FrozenCell[];
  readonly kept: readonly KeptFormula[];
}

/** Errors that a cell shows while it has no answer yet, or where the add-in is not there: nothing to send anyone. */
const WITHOUT_ANSWER = /^#(NAME\?|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|CALC!|SPILL!)/u;

/** A cell holds no more characters than this, and the manifest keeps each value in one, as JSON. */
const LONGEST_TEXT = 30_000;

/** Which cells of the sheets call our functions, with what they show as it is to be frozen at that data version. */
export function planFreeze(grids: readonly Grid[], dataVersion: string): FreezePlan {
  const frozen: FrozenCell[] = [];
  const kept: KeptFormula[] = [];
  for (const grid of grids) {
    const arrayOf = arrayFinder(grid.arrays);
    for (const cell of grid.cells()) {
      if (!callsPlan(cell.formula)) continue;
      const array = arrayOf(cell);
      const fault = faultOf(array ? (grid.cell(array.top, array.left) ?? cell) : cell);
      if (fault)
        kept.push({ sheet: grid.sheet, row: cell.row, column: cell.column, formula: cell.formula, text: fault });
      else frozen.push(frozenCell(grid.sheet, cell, array, dataVersion));
    }
  }
  return { frozen, kept };
}

/** What a frozen cell becomes again, or why it stays as it is. */
export interface ThawPlan {
  readonly restored: readonly FrozenCell[];
  /** Cells that somebody has changed since. */
  readonly changed: readonly FrozenCell[];
}

/** Which frozen cells can have their formulas back: those that still hold what was frozen. */
export function planThaw(cells: readonly FrozenCell[], grids: readonly Grid[]): ThawPlan {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const isChanged = (cell: FrozenCell) => !isAsFrozen(cell, bySheet.get(cell.sheet));
  // An area comes back whole or not at all: its formula would run over what was changed in it.
  const broken = cells
    .filter(isChanged)
    .flatMap(({ sheet, array }) => (array && !isOneCell(array) ? [{ sheet, array }] : []));
  const isBroken = ({ sheet, row, column }: FrozenCell) =>
    broken.some((one) => one.sheet === sheet && holds(one.array, { row, column }));
  const changed = cells.filter((cell) => isChanged(cell) || isBroken(cell));
  const lost = new Set(changed);
  return { restored: cells.filter((cell) => !lost.has(cell)), changed };
}

/** Whether a cell still holds the constant that it was frozen as. */
export function isAsFrozen({ row, column, value }: FrozenCell, grid: Grid | undefined): boolean {
  const cell = grid?.cell(row, column);
  return grid !== undefined && (cell?.formula ?? "") === "" && isSameValue(cell?.value ?? "", value);
}

/** Whether two values are one: numbers as far as Excel keeps them, fifteen digits. */
export function isSameValue(a: GridValue, b: GridValue): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || a.toPrecision(15) === b.toPrecision(15);
  // A text of blanks is none on a grid.
  return typeof a === "string" && typeof b === "string" ? a === b || (a.trim() === "" && b.trim() === "") : a === b;
}

/** Finds the array of a cell; there may be one for every cell, and few of several. */
function arrayFinder(arrays: readonly CellRange[]): (cell: CellPosition) => CellRange | undefined {
  const single = new Map(
    arrays.filter(isOneCell).map((range) => [cellName({ row: range.top, column: range.left }), range]),
  );
  const wide = arrays.filter((range) => !isOneCell(range));
  return (cell) => single.get(cellName(cell)) ?? wide.find((range) => holds(range, cell));
}

function isOneCell({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

function frozenCell(
  sheet: string,
  { row, column, formula, value, isError }: GridCell,
  array: CellRange | undefined,
  dataVersion: string,
): FrozenCell {
  const isFilled = array !== undefined && (array.top !== row || array.left !== column);
  const cell = { sheet, row, column, formula: isFilled ? "" : formula, value: value ?? "", isError, dataVersion };
  return array ? { ...cell, array } : cell;
}

function faultOf({ value, isError }: GridCell): string {
  if (value === null) return "还没有值：请先在 Excel 里计算并保存";
  if (isError && WITHOUT_ANSWER.test(String(value))) return `显示 ${value}，不是一个答复：请先刷新，再定稿`;
  return JSON.stringify(value).length > LONGEST_TEXT ? "文字太长，清单里放不下" : "";
}
